/** What who wrote a comment may do with it: edit it for a while, and delete it, as the post's author may too. */
import type { AccountStore } from '../accounts/account-store.ts';
import { refuseSuspended } from '../accounts/require-account.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { LoadVisiblePostDeps } from '../posts/load-visible-post.ts';
import { wouldBeCommenter } from './add-comment.ts';
import type { CommentStatus } from './comment.ts';
import { editableUntilOf } from './comment.ts';
import type { CommentChange } from './comment-contract.ts';
import type { CommentStore } from './comment-store.ts';
import type { VisibleComment } from './load-visible-comment.ts';
import { loadVisibleComment } from './load-visible-comment.ts';
import { statusOfNew } from './may-comment.ts';
import { resolveMentions } from './resolve-mentions.ts';

const MAX_TRIES = 5; // approvals and the like that may come between reading and writing

export interface EditCommentDeps extends LoadVisiblePostDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'many' | 'manyByUsername'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many'>;
  readonly comments: Pick<CommentStore, 'get' | 'edit'>;
}

interface OneComment {
  readonly postId: PostId;
  readonly commentId: CommentId;
  readonly viewer: AccountId;
}

const editClosed = () =>
  problem('edit_window_closed', {
    en: `A comment can be edited for ${limits.commentEditMinutes} minutes`,
    ar: `يمكن تعديل التعليق خلال ${limits.commentEditMinutes} دقيقة من كتابته`,
  });

/** An edited comment waits again where a new one would: nobody gets a text past the author under an approval of another. */
const standingAfterEdit = async (
  { edges }: Pick<EditCommentDeps, 'edges'>,
  { comment, commenter, post, author, relation }: VisibleComment,
): Promise<CommentStatus> => {
  if (comment.state === 'hidden') return { state: 'hidden' };
  const edge =
    comment.by === author.accountId
      ? undefined
      : await edges.get(author.accountId, comment.by, { consistent: true });
  return statusOfNew(post, wouldBeCommenter(commenter, { author, relation }, edge));
};

/** Edits one's own comment at `now` (milliseconds). Throws `not_found`, `account_suspended`, `edit_window_closed` and `conflict`. */
export const editComment = async (
  deps: EditCommentDeps,
  { postId, commentId, viewer, body, now }: OneComment & { body: CommentChange; now: number },
): Promise<VisibleComment> => {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const seen = await loadVisibleComment(deps, postId, commentId, viewer, now);
    if (seen.comment.by !== viewer) throw notFound();
    refuseSuspended(seen.commenter);
    if (now > editableUntilOf(commentId)) throw editClosed();
    const [standing, mentioned] = await Promise.all([
      standingAfterEdit(deps, seen),
      resolveMentions(deps, viewer, body.text),
    ]);
    const edit = { text: body.text, mentioned, standing, at: now };
    const comment = await deps.comments.edit(seen.comment, edit);
    if (comment !== undefined) return { ...seen, comment };
  }
  throw problem('conflict');
};

/**
 * Deletes a comment for who wrote it, also where they see the post no longer, or for the post's author. Its replies go with it. Throws
 * `not_found` for everybody else.
 */
export const removeComment = async (
  { comments }: { readonly comments: Pick<CommentStore, 'remove'> },
  { postId, commentId, viewer }: OneComment,
): Promise<void> => {
  const who = { accountId: viewer, ownsPost: authorOf(postId) === viewer };
  if (!(await comments.remove({ postId, commentId }, who))) throw notFound();
};
