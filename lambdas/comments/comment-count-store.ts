/**
 * What the stream consumer does with comments: counts them, syncs the queue of those that wait and what each person wrote, has cleared away
 * what is deleted.
 */
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { ANYWHERE } from '../kernel/viewer-place.ts';
import { changeTo } from '../platform/change-to.ts';
import { chunksOf } from '../platform/chunks.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { always, exists } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { isCommenterVisible } from './can-see-comment.ts';
import type { CommentHead, CommentIds } from './comment.ts';
import { threadOf } from './comment.ts';
import { makeCommentClearingStore } from './comment-clearing-store.ts';
import type { CommentCountChange } from './comment-counts.ts';
import { isOrphan, planCounts } from './comment-counts.ts';
import { commentKey } from './comment-key.ts';
import { commentHeadOf } from './comment-row.ts';
import { pendingCommentRow, writtenCommentRow } from './comment-rows.ts';

const COMMENTS_AT_ONCE = 30; // each with its thread and its place in the queue, and the post: they fit into one transaction
const SWEPT_AT_ONCE = 100;
const MAX_ROUNDS = 20;

/** The row still says what was decided on. */
const isAsRead = ({ state, counted, replies, queued, filed }: CommentHead): Expression => {
  const seen: Row = { counted, replies, queued, filed };
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
const markerWrite = ({ comment, counted, replies, queued, filed }: CommentCountChange): Write => {
  const fields: Row = {
    counted: counted === 0 ? undefined : counted,
    replies: replies === 0 ? undefined : replies,
    queued: queued || undefined,
    filed: filed || undefined,
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

/** A comment among what a person wrote. */
interface WrittenComment extends CommentIds {
  readonly commenter: AccountId;
}

/** @param sweptAtOnce how many rows one event clears away */
export const makeCommentCountStore = (table: Table, sweptAtOnce = SWEPT_AT_ONCE) => {
  const accounts = makeAccountStore(table);
  const edges = makeEdgeStore(table);
  const { markDeleted, clearOne, clearPost } = makeCommentClearingStore(table, sweptAtOnce);

  /** Some comments of a post with the beginnings of their threads and what is known of who wrote them, as far as they exist, and whether the post does. */
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
    const author = authorOf(postId);
    const others = [...new Set(comments.map(({ by }) => by))].filter((by) => by !== author);
    const [people, fromAuthor] = await Promise.all([
      accounts.many(others, { consistent: true }),
      edges.many(author, others, { consistent: true }),
    ]);
    return {
      hasPost: comments.length < rows.length,
      known: new Map(comments.map((comment) => [comment.commentId, comment])),
      isSeen: ({ by }: CommentHead): boolean =>
        by === author ||
        isCommenterVisible({ account: people.get(by), authorEdge: fromAuthor.get(by) }, ANYWHERE),
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

  /** Files comments among what their people wrote before they are counted: whatever changes between the people then finds them. */
  const file = async (changes: readonly CommentCountChange[]): Promise<readonly WrittenComment[]> => {
    const added = changes
      .filter(({ comment, filed }) => filed && !comment.filed)
      .map(({ comment: { by, postId, commentId } }) => ({ commenter: by, postId, commentId }));
    await table.writeManyUnordered(added.map((written) => ({ ...writtenCommentRow.key(written) })));
    return added;
  };

  /**
   * Brings the numbers in line with some comments, and reads again until there is nothing to do: who writes last has looked last. Also at
   * people: a block that came between reading and writing is seen by the next reading.
   */
  const countSome = async (postId: PostId, commentIds: readonly CommentId[]) => {
    const filed: WrittenComment[] = [];
    const error = () => new Error(`The comments of the post ${postId} do not come to rest`);
    return retryOnConflict({ attempts: MAX_ROUNDS, error }, async () => {
      const found = await read(postId, commentIds);
      const { hasPost, known, isSeen } = found;
      const { changes, postDelta } = planCounts(commentIds, known, isSeen);
      if (changes.length === 0) {
        // Cleared away meanwhile, by another delivery of its change.
        const lost = filed.filter(({ commentId }) => !known.has(commentId));
        await table.writeManyUnordered([], lost.map(writtenCommentRow.key));
        return found;
      }
      filed.push(...(await file(changes)));
      const counts = hasPost && postDelta !== 0 ? [postWrite(postId, postDelta)] : [];
      await unlessRefused(
        table.transact([...changes.map(markerWrite), ...changes.flatMap(queueWrite), ...counts]),
      );
      return undefined;
    });
  };

  /** Counts comments of a post that have come, gone, or changed their state, and clears away what is deleted. Any number, each once. */
  const reconcile = async (postId: PostId, commentIds: readonly CommentId[]): Promise<void> => {
    for (const some of chunksOf(commentIds, COMMENTS_AT_ONCE)) {
      const { hasPost, known } = await countSome(postId, some);
      const there = some.map((commentId) => known.get(commentId)).filter((each) => each !== undefined);
      const isLost = (each: CommentHead) => each.state !== 'deleted' && (!hasPost || isOrphan(each, known));
      await markDeleted(there.filter(isLost));
      const deleted = there.filter(({ state }) => state === 'deleted');
      const repliesFirst = deleted.toSorted((one, other) => other.commentId.length - one.commentId.length);
      for (const comment of repliesFirst) await clearOne(comment, hasPost && !isOrphan(comment, known));
    }
  };

  return { reconcile, clearPost };
};

export type CommentCountStore = ReturnType<typeof makeCommentCountStore>;
