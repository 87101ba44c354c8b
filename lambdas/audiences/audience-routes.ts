/** The routes of audiences, in the graph area. The one table of all routes is in ../routes.ts. */
import { PersonView } from '../accounts/account-contract.ts';
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
  access: 'token',
  summary: 'Create an audience: a named list of followers that you can limit posts to',
  description: `You can have up to ${limits.audiences} audiences with up to ${limits.audienceMembers} members each. Nobody else can see that they exist or who is in them.`,
  body: NewAudience,
  reply: { status: 201, schema: AudienceView },
  problems: ['limit_reached'],
  idempotent: true,
});

export const listAudiences = defineRoute({
  method: 'GET',
  path: '/v1/me/audiences',
  access: 'token',
  summary: 'List your audiences, oldest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AudienceView) },
  problems: ['invalid_cursor'],
});

export const updateAudience = defineRoute({
  method: 'PATCH',
  path: '/v1/me/audiences/{audienceId}',
  access: 'token',
  limit: 'edits',
  summary: 'Rename an audience',
  params: AudienceParams,
  body: AudienceChange,
  reply: { status: 200, schema: AudienceView },
  problems: ['not_found'],
});

export const deleteAudience = defineRoute({
  method: 'DELETE',
  path: '/v1/me/audiences/{audienceId}',
  access: 'token',
  limit: 'deletions',
  suspendedMay: 'it takes away what is yours',
  summary: 'Delete an audience',
  description: 'Posts that were limited to it are then visible to their author only.',
  params: AudienceParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const listAudienceMembers = defineRoute({
  method: 'GET',
  path: '/v1/me/audiences/{audienceId}/members',
  access: 'token',
  summary: 'List the members of an audience',
  params: AudienceParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const addAudienceMember = defineRoute({
  method: 'PUT',
  path: '/v1/me/audiences/{audienceId}/members/{username}',
  access: 'token',
  summary: 'Add a follower to an audience',
  description: 'An account that stops following you leaves all your audiences at once.',
  params: MemberParams,
  reply: { status: 204 },
  problems: ['not_found', 'not_a_follower', 'cannot_do_to_self', 'limit_reached'],
});

export const removeAudienceMember = defineRoute({
  method: 'DELETE',
  path: '/v1/me/audiences/{audienceId}/members/{username}',
  access: 'token',
  suspendedMay: 'it lets fewer people see your posts',
  summary: 'Remove a member from an audience',
  params: MemberParams,
  reply: { status: 204 },
  problems: ['not_found', 'cannot_do_to_self'],
});
