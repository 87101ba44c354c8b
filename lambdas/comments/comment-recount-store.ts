/**
 * Counts a person's comments anew when others come to see that person, or do so no more: a block between the person and an author is about
 * those under that author's posts, a change of the account's status about all. A bounded piece at a time, each of which decides by rows as
 * they stand: pieces of several recounts may mix.
 */
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { goOn } from '../kernel/stored-progress.ts';
import { inParallel } from '../platform/chunks.ts';
import type { Table } from '../platform/table.ts';
import { EVERYBODY } from './comment.ts';
import type { CommentCountStore } from './comment-count-store.ts';
import { commentKey } from './comment-key.ts';
import { commentRecountRow, writtenCommentRow } from './comment-rows.ts';

const COMMENTS_AT_ONCE = 50; // one piece: at most that many transactions, where each lies under a post of its own
const POSTS_IN_PARALLEL = 10;

/** Whose comments are to be counted anew, under whose posts, and behind which of them. */
export interface CommentRecount {
  readonly commenter: AccountId;
  readonly under: AccountId | typeof EVERYBODY;
  readonly after?: string | undefined;
}

export const makeCommentRecountStore = (
  table: Table,
  counts: Pick<CommentCountStore, 'reconcile'>,
  commentsAtOnce = COMMENTS_AT_ONCE,
) => {
  /** Takes comments out of the index that are gone: one that was cleared away as it came in may be left there. */
  const forgetLost = async (
    commenter: AccountId,
    postId: PostId,
    commentIds: readonly CommentId[],
  ): Promise<void> => {
    const rows = await table.getMany(
      commentIds.map((commentId) => commentKey(postId, commentId)),
      { consistent: true },
    );
    if (rows.length === commentIds.length) return;
    const there = new Set(rows.map(({ sk }) => sk));
    const lost = commentIds.filter((commentId) => !there.has(commentKey(postId, commentId).sk));
    await table.writeManyUnordered(
      [],
      lost.map((commentId) => writtenCommentRow.key({ commenter, postId, commentId })),
    );
  };

  return {
    /** Does a piece; where more is left, the change of a row has the stream consumer go on. */
    recount: async ({ commenter, under, after }: CommentRecount): Promise<void> => {
      const partition = writtenCommentRow.partition({ commenter });
      const prefix = `${writtenCommentRow.sortPrefix}${under === EVERYBODY ? '' : `${under}#`}`;
      const { rows, next } = await table.query({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :prefix)',
          values: { ':partition': partition, ':prefix': prefix },
        },
        limit: commentsAtOnce,
        ...(after !== undefined && { after: { pk: partition, sk: after } }),
        consistent: true,
      });
      const written = rows.map(writtenCommentRow.parse);
      const byPost = Map.groupBy(written, ({ postId }) => postId);
      await inParallel([...byPost], POSTS_IN_PARALLEL, async ([postId, ofPost]) => {
        const commentIds = ofPost.map(({ commentId }) => commentId);
        await counts.reconcile(postId, commentIds);
        await forgetLost(commenter, postId, commentIds);
      });
      await goOn(
        table,
        { ...commentRecountRow.key({ commenter, under }) },
        { from: after, next: next?.['sk'] },
      );
    },
  };
};
