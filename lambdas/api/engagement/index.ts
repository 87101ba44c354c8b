/** The API function of likes, saves, reposts and insights. */
import { serve } from '../serve.ts';
import { makeEngagementDeps } from './deps.ts';
import { answerGetInsights } from './get-insights.ts';
import { answerPostViews } from './post-views.ts';
import { answerPutShare } from './put-share.ts';

export const handler = serve({
  routes: [answerPostViews, answerPutShare, answerGetInsights],
  makeDeps: makeEngagementDeps,
});
