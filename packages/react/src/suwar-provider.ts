/** Gives a client to all hooks below, and sees to it that nothing of a session outlives it. */

import type { Suwar } from '@suwar/client';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import {
  createContext,
  createElement,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { endOtherSessions, GUEST, type SessionCache, sessionCacheOf } from './session-cache.ts';
import { type SessionState, sessionStoreOf } from './sessions.ts';

interface Provided {
  readonly suwar: Suwar;
  readonly queryClient: QueryClient;
}

const SuwarContext = createContext<Provided | undefined>(undefined);

/** What {@link SuwarProvider} takes. */
export interface SuwarProviderProps {
  /** What `createSuwar` made, once for the app. */
  readonly suwar: Suwar;
  /** Where answers are kept. By default that of a `QueryClientProvider` above, or one of its own. */
  readonly queryClient?: QueryClient | undefined;
  readonly children?: ReactNode;
}

/** Put it around the app. Hooks outside of it throw. */
export const SuwarProvider = ({ suwar, queryClient: given, children }: SuwarProviderProps): ReactElement => {
  const above = useContext(QueryClientContext);
  const [own] = useState(() => new QueryClient());
  const queryClient = given ?? above ?? own;
  useEffect(() => {
    const sessions = sessionStoreOf(suwar);
    const endOthers = () => {
      const { status, session } = sessions.get();
      if (status !== 'loading') endOtherSessions(queryClient, suwar, session?.id ?? GUEST);
    };
    endOthers();
    return sessions.subscribe(endOthers);
  }, [suwar, queryClient]);
  const provided = useMemo(() => ({ suwar, queryClient }), [suwar, queryClient]);
  return createElement(
    SuwarContext.Provider,
    { value: provided },
    createElement(QueryClientProvider, { client: queryClient }, children),
  );
};

const useProvided = (): Provided => {
  const provided = useContext(SuwarContext);
  if (provided === undefined)
    throw new Error('Put <SuwarProvider suwar={suwar}> around what uses this hook.');
  return provided;
};

/** The client, for calls that no hook makes. */
export const useSuwar = (): Suwar => useProvided().suwar;

/** Who is signed in. */
export const useSessionState = (): SessionState => {
  const { suwar } = useProvided();
  const sessions = sessionStoreOf(suwar);
  return useSyncExternalStore(sessions.subscribe, sessions.get, sessions.getOnServer);
};

/** What is known in the session. `isKnown` when it is clear who asks: nothing is asked before. */
export const useSessionCache = (): {
  readonly cache: SessionCache;
  readonly isKnown: boolean;
  readonly isSignedIn: boolean;
} => {
  const { suwar, queryClient } = useProvided();
  const { status, session } = useSessionState();
  const cache = sessionCacheOf(queryClient, suwar, session?.id ?? GUEST);
  return { cache, isKnown: status !== 'loading', isSignedIn: status === 'signedIn' };
};
