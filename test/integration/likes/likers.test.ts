/** Who is shown to like a post, and how a comment's likes are counted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../../lambdas/accounts/account.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { keys } from '../../../lambdas/kernel/table-keys.ts';
import { listLikers } from '../../../lambdas/likes/list-likers.ts';
import { runInOrder } from '../../../lambdas/platform/stream-batch.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { planReactions } from '../../../lambdas/reactions/reaction-projections.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { idOf, postAt, postRow, profileRow, putRows, someAccount, T0 } from '../../support/some-account.ts';
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
      postRow(postId),
      profileRow(someAccount('liked author')),
      ...likers.map((name) => profileRow(someAccount(name, name === 'away' ? away : {}))),
      ...likers.map((name) => ({ ...keys.like(postId, idOf(name)), at: T0 })),
      { ...keys.edge(idOf('onlooker'), idOf('blocking')), blockedBy: 'x' },
      { ...keys.edge(idOf('onlooker'), idOf('blocked')), blocks: 'x' },
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
        names.push(...page.items.map(({ username }) => username));
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
    const [comment, like] = [keys.comment(postId, commentId), keys.like(commentId, idOf('near'))];
    const row = { ...like, at: T0, postId };
    await putRows(table, [{ ...comment, by: author, text: 'x', state: 'shown' }, row]);
    const likesAfter = async (before: Row | undefined, after: Row | undefined) => {
      const changes = [{ key: like, before, after, sequenceNumber: '1' }];
      const plan = () => runInOrder(changes, planReactions({ done: makeViewerStateStore(table) }, changes));
      expect([await plan(), await plan()]).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
      return (await table.get(comment))?.['likes'];
    };
    expect(await likesAfter(undefined, row)).toBe(1);
    await table.writeManyUnordered([], [like]);
    expect(await likesAfter(row, undefined)).toBe(0);
  });
});
