/** The routes of lists that two people's follows make together, in the graph area. The one table of all routes is in ../routes.ts. */
import { AccountCard, UsernameParams } from '../accounts/account-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { Suggestions } from './suggestion-contract.ts';

const mayBeShort =
  'A page may be short, even empty, and yet have a cursor: the list goes on until there is none.';

export const listMutuals = defineRoute({
  method: 'GET',
  path: '/v1/me/mutuals',
  area: 'graph',
  access: 'token',
  summary: 'List whom the viewer follows and is followed by',
  description: mayBeShort,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['invalid_cursor'],
});

export const listFollowersYouKnow = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/followers-you-know',
  area: 'graph',
  access: 'token',
  summary: 'List the followers of an account whom the viewer follows',
  description: mayBeShort,
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listSuggestions = defineRoute({
  method: 'GET',
  path: '/v1/me/suggestions',
  area: 'graph',
  access: 'token',
  summary: 'List accounts that the viewer may want to follow, each with the reason',
  description:
    `Up to ${limits.suggestions} accounts that are followed by accounts that the viewer follows, ranked by how many of these do, then by account id: ` +
    'nothing else weighs in. Up to 20 of the followed accounts are asked for up to 100 follows each; who follows more is asked for others each day.',
  reply: { status: 200, schema: Suggestions },
});
