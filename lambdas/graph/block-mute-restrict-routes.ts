/** The routes of block, mute and restrict. The one table of all routes is in ../routes.ts. */
import { AccountCard, Relationship, UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { MuteTerms } from './graph-contract.ts';

export const putBlock = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/block',
  area: 'graph',
  access: 'token',
  summary: 'Block an account',
  description:
    'Ends follows and requests between the two and hides each from the other everywhere, at once. Who blocks still sees a bare profile, to undo it by. Comments of the blocked account under the posts of who blocks are hidden from everybody. The account is not told, and may block in turn. Unblocking brings back neither follows nor notifications.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});

export const deleteBlock = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/block',
  area: 'graph',
  access: 'token',
  summary: 'Unblock an account',
  description: 'A block by the other account stays. Follows and notifications do not come back.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});

export const listBlocks = defineRoute({
  method: 'GET',
  path: '/v1/me/blocks',
  area: 'graph',
  access: 'token',
  summary: 'List whom one blocks',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['invalid_cursor'],
});

export const putMute = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/mute',
  area: 'graph',
  access: 'token',
  summary: 'Mute an account',
  description:
    'Keeps its posts out of the home feed and its doings out of notifications, for a time or without an end. The account is not told.',
  params: UsernameParams,
  body: MuteTerms,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});

export const deleteMute = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/mute',
  area: 'graph',
  access: 'token',
  summary: 'Unmute an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});

export const listMutes = defineRoute({
  method: 'GET',
  path: '/v1/me/mutes',
  area: 'graph',
  access: 'token',
  summary: 'List whom one mutes',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['invalid_cursor'],
});

export const putRestrict = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/restrict',
  area: 'graph',
  access: 'token',
  summary: 'Restrict an account',
  description:
    'Its comments are shown to itself and to one alone until they are approved. The account is not told.',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});

export const deleteRestrict = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/restrict',
  area: 'graph',
  access: 'token',
  summary: 'End the restriction of an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});

export const listRestricted = defineRoute({
  method: 'GET',
  path: '/v1/me/restricted',
  area: 'graph',
  access: 'token',
  summary: 'List whom one restricts',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['invalid_cursor'],
});
