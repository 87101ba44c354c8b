/** The API function of posts. */
import { serve } from '../serve.ts';
import { answerCreatePost } from './create-post.ts';
import { answerDeleteArchive } from './delete-archive.ts';
import { answerDeletePin } from './delete-pin.ts';
import { answerDeletePost } from './delete-post.ts';
import { makePostsDeps } from './deps.ts';
import { answerGetPost } from './get-post.ts';
import { answerGetPostHistory } from './get-post-history.ts';
import { answerListAccountPosts } from './list-account-posts.ts';
import { answerListArchive } from './list-archive.ts';
import { answerListBin } from './list-bin.ts';
import { answerPatchPost } from './patch-post.ts';
import { answerPutArchive } from './put-archive.ts';
import { answerPutPin } from './put-pin.ts';
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
    answerPutArchive,
    answerDeleteArchive,
    answerListArchive,
    answerPutPin,
    answerDeletePin,
    answerListAccountPosts,
  ],
  makeDeps: makePostsDeps,
});
