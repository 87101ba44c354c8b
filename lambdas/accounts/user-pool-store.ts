/** Who signs in by the stack's own user pool, as Cognito lists them. */
import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod/mini';

const PAGE_SIZE = 60; // as many as Cognito lists at once

const Listed = z.object({
  Enabled: z.optional(z.boolean()),
  Attributes: z.array(z.object({ Name: z.string(), Value: z.optional(z.string()) })),
});

/** A user of the pool. */
export interface PoolUser {
  /** `sub` of their tokens. */
  readonly subject: string;
  readonly email: string | undefined;
  readonly isVerified: boolean;
  readonly isEnabled: boolean;
}

export type UserPoolStore = ReturnType<typeof makeUserPoolStore>;

export const makeUserPoolStore = (UserPoolId: string, client = new CognitoIdentityProviderClient({})) => ({
  /** All users, page by page. */
  async *list(): AsyncGenerator<readonly PoolUser[]> {
    let token: string | undefined;
    do {
      const answer = await client.send(
        new ListUsersCommand({
          UserPoolId,
          Limit: PAGE_SIZE,
          AttributesToGet: ['sub', 'email', 'email_verified'],
          ...(token !== undefined && { PaginationToken: token }),
        }),
      );
      yield (answer.Users ?? []).flatMap((user) => {
        const { Attributes, Enabled } = z.parse(Listed, user);
        const attributes = new Map(Attributes.map(({ Name, Value }) => [Name, Value]));
        const subject = attributes.get('sub');
        if (subject === undefined) return [];
        const isVerified = attributes.get('email_verified') === 'true';
        return [{ subject, email: attributes.get('email'), isVerified, isEnabled: Enabled !== false }];
      });
      token = answer.PaginationToken;
    } while (token !== undefined);
  },
});
