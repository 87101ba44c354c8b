/** Answers the routes of insights. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { makeAccountDayStore } from '../insights/account-day-store.ts';
import { makeInsightStore } from '../insights/insight-store.ts';
import { readAccountInsights } from '../insights/read-account-insights.ts';
import { readInsights } from '../insights/read-insights.ts';
import { reportShare, reportViews } from '../insights/report-views.ts';
import { api, routes } from '../insights/topic.ts';
import { makeViewEventStore } from '../insights/view-event-store.ts';
import { makePostStore } from '../posts/post-store.ts';
import { topicApi } from './topic-api.ts';

export const insightsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accountDays: makeAccountDayStore(reading.table),
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    insights: makeInsightStore(reading.table),
    posts: makePostStore(reading.table),
    viewEvents: makeViewEventStore(reading.table),
  }),
  {
    getAccountInsights: async ({ query, viewer, deps, now }) => ({
      body: await readAccountInsights(deps, { viewer, days: query.days, now }),
    }),
    getPostInsights: async ({ params, query, viewer, deps, now }) => ({
      body: await readInsights(deps, { viewer, postId: params.postId, days: query.days, now }),
    }),
    reportPostViews: async ({ body, viewer, deps, now }) => {
      await reportViews(deps, viewer, body.postIds, now);
      return {};
    },
    reportPostShare: async ({ params, viewer, deps, now }) => {
      await reportShare(deps, viewer, params.postId, now);
      return {};
    },
  },
);
