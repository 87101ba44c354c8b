/** What the stack's own user pool does with sessions and passwords. */
import * as z from 'zod/mini';
import type { JsonService } from '../platform/ask-service.ts';
import { askService } from '../platform/ask-service.ts';
import { askUserPool, USER_POOL_TARGET } from '../platform/ask-user-pool.ts';

const COGNITO: JsonService = {
  service: 'cognito-idp',
  target: USER_POOL_TARGET,
  endpoint: 'COGNITO_IDENTITY_PROVIDER',
};

const PoolUser = z.object({ UserMFASettingList: z.optional(z.array(z.string())) });

/** Whether a user, as the pool tells of them, has a second factor. */
export const hasSecondFactor = (user: unknown): boolean =>
  (z.parse(PoolUser, user).UserMFASettingList ?? []).length > 0;

const PASSWORD_TIMEOUT_MS = 5_000; // of a function's ten seconds

export type UserDirectory = ReturnType<typeof makeUserDirectory>;

/** What became of a change of a password: `wrong` is the previous one, or a token that may not ask for it. */
export type PasswordOutcome = 'changed' | 'wrong' | 'not taken' | 'too often';

const outcomes: Readonly<Record<string, PasswordOutcome>> = {
  NotAuthorizedException: 'wrong',
  InvalidPasswordException: 'not taken',
  InvalidParameterException: 'not taken',
  PasswordHistoryPolicyViolationException: 'not taken',
  LimitExceededException: 'too often',
  TooManyRequestsException: 'too often',
};

/** @param issuer of the pool's tokens; operations that a token of its own speaks for are asked there, unsigned */
export const makeUserDirectory = (UserPoolId: string, issuer: string) => ({
  /**
   * Takes back all tokens of a user. @param username the pool's, which is the subject of who signs in by password; others are none there
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html
   */
  signOut: async (username: string): Promise<void> => {
    const input = { UserPoolId, Username: username };
    const { type } = await askService(COGNITO, 'AdminUserGlobalSignOut', input);
    if (type !== undefined && type !== 'UserNotFoundException') {
      throw new Error(`The user pool refused to sign out: ${type}`);
    }
  },

  /**
   * Whether a user has a second factor; who is none of the pool, or comes by a provider, has none there.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html
   */
  hasSecondFactor: async (username: string): Promise<boolean> => {
    const { type, body } = await askService(COGNITO, 'AdminGetUser', { UserPoolId, Username: username });
    if (type === 'UserNotFoundException') return false;
    if (type !== undefined) throw new Error(`The user pool refused to tell of a user: ${type}`);
    return hasSecondFactor(body);
  },

  /**
   * Changes the password of whom an access token is of. It is tried once: where an answer is lost, the previous password may be wrong by then.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html
   */
  changePassword: async (
    AccessToken: string,
    PreviousPassword: string,
    ProposedPassword: string,
  ): Promise<PasswordOutcome> => {
    const input = { AccessToken, PreviousPassword, ProposedPassword };
    const { type } = await askUserPool(issuer, 'ChangePassword', input, PASSWORD_TIMEOUT_MS);
    const outcome = type === undefined ? 'changed' : outcomes[type];
    if (outcome === undefined) throw new Error(`The user pool refused to change a password: ${type}`);
    return outcome;
  },
});
