/** The routes of the graph area. The one table of all routes is in ../routes.ts. */
import { AccountCard, Relationship, UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { FollowQuery } from './graph-contract.ts';

const whoSeesLists =
  'The lists of a private account are for itself and its followers, those of an account that hides them for itself alone: ' +
  'to everybody else they answer 404. They leave out people with whom the viewer has a block.';

export const putFollow = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/follow',
  area: 'graph',
  access: 'token',
  summary: 'Follow an account, or ask a private one',
  description:
    'A private account is asked: `requested` is then true until it approves, declines or becomes public.',
  params: UsernameParams,
  query: FollowQuery,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_follow_self', 'blocking'],
});

export const deleteFollow = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/follow',
  area: 'graph',
  access: 'token',
  summary: 'Stop following an account, or withdraw the request to',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_follow_self'],
});

export const listFollowers = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/followers',
  area: 'graph',
  access: 'optional',
  summary: 'List who follows an account',
  description: whoSeesLists,
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
  description: whoSeesLists,
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['not_found', 'invalid_cursor'],
});

export const deleteFollower = defineRoute({
  method: 'DELETE',
  path: '/v1/me/followers/{username}',
  area: 'graph',
  access: 'token',
  summary: 'Make an account follow one no longer',
  description: 'The account is not told. It may follow or ask again; block it to prevent that.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});

export const listFollowRequests = defineRoute({
  method: 'GET',
  path: '/v1/me/follow-requests',
  area: 'graph',
  access: 'token',
  summary: 'List who asks to follow one',
  description: "The list follows within moments: of a request, of its withdrawal, of one's own answer.",
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['invalid_cursor'],
});

export const putFollowRequest = defineRoute({
  method: 'PUT',
  path: '/v1/me/follow-requests/{username}',
  area: 'graph',
  access: 'token',
  summary: 'Approve a request to follow one',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});

export const deleteFollowRequest = defineRoute({
  method: 'DELETE',
  path: '/v1/me/follow-requests/{username}',
  area: 'graph',
  access: 'token',
  summary: 'Decline a request to follow one',
  description: 'The account is not told and may ask again; block it to prevent that.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});
