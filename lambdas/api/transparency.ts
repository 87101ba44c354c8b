/** Answers the routes of public numbers. */
import { readTransparency } from '../transparency/read-transparency.ts';
import { api, routes } from '../transparency/topic.ts';
import { transparencyCsv } from '../transparency/transparency-csv.ts';
import { makeTransparencyStore } from '../transparency/transparency-store.ts';
import { topicApi } from './topic-api.ts';

const cached = { 'cache-control': 'public, max-age=300' } as const;

export const transparencyApi = topicApi(
  { api, routes },
  ({ reading }) => ({ numbers: makeTransparencyStore(reading.table) }),
  {
    getTransparency: async ({ query, deps, now }) => ({
      body: await readTransparency(deps, query.quarter, now),
      headers: cached,
    }),
    getTransparencyCsv: async ({ query, deps, now }) => ({
      body: transparencyCsv(await readTransparency(deps, query.quarter, now), query.table),
      headers: {
        ...cached,
        'content-disposition': `attachment; filename="transparency-${query.table}.csv"`,
      },
    }),
  },
);
