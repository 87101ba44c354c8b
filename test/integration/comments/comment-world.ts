/** Comments on one post around a table, with a stream that tests deliver in any order, repeatedly, while other work is under way. */
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import type { CommentHead } from '../../../lambdas/comments/comment.ts';
import { commentIdOf, isLive, threadOf } from '../../../lambdas/comments/comment.ts';
import { makeCommentCountStore } from '../../../lambdas/comments/comment-count-store.ts';
import { commentIdsOf } from '../../../lambdas/comments/comment-key.ts';
import { makeCommentLikeStore } from '../../../lambdas/comments/comment-like-store.ts';
import { commentProjections } from '../../../lambdas/comments/comment-projections.ts';
import { makeCommentRecountStore } from '../../../lambdas/comments/comment-recount-store.ts';
import { commentHeadOf, textKeyOf } from '../../../lambdas/comments/comment-row.ts';
import {
  commentRecountRow,
  commentRow,
  commentTextRow,
  pendingCommentRow,
  writtenCommentRow,
} from '../../../lambdas/comments/comment-rows.ts';
import { makeCommentTextStore } from '../../../lambdas/comments/comment-text-store.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { makeBlockMuteRestrictStore } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import type { Mention } from '../../../lambdas/graph/mention.ts';
import type { AccountStatus } from '../../../lambdas/kernel/account-status.ts';
import type { AccountId, CommentId, PostId } from '../../../lambdas/kernel/ids.ts';
import { authorOf, newUlid } from '../../../lambdas/kernel/ids.ts';
import { changeTo } from '../../../lambdas/platform/change-to.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import type { Row, Table } from '../../../lambdas/platform/table.ts';
import { exists } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { likeRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { gatedTable, recordedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';

export interface CommentWorldOptions {
  readonly table: Table;
  readonly postId: PostId;
  readonly sweptAtOnce?: number;
  readonly begin?: (work: () => Promise<void>) => Promise<void>;
  readonly gate?: <Result>(operation: () => Promise<Result>) => Promise<Result>;
}

export const makeCommentWorld = async ({ table, postId, sweptAtOnce, begin, gate }: CommentWorldOptions) => {
  const records: RowChange[] = [];
  const recorded = recordedTable(table, records);
  const consumerTable = gatedTable(recorded, gate ?? ((operation) => operation()));
  const commentCounts = makeCommentCountStore(consumerTable, sweptAtOnce);
  const deps = {
    commentCounts,
    commentRecounts: makeCommentRecountStore(consumerTable, commentCounts, sweptAtOnce),
    commentLikes: makeCommentLikeStore(consumerTable),
    commentTexts: makeCommentTextStore(consumerTable),
    clock: () => T0,
  };
  const comments = makeCommentWriter(recorded);
  const restrictions = makeBlockMuteRestrictStore(recorded);
  const author = authorOf(postId);
  const blocked = new Set<AccountId>();
  const suspended = new Set<AccountId>();
  const commenters = new Set<AccountId>();
  const running = new Set<Promise<void>>();
  const alive: CommentId[] = [];
  let minute = 0;
  await putRows(table, [postItem(postId)]);

  const rowsOf = async (partition: string, prefix = ''): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    const pages = table.queryAll({
      where: {
        expression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': partition, ...(prefix !== '' && { ':prefix': prefix }) },
      },
      consistent: true,
    });
    for await (const page of pages) rows.push(...page.rows);
    return rows;
  };

  const world = {
    comments,
    records,
    alive,
    write: async (
      by: AccountId,
      more: {
        readonly thread?: CommentId | undefined;
        readonly pending?: boolean;
        readonly text?: string;
        readonly mentions?: readonly Mention[];
      } = {},
    ): Promise<CommentId> => {
      minute += 1;
      if (!commenters.has(by)) {
        commenters.add(by);
        const status = suspended.has(by) ? 'suspended' : 'active';
        await putRows(table, [profileItem({ ...someAccount('somebody'), accountId: by, status })]);
      }
      const commentId = commentIdOf(newUlid(T0 + minute * 60_000), more.thread);
      const state = more.pending
        ? { state: 'pending' as const, reason: 'approval' as const }
        : { state: 'shown' as const };
      await comments.create({
        postId,
        commentId,
        by,
        text: more.text ?? 'منارة',
        mentions: more.mentions,
        ...state,
      });
      alive.push(commentId);
      return commentId;
    },
    /** Lets the author block somebody, or that person the author, and ends that again. */
    block: async (other: AccountId, by: 'author' | 'other' = 'author'): Promise<void> => {
      const pair = by === 'author' ? ([author, other] as const) : ([other, author] as const);
      await restrictions.block(...pair, newUlid(T0));
      blocked.add(other);
    },
    unblock: async (other: AccountId): Promise<void> => {
      await restrictions.unblock(author, other);
      await restrictions.unblock(other, author);
      blocked.delete(other);
    },
    setStatus: async (accountId: AccountId, status: AccountStatus): Promise<void> => {
      await recorded.update(profileRow.key({ accountId }), changeTo({ status }), exists);
      if (status === 'suspended') suspended.add(accountId);
      else suspended.delete(accountId);
    },
    /** What a person wrote under the author's posts, as a recount finds it. */
    writtenBy: (commenter: AccountId) =>
      rowsOf(writtenCommentRow.partition({ commenter }), writtenCommentRow.sortPrefix),
    recountsOf: (commenter: AccountId) =>
      rowsOf(commentRecountRow.partition({ commenter }), commentRecountRow.sortPrefix),
    remove: async (commentId: CommentId): Promise<boolean> => {
      const removed = await comments.remove({ postId, commentId }, { accountId: idOf('x'), ownsPost: true });
      const gone = alive.filter((each) => each === commentId || threadOf(each) === commentId);
      for (const each of gone) alive.splice(alive.indexOf(each), 1);
      return removed;
    },
    like: (commentId: CommentId, by: AccountId) =>
      makeReactionStore(recorded).do('liked', { postId, commentId }, by, T0),
    stateOf: (commentId: CommentId, by: AccountId) =>
      makeReactionStore(table).stateOf(by, { postId, commentId }),
    removePost: () => recorded.delete(postRow.key({ postId }), { expression: 'attribute_exists(pk)' }),

    /** Begins to deliver some records, chosen by their positions, without waiting for the end. */
    deliver: (positions: readonly number[], repeat: boolean): void => {
      if (records.length === 0) return;
      const chosen = [...new Set(positions.map((position) => position % records.length))];
      const batch = chosen.map((position) => records[position]).filter((each) => each !== undefined);
      if (!repeat) for (const each of batch) records.splice(records.indexOf(each), 1);
      const work = async () => {
        const { batchItemFailures } = await runParts(batch, [commentProjections, deps]);
        const failed = batchItemFailures[0]?.itemIdentifier;
        if (failed === undefined) return;
        records.push(...batch.slice(batch.findIndex(({ sequenceNumber }) => sequenceNumber === failed)));
      };
      const tracked = (begin ?? ((run: () => Promise<void>) => run()))(work).finally(() =>
        running.delete(tracked),
      );
      running.add(tracked);
    },
    /** Delivers everything until nothing is left. */
    settle: async (): Promise<void> => {
      while (records.length > 0 || running.size > 0) {
        world.deliver(records.slice(0, 10).keys().toArray(), false);
        await (begin === undefined ? Promise.all(running) : setTimeout(1));
      }
    },
    rows: async (): Promise<readonly CommentHead[]> =>
      (await rowsOf(commentRow.partition({ postId })))
        .filter((row) => commentIdsOf(keyOfRow(row)) !== undefined)
        .map(commentHeadOf),
    /** Rows with texts, but for those that are to expire. */
    texts: async (): Promise<readonly Row[]> =>
      (await rowsOf(commentRow.partition({ postId }), commentTextRow.sortPrefix)).filter(
        ({ expiresAt }) => expiresAt === undefined,
      ),
    partition: () => rowsOf(commentRow.partition({ postId })),
    likesOf: (commentId: CommentId) => rowsOf(likeRow.partition({ target: commentId })),
    queue: async (): Promise<readonly string[]> =>
      (
        await rowsOf(pendingCommentRow.partition({ author: authorOf(postId) }), pendingCommentRow.sortPrefix)
      ).map(({ sk }) => String(sk).slice(pendingCommentRow.sortPrefix.length + postId.length + 1)),
    count: async (): Promise<number> =>
      (await makePostStore(table).get(postId, T0, { consistent: true }))?.comments ?? 0,
    /** Fails unless the numbers, the queue, the texts and what is there say what has been written and deleted. */
    expectConsistent: async (): Promise<void> => {
      const rows = await world.rows();
      expect(rows.map(({ commentId }) => commentId).toSorted()).toEqual(alive.toSorted());
      const named = rows.filter(isLive).map((comment) => textKeyOf(comment)?.sk);
      expect((await world.texts()).map(({ sk }) => sk)).toEqual(
        named.filter((sk) => sk !== undefined).toSorted(),
      );
      const isSeen = ({ by }: CommentHead) => by === author || !(blocked.has(by) || suspended.has(by));
      const shown = rows.filter((comment) => comment.state === 'shown' && isSeen(comment));
      const repliesOf = (thread: CommentId) =>
        shown.filter(({ commentId }) => threadOf(commentId) === thread).length;
      const threads = rows.filter(({ commentId }) => threadOf(commentId) === undefined);
      for (const thread of threads) expect(thread.replies ?? 0).toBe(repliesOf(thread.commentId));
      expect(await world.count()).toBe(
        threads
          .filter((thread) => shown.includes(thread))
          .reduce((sum, { commentId }) => sum + 1 + repliesOf(commentId), 0),
      );
      const waiting = rows.filter(({ state }) => state === 'pending').map(({ commentId }) => commentId);
      expect((await world.queue()).toSorted()).toEqual(waiting.toSorted());
      for (const by of commenters) {
        const written = (await world.writtenBy(by)).map(({ sk }) => sk);
        const theirs = rows.filter((comment) => comment.by === by && comment.state === 'shown');
        const keys = theirs.map(
          ({ commentId }) => writtenCommentRow.key({ commenter: by, postId, commentId }).sk,
        );
        if (by !== author) expect(written).toEqual(expect.arrayContaining(keys));
        expect(await world.recountsOf(by)).toEqual([]);
      }
    },
  };
  return world;
};

export type CommentWorld = Awaited<ReturnType<typeof makeCommentWorld>>;
