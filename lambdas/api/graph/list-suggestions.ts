import { presentCard } from '../../accounts/account-view.ts';
import { suggestAccounts } from '../../graph/suggest-accounts.ts';
import { listSuggestions } from '../../graph/suggestion-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerListSuggestions = route<typeof listSuggestions, GraphDeps>(
  listSuggestions,
  async ({ viewer, deps, now }) => {
    const suggestions = await suggestAccounts(deps, viewer, now);
    return {
      body: {
        items: await Promise.all(
          suggestions.map(async ({ account, followedBy, count }) => ({
            account: await presentCard(account, deps.media, now),
            reason: {
              code: 'followed_by',
              accounts: await Promise.all(followedBy.map((each) => presentCard(each, deps.media, now))),
              count,
            },
          })),
        ),
      },
    };
  },
);
