/** Who is signed in. */
import type { Session } from '@suwar/client';
import { useSyncExternalStore } from 'react';
import { api } from '../api/client.ts';

export const endSession = (): void => void api.auth.signOut();

/** Whoever is signed in; undefined where nobody is. */
export const useSession = (): Session | undefined =>
  useSyncExternalStore(api.auth.onChange, () => api.auth.current);
