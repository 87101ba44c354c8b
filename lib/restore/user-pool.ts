/** The operator's side of a user pool: users that are made without their doing. */
import { randomBytes } from 'node:crypto';
import type { AttributeType, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';

const PASSWORD_BYTES = 48;

const subjectIn = (attributes: readonly AttributeType[] | undefined): string => {
  const subject = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (subject === undefined) throw new Error('Cognito names a user without a subject');
  return subject;
};

export type RestoredPool = ReturnType<typeof makeRestoredPool>;

export const makeRestoredPool = (client: CognitoIdentityProviderClient, UserPoolId: string) => {
  const find = async (email: string) => {
    const user = await client.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
    const verified = user.UserAttributes?.find(({ Name }) => Name === 'email_verified')?.Value;
    return {
      subject: subjectIn(user.UserAttributes),
      isVerified: verified === 'true',
      status: user.UserStatus,
    };
  };

  /**
   * Gives a user a password that nobody knows: only a user with a lasting password can ask for a new one.
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html
   */
  const setUnknownPassword = (email: string) =>
    client.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username: email,
        Password: `${randomBytes(PASSWORD_BYTES).toString('base64url')}aA1!`,
        Permanent: true,
      }),
    );

  return {
    /**
     * The user of an address, made with the address verified and a password to be reset where there is none; no mail is sent. `isVerified` is false
     * for somebody who signed up by themselves and has not proved the address.
     */
    userOf: async (email: string): Promise<{ readonly subject: string; readonly isVerified: boolean }> => {
      try {
        const { User } = await client.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: email,
            MessageAction: 'SUPPRESS',
            UserAttributes: [
              { Name: 'email', Value: email },
              { Name: 'email_verified', Value: 'true' },
            ],
          }),
        );
        await setUnknownPassword(email);
        return { subject: subjectIn(User?.Attributes), isVerified: true };
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const found = await find(email);
        // Made by an import that ended before the password was set.
        if (found.status === 'FORCE_CHANGE_PASSWORD') await setUnknownPassword(email);
        return found;
      }
    },
    disable: async (email: string): Promise<void> => {
      await client.send(new AdminDisableUserCommand({ UserPoolId, Username: email }));
    },
  };
};
