/** The API function of comments. */
import { serve } from '../serve.ts';
import { answerCreateComment } from './create-comment.ts';
import { answerDeleteComment } from './delete-comment.ts';
import { makeCommentsDeps } from './deps.ts';
import { answerGetComment } from './get-comment.ts';
import { answerListComments } from './list-comments.ts';
import { answerListPendingComments, answerListPendingOfPost } from './list-pending.ts';
import { answerListReplies } from './list-replies.ts';
import {
  answerApproveComment,
  answerHideComment,
  answerPinComment,
  answerUnhideComment,
  answerUnpinComment,
} from './moderate-comment.ts';
import { answerPatchComment } from './patch-comment.ts';

export const handler = serve({
  routes: [
    answerCreateComment,
    answerListComments,
    answerGetComment,
    answerListReplies,
    answerPatchComment,
    answerDeleteComment,
    answerListPendingOfPost,
    answerListPendingComments,
    answerApproveComment,
    answerPinComment,
    answerUnpinComment,
    answerHideComment,
    answerUnhideComment,
  ],
  makeDeps: makeCommentsDeps,
});
