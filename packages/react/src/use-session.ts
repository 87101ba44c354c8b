/** Who is signed in, and how that changes. */
import { useMemo } from 'react';
import type { SessionState } from './sessions.ts';
import { useSessionState, useSuwar } from './suwar-provider.ts';

/** What {@link useSession} answers. */
export interface UseSession extends SessionState {
  /** Signs out here. What was known in the session is gone at once. */
  readonly signOut: () => Promise<void>;
  /** Acts for another one of `sessions` from now on. */
  readonly switchTo: (id: string) => Promise<void>;
}

/** Who is signed in. Draws again when somebody signs in or out, in this tab or another. Signing in is `useSuwar().auth.signIn`. */
export const useSession = (): UseSession => {
  const { auth } = useSuwar();
  const state = useSessionState();
  return useMemo(
    () => ({
      ...state,
      signOut: async () => void (await auth.signOut()),
      switchTo: async (id) => void (await auth.switchTo(id)),
    }),
    [auth, state],
  );
};
