/** The API function of posts. */
import { serve } from '../serve.ts';
import { answerCreatePost } from './create-post.ts';
import { answerDeletePost } from './delete-post.ts';
import { makePostsDeps } from './deps.ts';
import { answerGetPost } from './get-post.ts';
import { answerGetPostHistory } from './get-post-history.ts';
import { answerListAccountPosts } from './list-account-posts.ts';
import { answerListBin } from './list-bin.ts';
import { answerPatchPost } from './patch-post.ts';
import { answerRestorePost } from './restore-post.ts';

export const handler = serve({
  routes: [
    answerCreatePost,
    answerGetPost,
    answerPatchPost,
    answerDeletePost,
    answerRestorePost,
    answerGetPostHistory,
    answerListBin,
    answerListAccountPosts,
  ],
  makeDeps: makePostsDeps,
});
