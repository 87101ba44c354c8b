/** Finds and deletes users of the stack's own user pool. */
import {
  AdminDeleteUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
  UserNotFoundException,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';

/** Deletes the user with a subject (`sub`); one that is gone is fine. */
export type DeleteUser = (subject: string) => Promise<void>;

const UUID = /^[0-9a-f-]{36}$/i;

/** The users with a subject: none or one. */
const usersOf = async (
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  subject: string,
): Promise<readonly UserType[]> => {
  if (!UUID.test(subject)) throw new Error('A subject of the user pool has another form than expected');
  const { Users = [] } = await client.send(
    new ListUsersCommand({ UserPoolId, Filter: `sub = "${subject}"`, Limit: 1 }),
  );
  return Users;
};

/** Whether a pool has a user with a subject. */
export const makeIsInPool =
  (UserPoolId: string, client = new CognitoIdentityProviderClient({})) =>
  async (subject: string): Promise<boolean> =>
    (await usersOf(client, UserPoolId, subject)).length > 0;

/** The e-mail address of the user of a sign-in; undefined where the pool has no such user, or another issuer signs them in. */
export type EmailOf = (identity: {
  readonly issuer: string;
  readonly subject: string;
}) => Promise<string | undefined>;

/** @param own the issuer of the pool */
export const makeEmailOf =
  (UserPoolId: string, own: string, client = new CognitoIdentityProviderClient({})): EmailOf =>
  async ({ issuer, subject }) => {
    if (issuer !== own) return undefined;
    const [user] = await usersOf(client, UserPoolId, subject);
    return user?.Attributes?.find(({ Name }) => Name === 'email')?.Value;
  };

export const makeDeleteUser =
  (UserPoolId: string, client = new CognitoIdentityProviderClient({})): DeleteUser =>
  async (subject) => {
    // One who came by another provider has a name of the pool's own.
    for (const { Username } of await usersOf(client, UserPoolId, subject)) {
      if (Username === undefined) continue;
      try {
        await client.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
      } catch (error) {
        if (!(error instanceof UserNotFoundException)) throw error;
      }
    }
  };
