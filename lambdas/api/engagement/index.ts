/** The API function of likes, reposts, views and insights. */
import { serve } from '../serve.ts';
import { answerDeleteCommentLike } from './delete-comment-like.ts';
import { answerDeleteLike } from './delete-like.ts';
import { answerDeleteRepost } from './delete-repost.ts';
import { makeEngagementDeps } from './deps.ts';
import { answerGetInsights } from './get-insights.ts';
import { answerListLikers } from './list-likers.ts';
import { answerListMyLikes } from './list-my-likes.ts';
import { answerListReposts } from './list-reposts.ts';
import { answerPostViews } from './post-views.ts';
import { answerPutCommentLike } from './put-comment-like.ts';
import { answerPutLike } from './put-like.ts';
import { answerPutRepost } from './put-repost.ts';
import { answerPutShare } from './put-share.ts';

export const handler = serve({
  routes: [
    answerPutLike,
    answerDeleteLike,
    answerListLikers,
    answerListMyLikes,
    answerPutCommentLike,
    answerDeleteCommentLike,
    answerPutRepost,
    answerDeleteRepost,
    answerListReposts,
    answerPostViews,
    answerPutShare,
    answerGetInsights,
  ],
  makeDeps: makeEngagementDeps,
});
