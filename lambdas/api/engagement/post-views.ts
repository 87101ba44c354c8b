import { postViews } from '../../insights/insight-routes.ts';
import { reportViews } from '../../insights/report-views.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerPostViews = route<typeof postViews, EngagementDeps>(
  postViews,
  async ({ body, viewer, deps, now }) => {
    await reportViews(deps, viewer, body.postIds, now);
    return {};
  },
);
