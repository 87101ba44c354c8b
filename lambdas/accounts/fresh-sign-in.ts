/** What changes who gets into an account asks for a sign-in of just now: a token that was left behind must not do it. */
import { limits } from '../kernel/limits.ts';
import { problem } from '../kernel/problems.ts';
import { SECOND_MS } from '../platform/durations.ts';
import type { SignIn } from './identity.ts';

const MINUTES = limits.freshSignInSeconds / 60;

/** Which of the sign-ins in a request is meant: the one that makes it, or another whose token is in the body. */
const sentences = {
  own: {
    en: `Your sign-in, of the Authorization header, must not be older than ${MINUTES} minutes; sign in again`,
    ar: `يجب ألا يكون قد مضى على تسجيل دخولك (الرمز في ترويسة Authorization) أكثر من ${MINUTES} دقائق؛ سجّل الدخول من جديد`,
  },
  other: {
    en: `The other sign-in, of accessToken, must not be older than ${MINUTES} minutes; sign in there again`,
    ar: `يجب ألا يكون قد مضى على تسجيل الدخول الآخر (الرمز في accessToken) أكثر من ${MINUTES} دقائق؛ سجّل الدخول به من جديد`,
  },
} as const;

const paths = { own: 'headers.authorization', other: 'body.accessToken' } as const;

/** Throws `fresh_sign_in_required` for a sign-in that is too old, or whose token does not say when it was. `now` in milliseconds. */
export const requireFreshSignIn = (
  { authTime }: Pick<SignIn, 'authTime'>,
  which: keyof typeof sentences,
  now: number,
): void => {
  if (authTime !== undefined && now - authTime * SECOND_MS <= limits.freshSignInSeconds * SECOND_MS) return;
  const message = sentences[which];
  throw problem('fresh_sign_in_required', message, { values: [{ path: paths[which], message }] });
};
