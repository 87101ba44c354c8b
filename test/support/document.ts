/** A document for React in a test that calls a cloud: everything else, `fetch` above all, stays the platform's. */
import { Window } from 'happy-dom';
import { vi } from 'vitest';

/** Call it before anything of React DOM and TanStack Query is imported: they look once whether they are on a server. */
export const standInDocument = (): void => {
  const window = new Window({ url: 'https://app.example.org/' });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
};
