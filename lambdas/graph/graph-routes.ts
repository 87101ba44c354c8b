/** The routes of the graph area. The one table of all routes is in ../routes.ts. */
import { PersonView, Relationship, UsernameParams } from '../accounts/account-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import {
  AnsweredRequests,
  FollowQuery,
  Relationships,
  RelationshipsQuery,
  RequestsToAnswer,
} from './graph-contract.ts';

const whoSeesLists =
  'The lists of a private account are only for itself and its followers; those of an account that hides them are only for itself. ' +
  'Everyone else gets 404. Accounts that you block or that block you are left out. A new follow is listed within moments.';

export const followAccount = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/follow',
  access: 'token',
  limit: 'follows',
  limitedToward: 'username',
  interacts: true,
  summary: 'Follow an account, or request to follow a private account',
  description:
    'A private account gets a follow request: `requested` is then true until the account accepts, declines or becomes public. With `reposts=mute` its own posts come to your home feed, and not what it reposts.',
  params: UsernameParams,
  query: FollowQuery,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_follow_self', 'blocking'],
  changesOwnLists: true,
});

export const unfollowAccount = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/follow',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unfollow an account, or withdraw your follow request',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_follow_self'],
  changesOwnLists: true,
});

export const ringBell = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/bell',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Get notified of new posts of an account that you follow',
  description:
    'You get a notification of each new post that you can see in your home feed, when it is published. It ends when you cease to follow the account. The account is not notified.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self', 'not_following'],
});

export const silenceBell = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/bell',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Stop being notified of new posts of an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
});

export const listFollowers = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/followers',
  access: 'optional',
  summary: 'List the followers of an account, newest first',
  description: whoSeesLists,
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listFollowing = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/following',
  access: 'optional',
  summary: 'List the accounts that an account follows, newest first',
  description: whoSeesLists,
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const removeFollower = defineRoute({
  method: 'DELETE',
  path: '/v1/me/followers/{username}',
  access: 'token',
  suspendedMay: 'it lets fewer people see your posts',
  summary: 'Remove a follower',
  description: 'The account is not notified. It can follow you, or ask to, again; block it to prevent that.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
});

export const listFollowRequests = defineRoute({
  method: 'GET',
  path: '/v1/me/follow-requests',
  access: 'token',
  summary: 'List the follow requests that you have received, newest first',
  description: 'The list reflects a new request, its withdrawal or your answer within moments.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['invalid_cursor'],
});

export const acceptFollowRequest = defineRoute({
  method: 'PUT',
  path: '/v1/me/follow-requests/{username}',
  access: 'token',
  summary: 'Accept a follow request',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
});

export const declineFollowRequest = defineRoute({
  method: 'DELETE',
  path: '/v1/me/follow-requests/{username}',
  access: 'token',
  suspendedMay: 'it lets nobody in',
  summary: 'Decline a follow request',
  description: 'The account is not notified and can ask again; block it to prevent that.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
});

export const answerFollowRequests = defineRoute({
  method: 'POST',
  path: '/v1/me/follow-requests',
  access: 'token',
  summary: 'Accept or decline several follow requests, or all',
  description:
    `Name up to ${limits.idsAtOnce} accounts, or leave \`accountIds\` out to answer everyone, oldest requests first, ${limits.idsAtOnce} at a time: ` +
    'the response has a cursor for the next call while there are more. It says for each account what happened; repeating the call does no harm. ' +
    'Accounts that you decline are not notified and can ask again.',
  body: RequestsToAnswer,
  reply: { status: 200, schema: AnsweredRequests },
  problems: ['invalid_cursor'],
});

export const getRelationships = defineRoute({
  method: 'GET',
  path: '/v1/me/relationships',
  access: 'token',
  summary: 'Get your relationships to several accounts',
  description: `Up to ${limits.idsAtOnce} accounts, in the order asked. Your own account and accounts that you may not see are left out.`,
  query: RelationshipsQuery,
  reply: { status: 200, schema: Relationships },
});
