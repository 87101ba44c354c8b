/** The routes of the graph area. The one table of all routes is in ../routes.ts. */
import { AccountCard, Relationship, UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../paging.ts';
import { defineRoute } from '../route-spec.ts';

export const putFollow = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/follow',
  area: 'graph',
  access: 'token',
  summary: 'Follow an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'not_found', 'cannot_follow_self'],
});

export const deleteFollow = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/follow',
  area: 'graph',
  access: 'token',
  summary: 'Stop following an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'not_found', 'cannot_follow_self'],
});

export const listFollowers = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/followers',
  area: 'graph',
  access: 'optional',
  summary: 'List who follows an account',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listFollowing = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/following',
  area: 'graph',
  access: 'optional',
  summary: 'List whom an account follows',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['not_found', 'invalid_cursor'],
});
