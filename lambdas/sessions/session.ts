/** A session: one sign-in to an account on one device, for as long as its tokens are refreshed. */
import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import type { SignIn } from '../accounts/identity.ts';
import { AccountStatus } from '../kernel/account-status.ts';
import { AccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { StaffRole } from '../kernel/staff-role.ts';
import { SECOND_MS } from '../platform/durations.ts';
import { fastParse } from '../platform/fast-parse.ts';
import { hasForm } from '../platform/form.ts';

const ID_LENGTH = 22; // 132 bits in base64url

/** Says which sign-in a session is of, and nothing of its tokens. */
export const SessionId = z
  .string()
  .check(
    hasForm(/^[\w-]{22}$/, {
      en: 'the id of a session, as the service gave it',
      ar: 'معرّف جلسة كما أعطته الخدمة',
    }),
  )
  .brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

/** The session that a sign-in is: the same for all its tokens. */
export const sessionIdOf = ({ issuer, subject, origin }: SignIn): SessionId => {
  const digest = hash('sha256', JSON.stringify([issuer, subject, origin]), 'base64url');
  return fastParse(SessionId, digest.slice(0, ID_LENGTH));
};

/** What a request must know of its session. */
export const Session = z.object({
  accountId: AccountId,
  /** The day of UTC on which it was last used, as `2026-11-23`. */
  lastSeenOn: z.string(),
  /** When it was ended, in milliseconds; its tokens are refused from then on. */
  endedAt: z.optional(z.number()),
  /** Tokens that were made until then are refused, in milliseconds: only where it began again, {@link beginsAgain}. */
  tokensAfter: z.optional(z.number()),
  /** Of its account, where that was not active when the session began: whoever reads it here asks the account again. */
  status: z.optional(AccountStatus),
  /** Of its account, as it had them when the session began or when they changed; routes for staff ask the account again. */
  roles: z.optional(z.array(StaffRole)),
});
export type Session = z.infer<typeof Session>;

/** Where a session is used from. */
export interface Place {
  /** `User-Agent` as it was sent, at most {@link MAX_DEVICE_LENGTH} characters. */
  readonly device: string;
  /** ISO 3166-1 alpha-2, undefined where it is not known. */
  readonly country: string | undefined;
}
export const MAX_DEVICE_LENGTH = 256;

/** When somebody signed in, as far as the token says, in epoch seconds. */
const signedInAt = ({ authTime, issuedAt }: SignIn): number => authTime ?? issuedAt ?? 0;

/** When a session of a sign-in began that is first seen at `now` (milliseconds). */
export const startOf = ({ authTime }: SignIn, now: number): number =>
  authTime === undefined ? now : authTime * SECOND_MS;

/** Whether a sign-in lies before the time (epoch seconds) at which its identity was signed out everywhere. */
export const isSignedOut = (signIn: SignIn, signedOutBefore: number | undefined): boolean =>
  signedOutBefore !== undefined && signedInAt(signIn) < signedOutBefore;

/**
 * Whether a token is of another sign-in than the one that was ended under the same id (milliseconds): tokens that do not say which sign-in they are
 * of share one session, and only their age tells those after its end.
 */
export const beginsAgain = ({ origin, issuedAt }: SignIn, endedAt: number): boolean =>
  origin === '' && issuedAt !== undefined && issuedAt * SECOND_MS > endedAt;

/** Whether a session refuses the tokens of a sign-in. */
export const isEndedFor = ({ endedAt, tokensAfter }: Session, signIn: SignIn): boolean =>
  endedAt !== undefined || (tokensAfter !== undefined && !beginsAgain(signIn, tokensAfter));

/** The answer to tokens of a session that was ended, the freshly refreshed among them. */
export const sessionEnded = () =>
  problem('session_ended', undefined, { headers: { 'www-authenticate': 'Bearer' } });
