/** Who is shown to like a post, and how a comment's likes are counted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../../lambdas/accounts/account.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeCommentCountStore } from '../../../lambdas/comments/comment-count-store.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { makeCommentLikeStore } from '../../../lambdas/comments/comment-like-store.ts';
import { commentProjections } from '../../../lambdas/comments/comment-projections.ts';
import { makeCommentRecountStore } from '../../../lambdas/comments/comment-recount-store.ts';
import { makeCommentTextStore } from '../../../lambdas/comments/comment-text-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { listLikers } from '../../../lambdas/likes/list-likers.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import { likeRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const author = idOf('liked author');
const postId = postAt(author, 1);

describe('who likes a post', () => {
  it('is told without the suspended and whom a block parts from the viewer, on pages of any size', async () => {
    const { table } = testTable;
    const away = { status: 'suspended' } as const satisfies Partial<Account>;
    const likers = ['near', 'blocking', 'blocked', 'away', 'onlooker'];
    await putRows(table, [
      postItem(postId),
      profileItem(someAccount('liked author')),
      ...likers.map((name) => profileItem(someAccount(name, name === 'away' ? away : {}))),
      ...likers.map((name) => ({ ...likeRow.key({ target: postId, account: idOf(name) }), at: T0 })),
      { ...edgeRow.key({ owner: idOf('onlooker'), other: idOf('blocking') }), blockedBy: 'x' },
      { ...edgeRow.key({ owner: idOf('onlooker'), other: idOf('blocked') }), blocks: 'x' },
    ]);
    const deps = {
      accounts: makeAccountStore(table),
      reactions: makeReactionStore(table),
      edges: makeEdgeStore(table),
      posts: makePostStore(table),
    };
    const shownTo = async (viewer: AccountId | undefined, limit: number) => {
      const names: string[] = [];
      let from: AccountId | undefined;
      do {
        const page = await listLikers(deps, { postId, viewer, limit, from, now: T0 });
        names.push(...page.items.map(({ account }) => account.username));
        from = page.next;
      } while (from !== undefined);
      return names.toSorted();
    };
    for (const limit of [1, 2, 20]) {
      expect(await shownTo(idOf('onlooker'), limit)).toEqual(['near', 'onlooker']);
      expect(await shownTo(undefined, limit)).toEqual(['blocked', 'blocking', 'near', 'onlooker']);
    }
  });
});

describe('likes of a comment', () => {
  it('are counted when they come and when they go, each once however often that is told', async () => {
    const { table } = testTable;
    const commentId = CommentId.parse(newUlid(T0));
    const [comment, like] = [
      commentKey(postId, commentId),
      likeRow.key({ target: commentId, account: idOf('near') }),
    ];
    const row = { ...like, at: T0, postId };
    await putRows(table, [{ ...comment, by: author, text: 'x', state: 'shown' }, row]);
    const likesAfter = async (before: Row | undefined, after: Row | undefined) => {
      const changes = [{ key: like, before, after, sequenceNumber: '1' }];
      const deliver = () =>
        runParts(
          changes,
          [reactionProjections, { viewerStates: makeViewerStateStore(table) }],
          [
            commentProjections,
            {
              commentCounts: makeCommentCountStore(table),
              commentRecounts: makeCommentRecountStore(table, makeCommentCountStore(table)),
              commentLikes: makeCommentLikeStore(table),
              commentTexts: makeCommentTextStore(table),
              clock: () => T0,
            },
          ],
        );
      expect([await deliver(), await deliver()]).toEqual([
        { batchItemFailures: [] },
        { batchItemFailures: [] },
      ]);
      return (await table.get(comment))?.['likes'];
    };
    expect(await likesAfter(undefined, row)).toBe(1);
    await table.writeManyUnordered([], [like]);
    expect(await likesAfter(row, undefined)).toBe(0);
  });
});
