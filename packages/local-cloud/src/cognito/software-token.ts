import * as z from 'zod';
import { refusal } from './cognito-error.ts';

const KEPT_MS = 2 * 60_000; // longer than a code and its neighbours are good for

/** Codes that were taken, by user and code, with the real time at which they are forgotten. */
const taken = new Map<string, number>();

const nameOf = (username: string, code: string): string => `${username}\n${code}`;

/** Refuses a code of an authenticator that was taken before: each is good once. Authenticators go by the real time, whatever clock the cloud has. */
export function checkNotTaken(username: string, code: string): void {
  const now = Date.now();
  for (const [name, until] of taken) if (until < now) taken.delete(name);
  if (!taken.has(nameOf(username, code))) return;
  throw refusal('ExpiredCodeException', 'Your software token has already been used once.');
}

/** Notes that a code was taken. */
export function noteTaken(username: string, code: string): void {
  taken.set(nameOf(username, code), Date.now() + KEPT_MS);
}

/** What a user enters when they set a second factor up. */
export const VerifySoftwareTokenRequest = z.object({ UserCode: z.string() });
