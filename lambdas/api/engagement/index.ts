/** The API function of likes, saves, collections, reposts and insights. */
import { serve } from '../serve.ts';
import { answerCreateCollection } from './create-collection.ts';
import { answerDeleteCollection } from './delete-collection.ts';
import { answerDeleteCollectionPost } from './delete-collection-post.ts';
import { answerDeleteCommentLike } from './delete-comment-like.ts';
import { answerDeleteLike } from './delete-like.ts';
import { answerDeleteRepost } from './delete-repost.ts';
import { answerDeleteSave } from './delete-save.ts';
import { makeEngagementDeps } from './deps.ts';
import { answerGetCollection } from './get-collection.ts';
import { answerGetInsights } from './get-insights.ts';
import { answerListCollectionPosts } from './list-collection-posts.ts';
import { answerListCollections } from './list-collections.ts';
import { answerListLikers } from './list-likers.ts';
import { answerListMyCollections } from './list-my-collections.ts';
import { answerListMyLikes } from './list-my-likes.ts';
import { answerListReposts } from './list-reposts.ts';
import { answerListSaved } from './list-saved.ts';
import { answerOrderCollection } from './order-collection.ts';
import { answerPatchCollection } from './patch-collection.ts';
import { answerPostViews } from './post-views.ts';
import { answerPutCollectionPost } from './put-collection-post.ts';
import { answerPutCommentLike } from './put-comment-like.ts';
import { answerPutLike } from './put-like.ts';
import { answerPutRepost } from './put-repost.ts';
import { answerPutSave } from './put-save.ts';
import { answerPutShare } from './put-share.ts';

export const handler = serve({
  routes: [
    answerPutLike,
    answerDeleteLike,
    answerListLikers,
    answerListMyLikes,
    answerPutCommentLike,
    answerDeleteCommentLike,
    answerPutSave,
    answerDeleteSave,
    answerListSaved,
    answerPutRepost,
    answerDeleteRepost,
    answerListReposts,
    answerCreateCollection,
    answerListMyCollections,
    answerListCollections,
    answerGetCollection,
    answerPatchCollection,
    answerDeleteCollection,
    answerListCollectionPosts,
    answerPutCollectionPost,
    answerDeleteCollectionPost,
    answerOrderCollection,
    answerPostViews,
    answerPutShare,
    answerGetInsights,
  ],
  makeDeps: makeEngagementDeps,
});
