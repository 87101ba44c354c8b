/** Answers the routes of what is preserved. */
import { fetchPreserved, PreservedPosition, presentPreserved } from '../preservation/disclose.ts';
import { makePreservedStore } from '../preservation/preserved-store.ts';
import { api, routes } from '../preservation/topic.ts';
import { makeProposalStore } from '../staff/proposal-store.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

export const preservationApi = topicApi(
  { api, routes },
  ({ reading: { table, cursors }, env }) => ({
    table,
    cursors,
    preserved: makePreservedStore(table),
    proposals: makeProposalStore(table),
    mediaBucket: env.MEDIA_BUCKET,
  }),
  {
    listPreserved: (call) =>
      answerPage(
        call,
        {
          list: 'preserved',
          position: PreservedPosition,
          read: (part) => call.deps.preserved.page(part, call.now),
        },
        ({ items }) => items.map(presentPreserved),
      ),
    fetchPreserved: async ({ params, viewer: accountId, staff: { role }, deps, now }) => ({
      body: await fetchPreserved(deps, params.proposalId, { by: { accountId, role }, now }),
      headers: { 'cache-control': 'no-store' },
    }),
  },
);
