/** The API function of posts. */
import { serve } from '../serve.ts';
import { answerCreatePost } from './create-post.ts';
import { answerDeleteCoAuthorship } from './delete-co-authorship.ts';
import { answerDeleteOwnTags } from './delete-own-tags.ts';
import { answerDeletePost } from './delete-post.ts';
import { makePostsDeps } from './deps.ts';
import { answerGetPost } from './get-post.ts';
import { answerGetPostHistory } from './get-post-history.ts';
import { answerListAccountPosts } from './list-account-posts.ts';
import { answerListBin } from './list-bin.ts';
import { answerListCoAuthorInvitations } from './list-co-author-invitations.ts';
import { answerListTaggedPosts } from './list-tagged-posts.ts';
import { answerPatchPost } from './patch-post.ts';
import { answerPutCoAuthorship } from './put-co-authorship.ts';
import { answerPutOwnTags } from './put-own-tags.ts';
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
    answerPutCoAuthorship,
    answerDeleteCoAuthorship,
    answerListCoAuthorInvitations,
    answerPutOwnTags,
    answerDeleteOwnTags,
    answerListTaggedPosts,
  ],
  makeDeps: makePostsDeps,
});
