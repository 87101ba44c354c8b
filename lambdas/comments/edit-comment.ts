/** What the person who wrote a comment may do with it: edit it for a while, and delete it, as the post's authors may too. */
import type { AccountStore } from '../accounts/account-store.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { resolveMentions } from '../graph/resolve-mentions.ts';
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { LoadVisiblePostDeps } from '../posts/load-visible-post.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import { wouldBeCommenter } from './add-comment.ts';
import type { CommentStatus, LiveComment } from './comment.ts';
import { editableUntilOf } from './comment.ts';
import type { CommentChange } from './comment-contract.ts';
import type { CommentWriter } from './comment-writer.ts';
import { hasHiddenWord } from './hidden-words.ts';
import type { HiddenWordsStore } from './hidden-words-store.ts';
import type { LoadVisibleCommentDeps, VisibleComment } from './load-visible-comment.ts';
import { completeVisible, loadVisibleComment } from './load-visible-comment.ts';
import { readAuthorsSide, statusOfNew } from './may-comment.ts';
import { checkIsNotOfAuthor } from './moderate-comment.ts';

const CONFLICTS = {
  attempts: 5, // approvals and the like that may come between reading and writing
  error: () => problem('conflict'),
};

export interface EditCommentDeps extends LoadVisiblePostDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'many' | 'manyByUsername'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many' | 'toward'>;
  readonly comments: Pick<CommentWriter, 'get' | 'edit' | 'complete'>;
  readonly hiddenWords: Pick<HiddenWordsStore, 'of'>;
}

interface OneComment {
  readonly postId: PostId;
  readonly commentId: CommentId;
  readonly viewer: AccountId;
}

const editClosed = () =>
  problem('edit_window_closed', {
    en: `A comment can be edited for ${limits.commentEditMinutes} minutes after it was written`,
    ar: `يمكن تعديل التعليق خلال ${limits.commentEditMinutes} دقيقة من كتابته`,
  });

/** An edited comment waits again where a new one would: nobody gets a text past the author under an approval of another. */
const statusAfterEdit = async (
  deps: Pick<EditCommentDeps, 'edges' | 'hiddenWords'>,
  { comment, commenter, post, author, relation }: VisibleComment,
  text: string,
): Promise<CommentStatus> => {
  if (comment.state === 'hidden') return { state: 'hidden' };
  const { edge, words } = await readAuthorsSide(deps, post, comment.by);
  const who = wouldBeCommenter(commenter, { author, relation }, edge);
  return statusOfNew(post, who, hasHiddenWord(text, words));
};

/** Edits one's own comment at `now` (milliseconds). Throws `not_found`, `edit_window_closed` and `conflict`. */
export const editComment = async (
  deps: EditCommentDeps,
  { postId, commentId, viewer, body, now }: OneComment & { body: CommentChange; now: number },
): Promise<VisibleComment<LiveComment>> => {
  return retryOnConflict(CONFLICTS, async () => {
    const found = await loadVisibleComment(deps, postId, commentId, viewer, now);
    if (found.comment.by !== viewer) throw notFound();
    if (found.comment.state === 'removed') throw problem('removed_by_decision');
    if (now > editableUntilOf(commentId)) throw editClosed();
    const visible = await completeVisible(deps, found);
    const [status, mentions] = await Promise.all([
      statusAfterEdit(deps, visible, body.text),
      resolveMentions(deps, viewer, body.text, visible.comment),
    ]);
    const edit = { text: body.text, mentions, status, at: now };
    const comment = await deps.comments.edit(visible.comment, edit);
    return comment && { ...visible, comment };
  });
};

export type RemoveCommentDeps = LoadVisibleCommentDeps & {
  readonly comments: Pick<CommentWriter, 'get' | 'remove'>;
};

/**
 * Deletes a comment for the person who wrote it, also where they see the post no longer, or for one of the post's authors; co-authors delete
 * what they see of others than the author. Its replies go with it. Throws `not_found` for everybody else. `now` in milliseconds.
 */
export const removeComment = async (
  deps: RemoveCommentDeps,
  { postId, commentId, viewer, now }: OneComment & { readonly now: number },
): Promise<void> => {
  const remove = (ownsPost: boolean) =>
    deps.comments.remove({ postId, commentId }, { accountId: viewer, ownsPost });
  if (await remove(authorOf(postId) === viewer)) return;
  const { post, comment } = await loadVisibleComment(deps, postId, commentId, viewer, now);
  checkIsNotOfAuthor(comment, viewer);
  if (roleOnPost(post, viewer) !== 'co-author' || !(await remove(true))) throw notFound();
};
