/** Who works here: the account of whoever is signed in, and their roles. */
import { createContext, useContext } from 'react';
import type { Role } from '../api/client.ts';

export interface Identity {
  readonly accountId: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly signInUntil: string;
}

export const IdentityContext = createContext<Identity | undefined>(undefined);

export const useIdentity = (): Identity | undefined => useContext(IdentityContext);

/** Whether whoever is signed in has one of these roles. */
export const useHasRole = (): ((...roles: readonly Role[]) => boolean) => {
  const mine = useIdentity()?.roles ?? [];
  return (...roles) => roles.some((role) => mine.includes(role));
};
