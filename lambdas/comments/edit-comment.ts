/** What who wrote a comment may do with it: edit it for a while, and delete it, as the post's author may too. */
import type { AccountStore } from '../accounts/account-store.ts';
import { refuseSuspended } from '../accounts/require-account.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, CommentId, PostId } from '../ids.ts';
import { authorOf } from '../ids.ts';
import { limits } from '../limits.ts';
import type { SeePostDeps } from '../posts/see-post.ts';
import { notFound, problem } from '../problems.ts';
import { wouldBeCommenter } from './add-comment.ts';
import type { CommentStanding } from './comment.ts';
import { editableUntilOf } from './comment.ts';
import type { CommentChange } from './comment-contract.ts';
import type { CommentStore } from './comment-store.ts';
import { standingOfNew } from './may-comment.ts';
import { resolveMentions } from './resolve-mentions.ts';
import type { SeenComment } from './see-comment.ts';
import { seeComment } from './see-comment.ts';

const MOST_TRIES = 5; // approvals and the like that may come between reading and writing

export interface EditCommentDeps extends SeePostDeps {
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
  { comment, commenter, post, author, relation }: SeenComment,
): Promise<CommentStanding> => {
  if (comment.state === 'hidden') return { state: 'hidden' };
  const edge =
    comment.by === author.accountId
      ? undefined
      : await edges.get(author.accountId, comment.by, { consistent: true });
  return standingOfNew(post, wouldBeCommenter(commenter, { author, relation }, edge));
};

/** Edits one's own comment at `now` (milliseconds). Throws `not_found`, `account_suspended`, `edit_window_closed` and `conflict`. */
export const editComment = async (
  deps: EditCommentDeps,
  { postId, commentId, viewer, body, now }: OneComment & { body: CommentChange; now: number },
): Promise<SeenComment> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const seen = await seeComment(deps, postId, commentId, viewer, now);
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
