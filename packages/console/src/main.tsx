import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from './api/client.ts';
import { App } from './app.tsx';
import { ShortcutsProvider } from './keys/shortcuts.tsx';

const TRIES = 3;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the API refuses it refuses again; a network that failed may come back.
      retry: (count, error) => !(error instanceof Refused && error.status < 500) && count < TRIES - 1,
      staleTime: 10_000,
    },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ShortcutsProvider>
        <App />
      </ShortcutsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
