/** The routes of lists that two people's follows make together, in the graph area. The one table of all routes is in ../routes.ts. */
import { PersonView, UsernameParams } from '../accounts/account-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { Suggestions } from './suggestion-contract.ts';

const mayBeShort =
  'In no particular order. A page can be short, or even empty, and still have a cursor: the list goes on until there is none.';

export const listMutuals = defineRoute({
  method: 'GET',
  path: '/v1/me/mutuals',
  access: 'token',
  summary: 'List your mutuals: accounts that you follow and that follow you',
  description: mayBeShort,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['invalid_cursor'],
});

export const listFollowersYouKnow = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/followers-you-know',
  access: 'token',
  summary: 'List followers you know: followers of an account that you follow, too',
  description: mayBeShort,
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listSuggestions = defineRoute({
  method: 'GET',
  path: '/v1/me/suggestions',
  access: 'token',
  summary: 'List accounts suggested for you to follow, each with the reason',
  description:
    `Up to ${limits.suggestions} accounts that are followed by accounts you follow, ranked by how many of these follow them, then by account id: ` +
    'nothing else counts. Up to 20 of the accounts you follow are considered, with up to 100 follows each; longer lists are read from a different ' +
    'place each day.',
  reply: { status: 200, schema: Suggestions },
});
