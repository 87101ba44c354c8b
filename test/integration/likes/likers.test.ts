/** Who is shown to like a post, in which order, and how a comment's likes are counted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../../lambdas/accounts/account.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { commentProjections } from '../../../lambdas/comments/comment-projections.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { listLikers } from '../../../lambdas/likes/list-likers.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { makeActStore } from '../../../lambdas/reactions/act-store.ts';
import type { WhoDidPosition } from '../../../lambdas/reactions/list-who-did.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { commentStores } from '../../support/comment-stores.ts';
import { actItems, putLike, someAct } from '../../support/reacting.ts';
import { recordedTable } from '../../support/recorded-table.ts';
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

const depsOf = () => {
  const { table } = testTable;
  return {
    accounts: makeAccountStore(table),
    reactions: makeReactionStore(table),
    edges: makeEdgeStore(table),
    posts: makePostStore(table),
  };
};

interface Part {
  readonly of: PostId;
  readonly viewer: AccountId | undefined;
  readonly limit: number;
  readonly from?: WhoDidPosition | undefined;
}
const pageOf = async ({ of, viewer, limit, from }: Part) => {
  const page = await listLikers(depsOf(), { postId: of, viewer, limit, from, now: T0 });
  return { names: page.items.map(({ account: { username } }) => username), next: page.next };
};

const allOf = async (of: PostId, viewer: AccountId | undefined, limit: number): Promise<string[]> => {
  const names: string[] = [];
  let from: WhoDidPosition | undefined;
  do {
    const page = await pageOf({ of, viewer, limit, from });
    names.push(...page.names);
    from = page.next;
  } while (from !== undefined);
  return names;
};

const follow = (name: string, at = T0 - 1) => ({
  ...edgeRow.key({ owner: idOf('onlooker'), other: idOf(name) }),
  since: newUlid(at),
});

describe('who likes a post', () => {
  it('is told without the suspended and whom a block parts from the viewer, on pages of any size', async () => {
    const { table } = testTable;
    const away = { status: 'suspended' } as const satisfies Partial<Account>;
    const likers = ['near', 'blocking', 'blocked', 'away', 'onlooker'];
    await putRows(table, [
      postItem(postId),
      profileItem(someAccount('liked author')),
      ...likers.map((name) => profileItem(someAccount(name, name === 'away' ? away : {}))),
      ...likers.flatMap((name, each) => actItems(someAct('liked', idOf(name), { postId }, T0 + each))),
      { ...edgeRow.key({ owner: idOf('onlooker'), other: idOf('blocking') }), blockedBy: 'x' },
      { ...edgeRow.key({ owner: idOf('onlooker'), other: idOf('blocked') }), blocks: 'x' },
    ]);
    for (const limit of [1, 2, 20]) {
      expect(await allOf(postId, idOf('onlooker'), limit)).toEqual(['onlooker', 'near']);
      expect(await allOf(postId, undefined, limit)).toEqual(['onlooker', 'blocked', 'blocking', 'near']);
    }
  });

  it('is told by when they liked it, the latest first, those whom the viewer follows before all others', async () => {
    const { table } = testTable;
    const of = postAt(author, 2);
    const names = Array.from({ length: 50 }, (_, each) => `liker ${each}`);
    // As good as random, and the same every time.
    const order = names.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
    await putRows(table, [postItem(of), ...names.map((name) => profileItem(someAccount(name)))]);
    for (const [minute, name] of order.entries()) {
      await putLike(table, idOf(name), { postId: of }, T0 + minute * 60_000);
    }
    const latestFirst = order.toReversed();
    const followed = latestFirst.filter((_, each) => each % 7 === 3);
    await putRows(
      table,
      followed.map((name) => follow(name)),
    );
    const wanted = [...followed, ...latestFirst.filter((name) => !followed.includes(name))];
    for (const limit of [3, 20, 100]) {
      expect(await allOf(of, undefined, limit)).toEqual(latestFirst);
      expect(await allOf(of, idOf('onlooker'), limit)).toEqual(wanted);
    }

    // What comes while somebody pages is shown among the others, and moves nobody.
    const first = await pageOf({ of, viewer: idOf('onlooker'), limit: 10 });
    await putRows(table, [profileItem(someAccount('late')), follow('late'), follow(order[0] ?? '', T0 + 1)]);
    await putLike(table, idOf('late'), { postId: of }, T0 + 100 * 60_000);
    const rest: string[] = [];
    for (let from = first.next; from !== undefined; ) {
      const page = await pageOf({ of, viewer: idOf('onlooker'), limit: 10, from });
      rest.push(...page.names);
      from = page.next;
    }
    const all = [...first.names, ...rest];
    expect(all.filter((name) => name !== 'late')).toEqual(wanted);
    expect(new Set(all).size).toBe(all.length);
  });

  it('has those whom the viewer follows first among the newest alone', async () => {
    const { table } = testTable;
    const of = postAt(author, 3);
    const among = limits.followedFirstAmong;
    const names = Array.from({ length: among + 5 }, (_, each) => `crowd ${each}`);
    await putRows(table, [
      postItem(of),
      ...names.map((name) => profileItem(someAccount(name))),
      ...names.flatMap((name, each) => actItems(someAct('liked', idOf(name), { postId: of }, T0 + each))),
      follow('crowd 3'),
      follow('crowd 7'),
    ]);
    const shown = await allOf(of, idOf('onlooker'), 100);
    const others = names.filter((name) => name !== 'crowd 7').toReversed();
    expect(shown).toEqual(['crowd 7', ...others]);
  });
});

describe('a like that gets its place while somebody lists', () => {
  it('is listed once, also of somebody whom the viewer follows', async () => {
    const { table } = testTable;
    const of = postAt(author, 4);
    const viewer = idOf('onlooker');
    const names = Array.from({ length: 6 }, (_, each) => `quick ${each}`);
    const late = names.slice(2, 4);
    const acts = names.map((name, each) => someAct('liked', idOf(name), { postId: of }, T0 - 4_000 + each));
    const itemsOf = (some: readonly string[]) =>
      names.flatMap((name, each) => {
        const act = acts[each];
        return act === undefined || !some.includes(name) ? [] : actItems(act);
      });
    await putRows(table, [
      postItem(of),
      ...names.map((name) => profileItem(someAccount(name))),
      ...names.map((name) => follow(name, T0 - 60_000)),
      ...itemsOf(names.filter((name) => !late.includes(name))),
    ]);
    const first = await pageOf({ of, viewer, limit: 3 });
    expect(first.names).toEqual(['quick 5', 'quick 4', 'quick 1']);
    await putRows(table, itemsOf(late)); // their marks were late
    const rest: string[] = [];
    for (let from = first.next; from !== undefined; ) {
      const page = await pageOf({ of, viewer, limit: 3, from });
      rest.push(...page.names);
      from = page.next;
    }
    expect(rest).toEqual(['quick 0', 'quick 3', 'quick 2']);
  });
});

describe('likes of a comment', () => {
  it('are counted when they come and when they go, each once however often that is told', async () => {
    const { table } = testTable;
    const commentId = CommentId.parse(newUlid(T0));
    const comment = commentKey(postId, commentId);
    await putRows(table, [{ ...comment, by: author, text: 'x', state: 'shown' }]);
    const likesAfter = async (change: (store: ReturnType<typeof makeReactionStore>) => Promise<unknown>) => {
      const changes: RowChange[] = [];
      await change(makeReactionStore(recordedTable(table, changes)));
      const deliver = () =>
        runParts(
          changes,
          [reactionProjections, { acts: makeActStore(table) }],
          [commentProjections, commentStores(table)],
        );
      expect([await deliver(), await deliver()]).toEqual([
        { batchItemFailures: [] },
        { batchItemFailures: [] },
      ]);
      return (await table.get(comment))?.['likes'];
    };
    const target = { postId, commentId };
    expect(await likesAfter((store) => store.do('liked', target, idOf('near'), T0))).toBe(1);
    expect(await likesAfter((store) => store.undo('liked', target, idOf('near'), T0))).toBe(0);
  });
});
