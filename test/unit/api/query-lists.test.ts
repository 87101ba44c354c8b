import { expect, it } from 'vitest';
import { readRequest } from '../../../lambdas/api/read-request.ts';
import { getRelationships } from '../../../lambdas/graph/graph-routes.ts';

// The rest of an event says nothing of the query.
const read = (accountIds: string | undefined) =>
  readRequest(getRelationships, {
    headers: {},
    ...(accountIds !== undefined && { queryStringParameters: { accountIds } }),
  } as never).query;
const id = (each: number) => `7ZK3N9QW2M5R${String(each).padStart(4, '0')}`;
const ids = (count: number) => Array.from({ length: count }, (_, each) => id(each)).join();

it('a list in the query is one text with commas, or the parameter several times', () => {
  expect(read(id(1))).toEqual({ accountIds: [id(1)] });
  expect(read(ids(100))).toEqual({ accountIds: ids(100).split(',') });
});

it('a list that is missing, too long or holds something else is refused by name', () => {
  const refusalOf = (accountIds: string | undefined): unknown => {
    try {
      read(accountIds);
    } catch (error) {
      return Object(error).message;
    }
    return undefined;
  };
  expect(refusalOf(undefined)).toContain("query.accountIds: 'accountIds' is missing; it must be a list");
  expect(refusalOf(ids(101))).toContain('101 items; it must have at most 100');
  expect(refusalOf(`${id(1)},layla`)).toContain("query.accountIds.1: 'accountIds.1' is 'layla'");
  expect(refusalOf('')).toContain('the id of an account');
});
