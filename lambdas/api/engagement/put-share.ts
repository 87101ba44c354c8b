import { putShare } from '../../insights/insight-routes.ts';
import { reportShare } from '../../insights/report-views.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerPutShare = route<typeof putShare, EngagementDeps>(
  putShare,
  async ({ params, viewer, deps, now }) => {
    await reportShare(deps, viewer, params.postId, now);
    return {};
  },
);
