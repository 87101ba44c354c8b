/** What the stream consumer does with comments: counts them, keeps the queue of those that wait, clears away what is deleted. */
import type { CommentId, PostId } from '../kernel/ids.ts';
import { keys, sortPrefix } from '../kernel/table-keys.ts';
import { chunksOf } from '../platform/chunks.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Expression, Key, Row, Table, Write } from '../platform/table.ts';
import type { Comment } from './comment.ts';
import { threadOf } from './comment.ts';
import type { CommentCountChange } from './comment-counts.ts';
import { isOrphan, planCounts } from './comment-counts.ts';
import { commentOf } from './comment-store.ts';

const COMMENTS_AT_ONCE = 30; // each with its thread and its place in the queue, and the post: they fit into one transaction
const SWEPT_AT_ONCE = 100;
const WRITES_IN_PARALLEL = 25;
const MAX_ROUNDS = 20;

const keyOf = (row: Row): Key => ({ pk: String(row['pk']), sk: String(row['sk']) });

/** The row still says what was decided on. */
const isAsRead = ({ state, counted, replies, queued }: Comment): Expression => {
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
const markWrite = ({ comment, counted, replies, queued }: CommentCountChange): Write => {
  const fields: Row = {
    counted: counted === 0 ? undefined : counted,
    replies: replies === 0 ? undefined : replies,
    queued: queued || undefined,
  };
  const set = Object.keys(fields).filter((name) => fields[name] !== undefined);
  const removed = Object.keys(fields).filter((name) => fields[name] === undefined);
  return {
    update: keys.comment(comment.postId, comment.commentId),
    change: {
      expression: [
        set.length > 0 ? `SET ${set.map((name) => `${name} = :${name}`).join(', ')}` : '',
        removed.length > 0 ? `REMOVE ${removed.join(', ')}` : '',
      ].join(' '),
      values: Object.fromEntries(set.map((name) => [`:${name}`, fields[name]])),
    },
    condition: isAsRead(comment),
  };
};

/** The mark in the comment's row says whether the queue has it: the queue's own row may be written whatever it was. */
const whateverItWas: Expression = { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' };

const queueWrite = ({ comment, queued }: CommentCountChange): readonly Write[] => {
  if (queued === (comment.queued ?? false)) return [];
  const key = keys.pendingComment(comment.postId, comment.commentId);
  return [queued ? { put: { ...key }, condition: whateverItWas } : { delete: key, condition: whateverItWas }];
};

export type CommentCountStore = ReturnType<typeof makeCommentCountStore>;

/** @param sweptAtOnce how many rows one event clears away */
export const makeCommentCountStore = (table: Table, sweptAtOnce = SWEPT_AT_ONCE) => {
  /** Some comments of a post with the beginnings of their threads, as far as they exist, and whether the post does. */
  const read = async (postId: PostId, commentIds: readonly CommentId[]) => {
    const threads = commentIds.map(threadOf).filter((thread) => thread !== undefined);
    const rows = await table.getMany(
      [keys.post(postId), ...[...commentIds, ...threads].map((commentId) => keys.comment(postId, commentId))],
      { consistent: true },
    );
    const postKey = keys.post(postId).sk;
    const comments = rows.filter((row) => row['sk'] !== postKey).map(commentOf);
    return {
      hasPost: comments.length < rows.length,
      known: new Map(comments.map((comment) => [comment.commentId, comment])),
    };
  };

  const postWrite = (postId: PostId, delta: number): Write => ({
    update: keys.post(postId),
    change: {
      expression: 'ADD #comments :delta',
      names: { '#comments': 'comments' },
      values: { ':delta': delta },
    },
    condition: { expression: 'attribute_exists(pk)' },
  });

  /** Brings the numbers in line with some comments, and reads again until there is nothing to do: who writes last has looked last. */
  const countSome = async (postId: PostId, commentIds: readonly CommentId[]) => {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const found = await read(postId, commentIds);
      const { hasPost, known } = found;
      const { changes, postDelta } = planCounts(commentIds, known);
      if (changes.length === 0) return found;
      const counts = hasPost && postDelta !== 0 ? [postWrite(postId, postDelta)] : [];
      await unlessRefused(
        table.transact([...changes.map(markWrite), ...changes.flatMap(queueWrite), ...counts]),
      );
    }
    throw new Error(`The comments of the post ${postId} do not come to rest`);
  };

  /** Marks comments as deleted whose post or thread is gone; the stream then brings them here one by one. */
  const markDeleted = async (comments: readonly Comment[]): Promise<void> => {
    for (const some of chunksOf(comments, WRITES_IN_PARALLEL)) {
      await Promise.all(
        some.map(({ postId, commentId }) =>
          unlessRefused(
            table.update(
              keys.comment(postId, commentId),
              {
                expression: 'SET #state = :deleted REMOVE #text, mentioned, editedAt, #reason',
                names: { '#state': 'state', '#text': 'text', '#reason': 'reason' },
                values: { ':deleted': 'deleted' },
              },
              { expression: 'attribute_exists(pk) AND #state <> :deleted' },
            ),
          ),
        ),
      );
    }
  };

  const deleteLikes = async (commentId: CommentId): Promise<{ readonly isDone: boolean }> => {
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :partition AND begins_with(sk, :prefix)',
        values: { ':partition': keys.likesPartition(commentId), ':prefix': sortPrefix.like },
      },
      projection: { expression: 'pk, sk' },
      limit: sweptAtOnce,
      consistent: true,
    });
    await table.writeManyUnordered([], rows.map(keyOf));
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
          ':partition': keys.commentsPartition(postId),
          ':thread': `${sortPrefix.reply}${commentId}-`,
        },
      },
      limit: sweptAtOnce,
      consistent: true,
    });
    const replies = rows.map(commentOf);
    await markDeleted(replies.filter(({ state }) => state !== 'deleted'));
    return { isDone: replies.length === 0 };
  };

  /**
   * Clears away what hangs on a deleted comment, a bounded piece at a time, and in the end the comment. One that still counts in its post
   * stays.
   */
  const clearOne = async (comment: Comment, mayCount: boolean): Promise<void> => {
    const { postId, commentId } = comment;
    const [likes, replies] = await Promise.all([
      deleteLikes(commentId),
      threadOf(commentId) === undefined ? deleteReplies(postId, commentId) : { isDone: true },
    ]);
    const key = keys.comment(postId, commentId);
    const isDeleted: Expression = {
      expression: '#state = :deleted',
      names: { '#state': 'state' },
      values: { ':deleted': 'deleted' },
    };
    if (likes.isDone && replies.isDone) {
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
        const isLost = (each: Comment) => each.state !== 'deleted' && (!hasPost || isOrphan(each, known));
        await markDeleted(there.filter(isLost));
        const deleted = there.filter(({ state }) => state === 'deleted');
        const repliesFirst = deleted.toSorted((one, other) => other.commentId.length - one.commentId.length);
        for (const comment of repliesFirst) await clearOne(comment, hasPost && !isOrphan(comment, known));
      }
    },

    /**
     * Deletes the comments of a post that is gone, a bounded piece at a time. Between the pieces the row that heads the comments keeps how
     * far it has come; its change calls the consumer again.
     */
    clearPost: async (postId: PostId, after: string | undefined): Promise<void> => {
      if ((await table.get(keys.post(postId), { consistent: true })) !== undefined) return;
      const head = keys.commentsHead(postId);
      const { rows, next } = await table.query({
        where: {
          expression: 'pk = :partition',
          values: { ':partition': keys.commentsPartition(postId) },
        },
        limit: sweptAtOnce,
        ...(after !== undefined && { after: { pk: head.pk, sk: after } }),
        consistent: true,
      });
      const comments = rows.filter((row) => row['sk'] !== head.sk).map(commentOf);
      await markDeleted(comments.filter(({ state }) => state !== 'deleted'));
      if (next === undefined) {
        await unlessRefused(table.delete(head, { expression: 'attribute_exists(pk)' }));
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
