/** What the stream consumer does with comments: counts them, syncs the queue of those that wait, clears away what is deleted. */
import type { CommentId, PostId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { chunksOf } from '../platform/chunks.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { always, exists } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { likeRow } from '../reactions/reaction-rows.ts';
import type { CommentHead } from './comment.ts';
import { threadOf } from './comment.ts';
import type { CommentCountChange } from './comment-counts.ts';
import { isOrphan, planCounts } from './comment-counts.ts';
import { commentKey } from './comment-key.ts';
import { commentHeadOf, deletion, isUndeleted } from './comment-row.ts';
import { commentRow, commentsHeadRow, commentTextRow, pendingCommentRow, replyRow } from './comment-rows.ts';
import { makeCommentTextStore } from './comment-text-store.ts';

const COMMENTS_AT_ONCE = 30; // each with its thread and its place in the queue, and the post: they fit into one transaction
const SWEPT_AT_ONCE = 100;
const WRITES_IN_PARALLEL = 25;
const MAX_ROUNDS = 20;

/** The row still says what was decided on. */
const isAsRead = ({ state, counted, replies, queued }: CommentHead): Expression => {
  const seen: Row = { counted, replies, queued };
  return {
    expression: [
      '#state = :state',
      ...Object.keys(seen).map((name) =>
        seen[name] === undefined ? `attribute_not_exists(${name})` : `${name} = :seen_${name}`,
      ),
    ].join(' AND '),
    names: { '#state': 'state' },
    values: {
      ':state': state,
      ...Object.fromEntries(
        Object.entries(seen).flatMap(([name, value]) =>
          value === undefined ? [] : [[`:seen_${name}`, value] as const],
        ),
      ),
    },
  };
};

/** Numbers that are zero are not stored. */
const markerWrite = ({ comment, counted, replies, queued }: CommentCountChange): Write => {
  const fields: Row = {
    counted: counted === 0 ? undefined : counted,
    replies: replies === 0 ? undefined : replies,
    queued: queued || undefined,
  };
  return {
    update: commentKey(comment.postId, comment.commentId),
    change: changeTo(fields),
    condition: isAsRead(comment),
  };
};

/** The comment's row says whether the queue has it: the queue's own row may be written whether or not it is there. */
const queueWrite = ({ comment, queued }: CommentCountChange): readonly Write[] => {
  if (queued === (comment.queued ?? false)) return [];
  const key = pendingCommentRow.key({ postId: comment.postId, commentId: comment.commentId });
  return [queued ? { put: { ...key }, condition: always } : { delete: key, condition: always }];
};

/** @param sweptAtOnce how many rows one event clears away */
export const makeCommentCountStore = (table: Table, sweptAtOnce = SWEPT_AT_ONCE) => {
  const allTexts = makeCommentTextStore(table);

  /** Some comments of a post with the beginnings of their threads, as far as they exist, and whether the post does. */
  const read = async (postId: PostId, commentIds: readonly CommentId[]) => {
    const threads = commentIds.map(threadOf).filter((thread) => thread !== undefined);
    const rows = await table.getMany(
      [
        postRow.key({ postId }),
        ...[...commentIds, ...threads].map((commentId) => commentKey(postId, commentId)),
      ],
      { consistent: true },
    );
    const postKey = postRow.key({ postId }).sk;
    const comments = rows.filter((row) => row['sk'] !== postKey).map(commentHeadOf);
    return {
      hasPost: comments.length < rows.length,
      known: new Map(comments.map((comment) => [comment.commentId, comment])),
    };
  };

  const postWrite = (postId: PostId, delta: number): Write => ({
    update: postRow.key({ postId }),
    change: {
      expression: 'ADD #comments :delta',
      names: { '#comments': 'comments' },
      values: { ':delta': delta },
    },
    condition: exists,
  });

  /** Brings the numbers in line with some comments, and reads again until there is nothing to do: who writes last has looked last. */
  const countSome = async (postId: PostId, commentIds: readonly CommentId[]) => {
    const error = () => new Error(`The comments of the post ${postId} do not come to rest`);
    return retryOnConflict({ attempts: MAX_ROUNDS, error }, async () => {
      const found = await read(postId, commentIds);
      const { hasPost, known } = found;
      const { changes, postDelta } = planCounts(commentIds, known);
      if (changes.length === 0) return found;
      const counts = hasPost && postDelta !== 0 ? [postWrite(postId, postDelta)] : [];
      await unlessRefused(
        table.transact([...changes.map(markerWrite), ...changes.flatMap(queueWrite), ...counts]),
      );
      return undefined;
    });
  };

  /** Marks comments as deleted whose post or thread is gone; the stream then brings them here one by one. */
  const markDeleted = async (comments: readonly CommentHead[]): Promise<void> => {
    for (const some of chunksOf(comments, WRITES_IN_PARALLEL)) {
      await Promise.all(
        some.map(({ postId, commentId }) =>
          unlessRefused(table.update(commentKey(postId, commentId), deletion, { expression: isUndeleted })),
        ),
      );
    }
  };

  const deleteLikes = async (commentId: CommentId): Promise<{ readonly isDone: boolean }> => {
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :partition AND begins_with(sk, :prefix)',
        values: { ':partition': likeRow.partition({ target: commentId }), ':prefix': likeRow.sortPrefix },
      },
      projection: { expression: 'pk, sk' },
      limit: sweptAtOnce,
      consistent: true,
    });
    await table.writeManyUnordered([], rows.map(keyOfRow));
    return { isDone: next === undefined };
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
    const [texts, likes, replies] = await Promise.all([
      allTexts.removeAll(comment, sweptAtOnce),
      deleteLikes(commentId),
      threadOf(commentId) === undefined ? deleteReplies(postId, commentId) : { isDone: true },
    ]);
    const key = commentKey(postId, commentId);
    const isDeleted: Expression = {
      expression: '#state = :deleted',
      names: { '#state': 'state' },
      values: { ':deleted': 'deleted' },
    };
    if (texts.isDone && likes.isDone && replies.isDone) {
      const isUncounted = mayCount ? ' AND attribute_not_exists(counted)' : '';
      const condition = {
        ...isDeleted,
        expression: `${isDeleted.expression}${isUncounted} AND attribute_not_exists(queued)`,
      };
      await unlessRefused(table.delete(key, condition));
      return;
    }
    // The change of the row calls the consumer again.
    await unlessRefused(
      table.update(key, { expression: 'ADD sweeps :one', values: { ':one': 1 } }, isDeleted),
    );
  };

  return {
    /** Counts comments of a post that have come, gone, or changed their state, and clears away what is deleted. Any number, each once. */
    reconcile: async (postId: PostId, commentIds: readonly CommentId[]): Promise<void> => {
      for (const some of chunksOf(commentIds, COMMENTS_AT_ONCE)) {
        const { hasPost, known } = await countSome(postId, some);
        const there = some.map((commentId) => known.get(commentId)).filter((each) => each !== undefined);
        const isLost = (each: CommentHead) => each.state !== 'deleted' && (!hasPost || isOrphan(each, known));
        await markDeleted(there.filter(isLost));
        const deleted = there.filter(({ state }) => state === 'deleted');
        const repliesFirst = deleted.toSorted((one, other) => other.commentId.length - one.commentId.length);
        for (const comment of repliesFirst) await clearOne(comment, hasPost && !isOrphan(comment, known));
      }
    },

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
