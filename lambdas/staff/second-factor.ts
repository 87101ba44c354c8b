/**
 * Whether staff signed in with a second factor. Cognito's access tokens do not say, so the pool is asked whether the user has one now, and a factor counts
 * only for sign-ins after the service first knew of it: with one that a stolen session adds, that session gets nowhere, since the pool asks for
 * the factor at the next sign-in. Tokens of another issuer say themselves how somebody signed in (RFC 8176).
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html
 */
import type { SignIn } from '../accounts/identity.ts';
import { identityRow } from '../accounts/identity-rows.ts';
import { problem } from '../kernel/problems.ts';
import { askUserPool } from '../platform/ask-user-pool.ts';
import { setWithin } from '../platform/bounded-map.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { MINUTE_MS, SECOND_MS } from '../platform/durations.ts';
import type { Table } from '../platform/table.ts';
import { exists } from '../platform/table.ts';
import type { Caller } from '../sessions/recognize.ts';
import type { SessionId } from '../sessions/session.ts';
import { hasSecondFactor } from '../sessions/user-directory.ts';

const PATIENCE_MS = 3_000; // of a function's ten seconds
const REMEMBERED_MS = 5 * MINUTE_MS; // a factor that is taken away counts no longer after that
const MAX_REMEMBERED = 1_000;
/** Of the methods of RFC 8176 those that are a second factor, or say that there was one. */
const SECOND_FACTORS = ['mfa', 'otp', 'hwk', 'sc'];

const signInAgain = () =>
  problem('second_factor_required', {
    en: 'Your second factor was set up after this sign-in; sign in again with it',
    ar: 'فُعّل التحقق بخطوتين بعد تسجيل الدخول هذا؛ سجّل الدخول به من جديد',
  });

const signsInTwice = ({ methods = [] }: SignIn): boolean =>
  methods.some((method) => SECOND_FACTORS.includes(method));

export interface SecondFactorOptions {
  readonly issuer: string;
  /** Whether the stack's own user pool is the issuer. */
  readonly ownPool: boolean;
}

export type SecondFactors = ReturnType<typeof makeSecondFactors>;

export const makeSecondFactors = (
  table: Pick<Table, 'get' | 'update'>,
  { issuer, ownPool }: SecondFactorOptions,
) => {
  const remembered = new Map<SessionId, number>();

  const isSetUp = async (AccessToken: string): Promise<boolean> => {
    const asked = askUserPool(issuer, 'GetUser', { AccessToken }, PATIENCE_MS);
    const { type, body } = await asked.catch((cause: unknown) => {
      throw problem('unavailable', undefined, { headers: { 'retry-after': '5' }, cause });
    });
    return type === undefined && hasSecondFactor(body);
  };

  const knownSince = async (signIn: SignIn): Promise<number | undefined> => {
    const row = await table.get(identityRow.key(signIn), { consistent: true });
    return row && identityRow.parse(row).secondFactorSince;
  };

  const note = (signIn: SignIn, secondFactorSince: number | undefined): Promise<boolean> =>
    unlessRefused(table.update(identityRow.key(signIn), changeTo({ secondFactorSince }), exists));

  const requireOfPool = async (signIn: SignIn, accessToken: string, now: number): Promise<void> => {
    const [isThere, since] = await Promise.all([isSetUp(accessToken), knownSince(signIn)]);
    if (!isThere) {
      if (since !== undefined) await note(signIn, undefined);
      throw problem('second_factor_required');
    }
    if (since === undefined) await note(signIn, now);
    if (since === undefined || (signIn.authTime ?? 0) * SECOND_MS < since) throw signInAgain();
  };

  return {
    /** Throws `second_factor_required`, and `unavailable` where the pool does not answer. `now` in milliseconds. */
    require: async (
      { signIn, sessionId }: Pick<Caller, 'signIn' | 'sessionId'>,
      accessToken: string,
      now: number,
    ): Promise<void> => {
      if (!ownPool) {
        if (signsInTwice(signIn)) return;
        throw problem('second_factor_required');
      }
      if (sessionId !== undefined && (remembered.get(sessionId) ?? 0) > now) return;
      await requireOfPool(signIn, accessToken, now);
      if (sessionId !== undefined) setWithin(remembered, MAX_REMEMBERED, sessionId, now + REMEMBERED_MS);
    },

    /** Has the factor of whoever asks count for sign-ins from `now` (milliseconds) on. Throws `second_factor_required` where there is none. */
    begin: async (signIn: SignIn, accessToken: string, now: number): Promise<void> => {
      const isThere = ownPool ? await isSetUp(accessToken) : signsInTwice(signIn);
      if (!isThere) throw problem('second_factor_required');
      if (ownPool && (await knownSince(signIn)) === undefined) await note(signIn, now);
    },

    /** Has a factor that a user of the pool has by now count for sign-ins from `now` (milliseconds) on. */
    note,
  };
};
