import { getInsights } from '../../insights/insight-routes.ts';
import { readInsights } from '../../insights/read-insights.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerGetInsights = route<typeof getInsights, EngagementDeps>(
  getInsights,
  async ({ params, query, viewer, deps, now }) => ({
    body: await readInsights(deps, { viewer, postId: params.postId, days: query.days, now }),
  }),
);
