/** The routes of audiences, in the graph area. The one table of all routes is in ../routes.ts. */
import { AccountCard } from '../accounts/account-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import {
  AudienceChange,
  AudienceParams,
  AudienceView,
  MemberParams,
  NewAudience,
} from './audience-contract.ts';

export const createAudience = defineRoute({
  method: 'POST',
  path: '/v1/me/audiences',
  area: 'graph',
  access: 'token',
  summary: 'Make an audience: a named list of followers that posts can be limited to',
  description: `At most ${limits.audiences} audiences of ${limits.audienceMembers} members. Nobody but their owner learns of them.`,
  body: NewAudience,
  reply: { status: 201, schema: AudienceView },
  problems: ['account_required', 'account_suspended', 'limit_reached'],
  idempotent: true,
});

export const listAudiences = defineRoute({
  method: 'GET',
  path: '/v1/me/audiences',
  area: 'graph',
  access: 'token',
  summary: "List one's own audiences, oldest first",
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AudienceView) },
  problems: ['invalid_cursor'],
});

export const patchAudience = defineRoute({
  method: 'PATCH',
  path: '/v1/me/audiences/{audienceId}',
  area: 'graph',
  access: 'token',
  summary: 'Give an audience another name',
  params: AudienceParams,
  body: AudienceChange,
  reply: { status: 200, schema: AudienceView },
  problems: ['not_found'],
});

export const deleteAudience = defineRoute({
  method: 'DELETE',
  path: '/v1/me/audiences/{audienceId}',
  area: 'graph',
  access: 'token',
  summary: 'Delete an audience',
  description: 'Posts that were limited to it are then seen by their author alone.',
  params: AudienceParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const listAudienceMembers = defineRoute({
  method: 'GET',
  path: '/v1/me/audiences/{audienceId}/members',
  area: 'graph',
  access: 'token',
  summary: 'List who is in an audience',
  params: AudienceParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['not_found', 'invalid_cursor'],
});

export const putAudienceMember = defineRoute({
  method: 'PUT',
  path: '/v1/me/audiences/{audienceId}/members/{username}',
  area: 'graph',
  access: 'token',
  summary: 'Put a follower into an audience',
  description: 'Who ceases to follow leaves all audiences at once.',
  params: MemberParams,
  reply: { status: 204 },
  problems: [
    'account_required',
    'account_suspended',
    'not_found',
    'not_a_follower',
    'cannot_do_to_self',
    'limit_reached',
  ],
});

export const deleteAudienceMember = defineRoute({
  method: 'DELETE',
  path: '/v1/me/audiences/{audienceId}/members/{username}',
  area: 'graph',
  access: 'token',
  summary: 'Take somebody out of an audience',
  params: MemberParams,
  reply: { status: 204 },
  problems: ['account_required', 'account_suspended', 'not_found', 'cannot_do_to_self'],
});
