/** What is kept of the accounts that are signed in, and how it is written down. */
import type { Tokens } from '../auth/tokens.ts';
import { at, numberAt, parsed, textAt } from '../json.ts';

/** One account that is signed in here. */
export interface AccountTokens {
  readonly access: string;
  /** Undefined where the sign-in service gave none: the session ends with its access token. */
  readonly refresh: string | undefined;
  readonly email: string | undefined;
  /** When the access token was asked for, by the clock of the device, in milliseconds. */
  readonly askedAt: number;
  /** Milliseconds that it is good for. */
  readonly lifetime: number;
  /** When the person signed in, by the clock of the device, in milliseconds. */
  readonly signedInAt: number;
}

/** Every account that is signed in here, by id. Calls are made for the `current` one. */
export interface Kept {
  readonly current: string | undefined;
  readonly accounts: ReadonlyMap<string, AccountTokens>;
}

export const nobody: Kept = { current: undefined, accounts: new Map() };

/** A refresh begins as long before the end, so that a token does not end on its way; half-way for tokens of a minute. */
const EARLY_MS = 60_000;

/** Milliseconds that an access token is good for still; zero where the clock went back behind the moment it was asked for. */
export const leftOf = ({ askedAt, lifetime }: AccountTokens, now: number): number => {
  const age = now - askedAt;
  return age < 0 ? 0 : Math.max(0, lifetime - age);
};

/** Whether an access token can be sent without asking for another first. */
export const isFresh = (account: AccountTokens, now: number): boolean =>
  leftOf(account, now) > Math.min(EARLY_MS, account.lifetime / 2);

/** What is kept of tokens. @param before of the same account: what a refresh leaves out goes on */
export const accountOf = (tokens: Tokens, askedAt: number, before?: AccountTokens): AccountTokens => ({
  access: tokens.accessToken,
  refresh: tokens.refreshToken ?? before?.refresh,
  email: tokens.email ?? before?.email,
  askedAt,
  lifetime: tokens.lifetime,
  signedInAt: before?.signedInAt ?? askedAt,
});

const accountFrom = (value: unknown): AccountTokens | undefined => {
  const access = textAt(value, 'access');
  const [askedAt, lifetime] = [numberAt(value, 'askedAt'), numberAt(value, 'lifetime')];
  if (access === undefined || askedAt === undefined || lifetime === undefined) return undefined;
  const signedInAt = numberAt(value, 'signedInAt') ?? askedAt;
  return {
    access,
    refresh: textAt(value, 'refresh'),
    email: textAt(value, 'email'),
    askedAt,
    lifetime,
    signedInAt,
  };
};

/** Reads what was written down; nobody where it is something else. */
export const keptFrom = (text: string | null | undefined): Kept => {
  const value = parsed(text ?? '');
  const accounts = new Map<string, AccountTokens>();
  const entries = at(value, 'accounts');
  for (const [id, entry] of Object.entries(typeof entries === 'object' && entries !== null ? entries : {})) {
    const account = accountFrom(entry);
    if (account !== undefined) accounts.set(id, account);
  }
  const current = textAt(value, 'current');
  return { current: current !== undefined && accounts.has(current) ? current : undefined, accounts };
};

/** Writes it down. */
export const textFrom = ({ current, accounts }: Kept): string =>
  JSON.stringify({ current, accounts: Object.fromEntries(accounts) });
