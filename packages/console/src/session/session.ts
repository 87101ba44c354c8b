/** Who is signed in. Tokens are kept for the tab alone, and go with it. */
import { useSyncExternalStore } from 'react';
import { makeIdentity, type Tokens } from '../../../../lib/raw-client/identity.ts';
import { loadConfig } from './config.ts';

const KEY = 'suwar.console.session';
const EARLY_MS = 60_000;

const isTokens = (value: unknown): value is Tokens =>
  typeof value === 'object' && value !== null && 'accessToken' in value && 'idToken' in value;

const stored = (): Tokens | undefined => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isTokens(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

let tokens = stored();
const listeners = new Set<() => void>();

const keep = (next: Tokens | undefined): void => {
  tokens = next;
  if (next === undefined) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(next));
  for (const listener of listeners) listener();
};

export const beginSession = (next: Tokens): void => keep(next);
export const endSession = (): void => keep(undefined);

/** When a token ends, in milliseconds; 0 where it does not say. */
export const endOfToken = (token: string): number => {
  try {
    const part = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    const end: unknown = typeof claims === 'object' && claims !== null ? Reflect.get(claims, 'exp') : 0;
    return typeof end === 'number' ? end * 1000 : 0;
  } catch {
    return 0;
  }
};

let renewal: Promise<void> | undefined;

/** Calls at the same time wait for one renewal. */
const renew = async (refreshToken: string): Promise<void> => {
  const { identity } = await loadConfig();
  try {
    const next = await makeIdentity(identity).refresh(refreshToken);
    keep({ refreshToken, ...next });
  } catch {
    keep(undefined);
  }
};

/** An access token that is good for a minute at least; undefined where nobody is signed in. */
export const freshAccessToken = async (): Promise<string | undefined> => {
  if (tokens?.refreshToken !== undefined && endOfToken(tokens.accessToken) - EARLY_MS < Date.now()) {
    renewal ??= renew(tokens.refreshToken).finally(() => {
      renewal = undefined;
    });
    await renewal;
  }
  return tokens?.accessToken;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The access token of whoever is signed in; undefined where nobody is. */
export const useSession = (): Tokens | undefined => useSyncExternalStore(subscribe, () => tokens);
