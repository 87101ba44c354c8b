/** Clears away what is deleted, a bounded piece at a time: comments with what hangs on them, and all comments of a post that is gone. */
import type { CommentId, PostId } from '../kernel/ids.ts';
import { inParallel } from '../platform/chunks.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Expression, Row, Table } from '../platform/table.ts';
import { ConditionFailed, exists } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import type { CommentHead } from './comment.ts';
import { threadOf } from './comment.ts';
import { commentKey } from './comment-key.ts';
import { makeCommentLikeStore } from './comment-like-store.ts';
import { commentHeadOf, deletion, isUndeleted } from './comment-row.ts';
import { commentRow, commentsHeadRow, commentTextRow, replyRow, writtenCommentRow } from './comment-rows.ts';
import { makeCommentTextStore } from './comment-text-store.ts';

const WRITES_IN_PARALLEL = 25;

/** A number equals its marks: none is left. */
const isUnliked = '(attribute_not_exists(likes) OR likes <= :none)';

/** @param sweptAtOnce how many rows one event clears away */
export const makeCommentClearingStore = (table: Table, sweptAtOnce: number) => {
  const allTexts = makeCommentTextStore(table);
  const likes = makeCommentLikeStore(table);

  /** Marks comments as deleted whose post or thread is gone; the stream then brings them here one by one. */
  const markDeleted = async (comments: readonly CommentHead[]): Promise<void> => {
    await inParallel(comments, WRITES_IN_PARALLEL, ({ postId, commentId }) =>
      unlessRefused(table.update(commentKey(postId, commentId), deletion, { expression: isUndeleted })),
    );
  };

  const deleteReplies = async (
    postId: PostId,
    commentId: CommentId,
  ): Promise<{ readonly isDone: boolean }> => {
    const { rows } = await table.query({
      where: {
        expression: 'pk = :partition AND begins_with(sk, :thread)',
        values: {
          ':partition': commentRow.partition({ postId }),
          ':thread': `${replyRow.sortPrefix}${commentId}-`,
        },
      },
      limit: sweptAtOnce,
      consistent: true,
    });
    const replies = rows.map(commentHeadOf);
    await markDeleted(replies.filter(({ state }) => state !== 'deleted'));
    return { isDone: replies.length === 0 };
  };

  /**
   * Clears away what hangs on a deleted comment, a bounded piece at a time, and in the end the comment. One that still counts in its post
   * stays.
   */
  const clearOne = async (comment: CommentHead, mayCount: boolean): Promise<void> => {
    const { postId, commentId } = comment;
    const [texts, liked, replies] = await Promise.all([
      allTexts.removeAll(comment, sweptAtOnce),
      likes.clear(postId, commentId, sweptAtOnce),
      threadOf(commentId) === undefined ? deleteReplies(postId, commentId) : { isDone: true },
    ]);
    const key = commentKey(postId, commentId);
    const isDeleted: Expression = {
      expression: '#state = :deleted',
      names: { '#state': 'state' },
      values: { ':deleted': 'deleted' },
    };
    if (texts.isDone && liked.isDone && replies.isDone) {
      const isUncounted = mayCount ? ' AND attribute_not_exists(counted)' : '';
      const condition = {
        ...isDeleted,
        expression: `${isDeleted.expression}${isUncounted} AND attribute_not_exists(queued) AND ${isUnliked}`,
        values: { ...isDeleted.values, ':none': 0 },
      };
      await unlessRefused(
        table.delete(writtenCommentRow.key({ commenter: comment.by, postId, commentId }), exists),
      );
      const refusal = await orRefusal(table.delete(key, condition));
      // A like that was about to be counted when the others were looked for.
      if (!(refusal instanceof ConditionFailed) || Number(refusal.row?.['likes'] ?? 0) === 0) return;
    }
    // The change of the row calls the consumer again.
    await unlessRefused(
      table.update(key, { expression: 'ADD sweeps :one', values: { ':one': 1 } }, isDeleted),
    );
  };

  return {
    markDeleted,
    clearOne,

    /**
     * Deletes the comments of a post that is gone, a bounded piece at a time. Between the pieces the row that heads the comments has how
     * far it has come; its change calls the consumer again.
     */
    clearPost: async (postId: PostId, after: string | undefined): Promise<void> => {
      if ((await table.get(postRow.key({ postId }), { consistent: true })) !== undefined) return;
      const head = commentsHeadRow.key({ postId });
      const { rows, next } = await table.query({
        where: {
          expression: 'pk = :partition',
          values: { ':partition': commentRow.partition({ postId }) },
        },
        limit: sweptAtOnce,
        ...(after !== undefined && { after: { pk: head.pk, sk: after } }),
        consistent: true,
      });
      const isText = (row: Row) => commentTextRow.idsOf(keyOfRow(row)) !== undefined;
      await table.writeManyUnordered([], rows.filter(isText).map(keyOfRow));
      const comments = rows.filter((row) => row['sk'] !== head.sk && !isText(row)).map(commentHeadOf);
      await markDeleted(comments.filter(({ state }) => state !== 'deleted'));
      if (next === undefined) {
        await unlessRefused(table.delete(head, exists));
        return;
      }
      const position = { ':position': String(next['sk']) };
      await unlessRefused(
        table.update(
          head,
          { expression: 'SET clearing = :position REMOVE pins', values: position },
          // A piece that is delivered again does not fall behind what has been done since.
          { expression: 'attribute_not_exists(clearing) OR clearing <= :position', values: position },
        ),
      );
    },
  };
};
