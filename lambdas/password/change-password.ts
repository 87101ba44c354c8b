/** Change the password of the stack's own user pool. */
import type { SignIn } from '../accounts/identity.ts';
import type { SignInWays } from '../accounts/sign-in-provider.ts';
import { providerOf } from '../accounts/sign-in-provider.ts';
import type { AccountId } from '../kernel/ids.ts';
import { invalid, problem } from '../kernel/problems.ts';
import type { EndingStore } from '../sessions/ending-store.ts';
import { sessionIdOf } from '../sessions/session.ts';
import type { UserDirectory } from '../sessions/user-directory.ts';
import type { PasswordChange } from './password-contract.ts';

const RETRY_SECONDS = 60;

export interface PasswordDeps {
  /** Undefined where another issuer signs people in. */
  readonly directory: Pick<UserDirectory, 'changePassword'> | undefined;
  readonly ways: SignInWays;
  readonly endings: Pick<EndingStore, 'endAll'>;
}

/** Who asks, and the token that speaks for them. */
export interface Asking {
  readonly accountId: AccountId;
  readonly signIn: SignIn;
  readonly accessToken: string;
}

const keptElsewhere = () =>
  problem('conflict', {
    en: 'You sign in by another service, which keeps your password; change it there',
    ar: 'تسجّل الدخول عبر خدمة أخرى تحفظ كلمة مرورك؛ غيّرها هناك',
  });

/**
 * Changes a password and ends all other sessions. Throws `wrong_password`, `invalid_request` for a password that the pool does not take,
 * `too_many_requests`, and `conflict` where the password is kept elsewhere. `now` in milliseconds.
 */
export const changePassword = async (
  { directory, ways, endings }: PasswordDeps,
  { accountId, signIn, accessToken }: Asking,
  { previousPassword, newPassword }: PasswordChange,
  now: number,
): Promise<void> => {
  if (directory === undefined || providerOf(signIn, ways) !== 'password') throw keptElsewhere();
  switch (await directory.changePassword(accessToken, previousPassword, newPassword)) {
    case 'changed':
      return endings.endAll(accountId, { except: sessionIdOf(signIn) }, now);
    case 'wrong':
      throw problem('wrong_password');
    case 'not taken':
      throw invalid('body.newPassword', {
        en: 'The user pool does not take this password: it begins or ends with a blank, or it was used before',
        ar: 'لا تُقبل كلمة المرور هذه: تبدأ أو تنتهي بمسافة، أو سبق استخدامها',
      });
    case 'too often':
      throw problem(
        'too_many_requests',
        {
          en: `There were too many attempts to change the password; try again in ${RETRY_SECONDS} seconds`,
          ar: `تكررت محاولات تغيير كلمة المرور؛ أعد المحاولة بعد ${RETRY_SECONDS} ثانية`,
        },
        { headers: { 'retry-after': String(RETRY_SECONDS) } },
      );
  }
};
