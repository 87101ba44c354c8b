/** The number of a collection is that of its posts which are published, whatever becomes of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownPostsOf } from '../../../lambdas/collections/collection.ts';
import { collectionProjections } from '../../../lambdas/collections/collection-projections.ts';
import { collectedPostSweepRow } from '../../../lambdas/collections/collection-rows.ts';
import { makeCollectionStore } from '../../../lambdas/collections/collection-store.ts';
import { makeHiddenPostStore } from '../../../lambdas/collections/hidden-post-store.ts';
import { makeMembershipStore } from '../../../lambdas/collections/membership-store.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { changeTo } from '../../../lambdas/platform/change-to.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { exists } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { makeActStore } from '../../../lambdas/reactions/act-store.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import { makeReactionStore, saveWrite } from '../../../lambdas/reactions/reaction-store.ts';
import { collectionAt, putCollection } from '../../support/collecting.ts';
import { someAct } from '../../support/reacting.ts';
import { gatedTable, recordedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const SAVERS_AT_ONCE = 2;

/** Some posts of an author, keepers with a collection each, and a stream that the test delivers. */
const given = async (name: string, keepers = 1, posts = 3) => {
  const { table } = testTable;
  const records: RowChange[] = [];
  const recorded = recordedTable(table, records);
  const owners = Array.from({ length: keepers }, (_, each) => `${name}: keeper ${each}`);
  const postIds = Array.from({ length: posts }, (_, each) => postAt(idOf(`${name}: author`), each));
  await putRows(
    table,
    postIds.map((postId) => postItem(postId)),
  );
  const collections = await Promise.all(
    owners.map((owner) => putCollection(table, collectionAt(owner, 0), [])),
  );
  const stateAt = (postId: PostId, state: 'deleted' | 'archived' | 'published') =>
    recorded.update(
      postRow.key({ postId }),
      changeTo({
        state,
        ...(state === 'deleted' ? { deletedAt: T0, expiresAt: 4_000_000_000, was: 'published' } : {}),
      }),
      exists,
    );
  const world = {
    ...{ table, recorded, records, owners, postIds, stateAt },
    memberships: makeMembershipStore(recorded),
    reactions: makeReactionStore(recorded),
    collect: async (keeper: number, postId: PostId, through: Table = recorded): Promise<void> => {
      const [owner, collection] = [owners[keeper], collections[keeper]];
      if (owner === undefined || collection === undefined) throw new Error('no keeper');
      const act = someAct('saved', idOf(owner), { postId });
      expect(await makeMembershipStore(through).add(collection, postId, saveWrite(act, T0))).toBe('done');
      await makeReactionStore(through).list(act);
    },
    collectAll: async (): Promise<void> => {
      for (const each of owners.keys()) for (const postId of postIds) await world.collect(each, postId);
      await world.settle();
    },
    deliver: async (batch: readonly RowChange[], through: Table = recorded): Promise<boolean> => {
      const hiddenPosts = makeHiddenPostStore(through, SAVERS_AT_ONCE);
      const { batchItemFailures } = await runParts(
        batch,
        [reactionProjections, { acts: makeActStore(through) }],
        [collectionProjections, { memberships: makeMembershipStore(through), hiddenPosts }],
      );
      return batchItemFailures.length === 0;
    },
    settle: async (): Promise<void> => {
      while (records.length > 0) expect(await world.deliver(records.splice(0))).toBe(true);
    },
    collectionOf: async (keeper = 0) => {
      const collectionId = collections[keeper]?.collectionId;
      const found =
        collectionId && (await makeCollectionStore(table).get(collectionId, { consistent: true }));
      if (found === undefined) throw new Error('no collection');
      return found;
    },
    /** What each keeper is told, and how many posts there are in the collection altogether. */
    numbers: () =>
      Promise.all(
        [...owners.keys()].map(async (keeper) => {
          const collection = await world.collectionOf(keeper);
          return [shownPostsOf(collection), collection.posts];
        }),
      ),
  };
  return world;
};

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
};

