import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ShortcutsProvider } from './keys/shortcuts.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false, // the client repeats what is worth it
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
