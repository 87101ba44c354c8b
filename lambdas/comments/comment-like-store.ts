/** What the stream's consumer does with likes of comments: counts them, and clears away those of comments that are gone. */
import type { CommentId, PostId } from '../kernel/ids.ts';
import type { Row, Table } from '../platform/table.ts';
import type { Act } from '../reactions/reaction.ts';
import { likeRow } from '../reactions/reaction-rows.ts';
import type { Counting } from '../reactions/reconcile-acts.ts';
import { reconcileActs } from '../reactions/reconcile-acts.ts';
import { commentKey } from './comment-key.ts';

/** A like of a comment, given or taken back. */
export type CommentLike = Act & { readonly reaction: 'liked'; readonly commentId: CommentId };

const keyOf = ({ postId, commentId }: Act): ReturnType<typeof commentKey> => {
  if (commentId === undefined) throw new Error(`An act on the post ${postId} is not on a comment of it`);
  return commentKey(postId, commentId);
};

const ofComments: Counting = {
  thing: keyOf,
  isGone: (row) => row === undefined || row['state'] === 'deleted',
  counters: (act) => [{ key: keyOf(act), field: 'likes' }],
};

export const makeCommentLikeStore = (table: Table) => ({
  /** Counts likes that came or went. Each is there once. */
  count: (likes: readonly CommentLike[]): Promise<void> => reconcileActs(table, ofComments, likes),

  /** Clears away likes of a comment that is deleted: marks lead to the states that name them. Answers whether that was all. */
  clear: async (
    postId: PostId,
    commentId: CommentId,
    atOnce: number,
  ): Promise<{ readonly isDone: boolean }> => {
    const { rows, next } = await table.query({
      where: { expression: 'pk = :pk', values: { ':pk': likeRow.partition({ target: commentId }) } },
      limit: atOnce,
      consistent: true,
    });
    const likes = rows.map((row: Row): CommentLike => {
      const { act, account } = likeRow.parse(row);
      return { reaction: 'liked', postId, commentId, act, viewer: account };
    });
    await reconcileActs(table, ofComments, likes);
    return { isDone: next === undefined };
  },
});
