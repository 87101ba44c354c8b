/** What the stream's consumer does with likes of comments: counts them, and clears away those of comments that are gone. */
import type { CommentId, PostId } from '../kernel/ids.ts';
import { AccountId } from '../kernel/ids.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Row, Table } from '../platform/table.ts';
import { nameOfKey } from '../platform/table.ts';
import type { Act } from '../reactions/reaction.ts';
import { commentViewerStateRow, likeRow } from '../reactions/reaction-rows.ts';
import type { Counting } from '../reactions/reconcile-acts.ts';
import { reconcileActs } from '../reactions/reconcile-acts.ts';
import { ownersOf } from '../reactions/taken-back.ts';
import type { WithdrawalPiece, WithdrawalSource } from '../reactions/withdraw-acts.ts';
import { withdrawActs } from '../reactions/withdraw-acts.ts';
import { commentKey } from './comment-key.ts';

/** A like of a comment, given or taken back. */
export type CommentLike = Act & { readonly reaction: 'liked'; readonly commentId: CommentId };

const keyOf = ({ postId, commentId }: Act): ReturnType<typeof commentKey> => {
  if (commentId === undefined) throw new Error(`An act on the post ${postId} is not on a comment of it`);
  return commentKey(postId, commentId);
};

const ownersOfLike = (like: Act, comment: Row | undefined): readonly AccountId[] =>
  ownersOf(like, comment && AccountId.parse(comment['by']));

const ofComments: Counting = {
  thing: keyOf,
  isGone: (row) => row === undefined || row['state'] === 'deleted',
  owners: ownersOfLike,
  counters: (act) => [{ key: keyOf(act), field: 'likes' }],
};

/** Likes of comments that an account gave: states name no writers, so the comments are looked up of those since the block before. */
const likesOf = (table: Table): WithdrawalSource => ({
  where: ({ account }) => ({
    partition: commentViewerStateRow.partition({ reader: account }),
    prefix: commentViewerStateRow.sortPrefix,
  }),
  actsIn: async (rows, { other, since = '' }) => {
    const likes = rows
      .map(commentViewerStateRow.parse)
      .flatMap(({ reader, liked, ...ids }) =>
        liked === undefined || liked < since
          ? []
          : [{ reaction: 'liked', act: liked, viewer: reader, ...ids } as const],
      );
    // Who wrote a comment never changes, so a read without strong consistency says it, or lacks it.
    const comments = await table.getMany(likes.map(keyOf));
    const byKey = new Map(comments.map((row) => [nameOfKey(keyOfRow(row)), row]));
    return likes.filter((like) => {
      const row = byKey.get(nameOfKey(keyOf(like)));
      return row === undefined || ownersOfLike(like, row).includes(other);
    });
  },
  takeBack: (acts) => reconcileActs(table, ofComments, acts),
});

/** @param withdrawnAtOnce how many likes a query for a withdrawal reads */
export const makeCommentLikeStore = (table: Table, withdrawnAtOnce?: number) => ({
  /** Counts likes that came or went. Each is there once. */
  count: (likes: readonly CommentLike[]): Promise<void> => reconcileActs(table, ofComments, likes),

  /** Takes back likes that an account gave to comments of one from whom a block parts it, or under posts of that one, in pieces. */
  withdraw: (piece: WithdrawalPiece): Promise<void> =>
    withdrawActs(table, likesOf(table), piece, withdrawnAtOnce),

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
