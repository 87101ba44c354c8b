import * as z from 'zod';
import { refusal } from './cognito-error.ts';
import { parseRequest } from './operation.ts';
import type { UserPools } from './user-pools.ts';

/** Cognito lists 60 users at most, also where it is asked for all. */
const MAX_USERS = 60;

const Request = z.looseObject({
  UserPoolId: z.string(),
  Limit: z.optional(z.int().min(0).max(MAX_USERS)),
  PaginationToken: z.optional(z.string()),
});
const Answer = z.object({ Users: z.array(z.unknown()) });

/**
 * ListUsers in pages, which cognito-local does not know.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html
 */
export async function listUsers(pools: UserPools, input: unknown): Promise<unknown> {
  const { PaginationToken: token, Limit = MAX_USERS, ...request } = parseRequest(Request, input);
  const { Users } = Answer.parse(await pools.run('ListUsers', request));
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString());
  if (!Number.isInteger(start)) throw refusal('InvalidParameterException', 'Invalid pagination token.');
  const end = start + (Limit === 0 ? MAX_USERS : Limit);
  return {
    Users: Users.slice(start, end),
    ...(end < Users.length && { PaginationToken: Buffer.from(String(end)).toString('base64url') }),
  };
}
