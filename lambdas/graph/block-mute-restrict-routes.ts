/** The routes of block, mute and restrict. The one table of all routes is in ../routes.ts. */
import { PersonView, Relationship, UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { MuteTerms } from './graph-contract.ts';

export const blockAccount = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/block',
  access: 'token',
  suspendedMay: 'it protects you',
  summary: 'Block an account',
  description:
    "Ends follows and follow requests in both directions and hides you and the account from each other everywhere, at once. You still see a bare profile, so that you can unblock it. Comments of the blocked account on your posts are hidden from everyone. Likes and reposts of each other's posts, and likes of each other's comments and of comments on each other's posts, are taken back within moments; saves stay. On posts with co-authors, the block of the author who created the post counts. The account is not notified, and can block you in turn. Unblocking restores no follows, likes, reposts or notifications.",
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
  changesOwnLists: true,
});

export const unblockAccount = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/block',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unblock an account',
  description:
    'If the account blocks you as well, that block stays. Comments of the account on your posts are shown again. Follows, likes, reposts and notifications are not restored.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
  changesOwnLists: true,
});

export const listBlockedAccounts = defineRoute({
  method: 'GET',
  path: '/v1/me/blocks',
  access: 'token',
  summary: 'List your blocked accounts, newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['invalid_cursor'],
});

export const muteAccount = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/mute',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Mute an account',
  description:
    'Keeps its posts out of your home feed and its activity out of your notifications, until a time that you set or until you unmute it. The account is not notified.',
  params: UsernameParams,
  body: MuteTerms,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
  changesOwnLists: true,
});

export const unmuteAccount = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/mute',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Unmute an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
  changesOwnLists: true,
});

export const listMutedAccounts = defineRoute({
  method: 'GET',
  path: '/v1/me/mutes',
  access: 'token',
  summary: 'List your muted accounts, newest first',
  description: 'Giving a mute another end does not move it.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['invalid_cursor'],
});

export const restrictAccount = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/restrict',
  access: 'token',
  suspendedMay: 'it protects you',
  summary: 'Restrict an account',
  description:
    'Its comments on your posts are visible only to itself and to you until you approve them. The account is not notified.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
  changesOwnLists: true,
});

export const unrestrictAccount = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/restrict',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unrestrict an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['not_found', 'cannot_do_to_self'],
  changesOwnLists: true,
});

export const listRestrictedAccounts = defineRoute({
  method: 'GET',
  path: '/v1/me/restricted',
  access: 'token',
  summary: 'List your restricted accounts, newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['invalid_cursor'],
});