describe('the number of a collection', () => {
  it.each(['deleted', 'archived'] as const)(
    'leaves out a post while it is %s, for everybody who has it',
    async (state) => {
      const world = await given(`while ${state}`, 5);
      await world.collectAll();
      const postId = first(world.postIds);
      await world.stateAt(postId, state);
      await world.settle();
      expect(await world.numbers()).toEqual(world.owners.map(() => [2, 3]));
      const progress = collectedPostSweepRow.key({ postId });
      expect(await world.table.get(progress, { consistent: true })).toBeUndefined();
      await world.stateAt(postId, 'published');
      await world.settle();
      expect(await world.numbers()).toEqual(world.owners.map(() => [3, 3]));
    },
  );

  it('loses a post that is gone for good, which makes room for another', async () => {
    const world = await given('gone', 3);
    await world.collectAll();
    const postId = first(world.postIds);
    await world.stateAt(postId, 'deleted');
    await world.settle();
    await world.recorded.delete(postRow.key({ postId }), exists);
    await world.settle();
    expect(await world.numbers()).toEqual(world.owners.map(() => [2, 2]));
  });

  it('is right when a post that is not counted is taken out, or moved', async () => {
    const world = await given('moved');
    await world.collectAll();
    const postId = first(world.postIds);
    const { collectionId } = await world.collectionOf();
    await world.stateAt(postId, 'archived');
    await world.settle();
    await world.memberships.order(collectionId, [postId]);
    await world.settle();
    expect(await world.numbers()).toEqual([[2, 3]]);
    await world.memberships.remove(collectionId, postId);
    await world.settle();
    expect(await world.numbers()).toEqual([[2, 2]]);
  });

  it('is right for a post that goes as it is put in, whatever is told first', async () => {
    for (const [each, order] of [
      [0, 1],
      [1, 0],
    ].entries()) {
      const world = await given(`meanwhile ${each}`);
      const postId = first(world.postIds);
      await world.collect(0, postId);
      const collected = world.records.splice(0);
      await world.stateAt(postId, 'deleted');
      const batches = [collected, world.records.splice(0)];
      for (const place of order) expect(await world.deliver(batches[place] ?? [])).toBe(true);
      await world.settle();
      expect(await world.numbers()).toEqual([[0, 1]]);
    }
  });

  it('is right for a post whose save is counted only after it went and came back', async () => {
    const world = await given('late mark');
    const postId = first(world.postIds);
    await world.collect(0, postId);
    const isPlace = ({ key }: RowChange) => key.sk.startsWith('IN#');
    const places = world.records.filter(isPlace);
    const saves = world.records.filter((each) => !isPlace(each));
    world.records.splice(0);
    await world.stateAt(postId, 'deleted');
    expect(await world.deliver(places)).toBe(true);
    await world.stateAt(postId, 'published');
    await world.settle();
    expect(await world.deliver(saves)).toBe(true);
    await world.settle();
    expect(await world.numbers()).toEqual([[1, 1]]);
  });

  it('is right after any of its consumers died anywhere', async () => {
    const world = await given('killed', 3);
    await world.collectAll();
    for (const state of ['deleted', 'published', 'archived'] as const) {
      await world.stateAt(first(world.postIds), state);
      for (let calls = 1; world.records.length > 0 && calls < 60; calls += 1) {
        let left = calls;
        const mortal = gatedTable(world.recorded, async (operation) => {
          left -= 1;
          if (left < 0) throw new Error('killed');
          return operation();
        });
        const batch = world.records.splice(0);
        if (!(await world.deliver(batch, mortal))) world.records.unshift(...batch);
      }
      expect(world.records).toEqual([]);
    }
    expect(await world.numbers()).toEqual(world.owners.map(() => [2, 3]));
  });

  it('loses a post whose unsaving stopped before it was taken out', async () => {
    const world = await given('unsaved halfway', 2);
    await world.collectAll();
    const [postId, keeper] = [first(world.postIds), idOf(first(world.owners))];
    await world.reactions.undo('saved', { postId }, keeper, T0 + 1);
    await world.settle();
    expect(await world.numbers()).toEqual([
      [2, 2],
      [3, 3],
    ]);
  });

  it('keeps a post that is saved anew while one that was unsaved is taken out', async () => {
    const world = await given('saved anew');
    await world.collectAll();
    const [postId, keeper] = [first(world.postIds), idOf(first(world.owners))];
    await world.reactions.undo('saved', { postId }, keeper, T0 + 1);
    let isAnew = false;
    const slow: Table = {
      ...world.recorded,
      transact: async (writes) => {
        if (!isAnew && writes.some((write) => 'check' in write)) {
          isAnew = true;
          await world.reactions.do('saved', { postId }, keeper, T0 + 2);
        }
        return world.recorded.transact(writes);
      },
    };
    while (world.records.length > 0) expect(await world.deliver(world.records.splice(0), slow)).toBe(true);
    expect(isAnew).toBe(true);
    expect(await world.numbers()).toEqual([[3, 3]]);
  });

  it('stays when a post of it is liked, edited or saved by others', async () => {
    const world = await given('busy');
    await world.collectAll();
    await world.recorded.update(
      postRow.key({ postId: first(world.postIds) }),
      changeTo({ title: 'x' }),
      exists,
    );
    const units = await testTable.unitsOf(() => world.settle());
    expect(units.write).toBe(0);
    expect(await world.numbers()).toEqual([[3, 3]]);
  });
});
