import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Collection } from '../../../lambdas/collections/collection.ts';
import { collectionProjections } from '../../../lambdas/collections/collection-projections.ts';
import { collectionCountRow } from '../../../lambdas/collections/collection-rows.ts';
import { makeCollectionStore } from '../../../lambdas/collections/collection-store.ts';
import { makeHiddenPostStore } from '../../../lambdas/collections/hidden-post-store.ts';
import { makeMembershipStore } from '../../../lambdas/collections/membership-store.ts';
import type { CollectionId, PostId } from '../../../lambdas/kernel/ids.ts';
import { bytesAllowed, limits } from '../../../lambdas/kernel/limits.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { makeReactionStore, saveWrite } from '../../../lambdas/reactions/reaction-store.ts';
import { collectionAt, putCollection } from '../../support/collecting.ts';
import { someAct } from '../../support/reacting.ts';
import { gatedTable, recordedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const postsBy = (name: string, count: number): PostId[] =>
  Array.from({ length: count }, (_, minute) => postAt(idOf(name), minute));

const given = (owner: string, postIds: readonly PostId[], more: Partial<Collection> = {}) =>
  putCollection(testTable.table, collectionAt(owner, 0, more), postIds);

const collections = () => makeCollectionStore(testTable.table);
const memberships = () => makeMembershipStore(testTable.table);

const add = (owner: string, collection: Collection, postId: PostId, table: Table = testTable.table) =>
  makeMembershipStore(table).add(
    collection,
    postId,
    saveWrite(someAct('saved', idOf(owner), { postId }), T0),
  );

const postsIn = async (collectionId: CollectionId): Promise<PostId[]> => {
  const { items } = await memberships().page(collectionId, 1_000, undefined, { consistent: true });
  return items.map(({ postId }) => postId);
};

/** A collection's row says what its posts' rows say. */
const expectExact = async (collectionId: CollectionId): Promise<void> => {
  const collection = await collections().get(collectionId, { consistent: true });
  const { items } = await memberships().page(collectionId, 1_000, undefined, { consistent: true });
  expect(collection?.posts).toBe(items.length);
  expect(collection?.front).toEqual(items[0]);
  expect(new Set(items.map(({ postId }) => postId)).size).toBe(items.length);
};

const numbered = (postIds: readonly PostId[], from: readonly PostId[]) =>
  postIds.map((postId) => from.indexOf(postId));

describe('the posts of a collection', () => {
  it('are never more than there may be, however many are put in at once', async () => {
    const posts = postsBy('filler', limits.collectionPosts + 3);
    const collection = await given('keeper', posts.slice(0, limits.collectionPosts - 3));
    const late = posts.slice(limits.collectionPosts - 3);
    const outcomes = await Promise.all(late.map((postId) => add('keeper', collection, postId)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(3);
    const found = await postsIn(collection.collectionId);
    expect(found).toHaveLength(limits.collectionPosts);
    await expectExact(collection.collectionId);
    // A post that is in it can be put in again, full or not.
    const full = await collections().get(collection.collectionId);
    if (full === undefined) throw new Error('no collection');
    for (const postId of found.slice(7, 8)) expect(await add('keeper', full, postId)).toBe('done');
    await expectExact(collection.collectionId);
  });

  it('are put in front, each once, and are saved with it', async () => {
    const [one, two] = postsBy('added', 2);
    if (one === undefined || two === undefined) throw new Error('no posts');
    const collection = await given('adder', []);
    const outcomes = await Promise.all([1, 2, 3].map(() => add('adder', collection, one)));
    expect(outcomes).toEqual(['done', 'done', 'done']);
    expect(await add('adder', collection, two)).toBe('done');
    expect(await postsIn(collection.collectionId)).toEqual([two, one]);
    await expectExact(collection.collectionId);
    if (one === undefined) throw new Error('no post');
    const state = await makeReactionStore(testTable.table).stateOf(idOf('adder'), { postId: one });
    expect(state).toMatchObject({ saved: expect.any(String), at: T0 });
  });

  it('are each there once after additions, removals and orders at the same time', async () => {
    const posts = postsBy('shuffled', 12);
    const [gone, front] = [posts.slice(0, 3), posts.slice(3, 6)];
    const collection = await given('shuffler', posts.slice(0, 9));
    const { collectionId } = collection;
    await Promise.all([
      ...posts.slice(9).map((postId) => add('shuffler', collection, postId)),
      ...gone.map((postId) => memberships().remove(collectionId, postId)),
      memberships().order(collectionId, front),
    ]);
    expect((await postsIn(collectionId)).toSorted()).toEqual(posts.slice(3).toSorted());
    await expectExact(collectionId);
    await memberships().order(collectionId, front.toReversed());
    expect((await postsIn(collectionId)).slice(0, 3)).toEqual(front.toReversed());
    await expectExact(collectionId);
    expect(await memberships().order(collectionId, gone)).toBe('not_in');
  });

  it('are put in front of what has been ordered since the collection was read', async () => {
    const [one, two, three] = postsBy('overtaken', 3);
    if (one === undefined || two === undefined || three === undefined) throw new Error('no posts');
    const seen = await given('overtaker', [one, two]);
    await memberships().order(seen.collectionId, [two]);
    await memberships().order(seen.collectionId, [one]);
    expect(await add('overtaker', seen, three)).toBe('done');
    expect((await postsIn(seen.collectionId))[0]).toBe(three);
    await expectExact(seen.collectionId);
  });

  it('bear twenty changes at the same time', async () => {
    const posts = postsBy('crowded', 20);
    const collection = await given('crowd', posts.slice(0, 10));
    const { collectionId } = collection;
    const outcomes = await Promise.all([
      ...posts.slice(10).map((postId) => add('crowd', collection, postId)),
      ...posts.slice(0, 10).map((postId) => memberships().remove(collectionId, postId)),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(['done', true]));
    expect((await postsIn(collectionId)).toSorted()).toEqual(posts.slice(10).toSorted());
    await expectExact(collectionId);
  });

  it('are all ordered anew in pieces, and the first of them is known after each', async () => {
    const posts = postsBy('reversed', 80);
    const { collectionId } = await given('reverser', posts);
    const outcome = await memberships().order(collectionId, posts.toReversed());
    expect(outcome).toMatchObject({ collection: { posts: 80 } });
    expect(numbered(await postsIn(collectionId), posts.toReversed())).toEqual(posts.map((_, each) => each));
    await expectExact(collectionId);
    // An order that dies between its pieces leaves an order of all of them, and goes on when it is asked for again.
    let writes = 0;
    const table: Table = {
      ...testTable.table,
      transact: async (all) => {
        writes += 1;
        if (writes > 1) throw new Error('killed');
        await testTable.table.transact(all);
      },
    };
    await expect(makeMembershipStore(table).order(collectionId, posts)).rejects.toThrow('killed');
    await expectExact(collectionId);
    expect((await postsIn(collectionId)).toSorted()).toEqual(posts.toSorted());
    await memberships().order(collectionId, posts);
    expect(await postsIn(collectionId)).toEqual(posts);
    await expectExact(collectionId);
  });

  it('are taken out of all collections of one owner, and of nobody else', async () => {
    const [post, other] = postsBy('everywhere', 2);
    if (post === undefined || other === undefined) throw new Error('no posts');
    const own = await given('taker', [post, other]);
    const second = await putCollection(testTable.table, collectionAt('taker', 1), [other, post]);
    const foreign = await given('bystander', [post]);
    expect(await memberships().takeOutOfAll(idOf('taker'), post)).toBe(true);
    expect(await memberships().takeOutOfAll(idOf('taker'), post)).toBe(false);
    for (const { collectionId } of [own, second]) {
      expect(await postsIn(collectionId)).toEqual([other]);
      await expectExact(collectionId);
    }
    expect(await postsIn(foreign.collectionId)).toEqual([post]);
  });

  it('stand behind a cover that is one of them at every moment', async () => {
    const [first, second, third] = postsBy('covered', 3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('no posts');
    const { collectionId } = await given('coverer', [first, second]);
    expect(await collections().change(collectionId, { coverPostId: third })).toBe('not_in');
    const changed = await collections().change(collectionId, { coverPostId: second, name: 'Harbours' });
    expect(changed).toMatchObject({ collection: { coverPostId: second, name: 'Harbours', posts: 2 } });
    await memberships().remove(collectionId, first);
    expect(await collections().get(collectionId)).toMatchObject({ coverPostId: second });
    await memberships().remove(collectionId, second);
    const empty = await collections().get(collectionId);
    expect([empty?.coverPostId, empty?.front, empty?.posts]).toEqual([undefined, undefined, 0]);
    expect(await memberships().remove(collectionId, second)).toBe(false);

    for (let times = 0; times < 5; times += 1) {
      const racing = await given('coverer', [first, second]);
      await Promise.all([
        collections().change(racing.collectionId, { coverPostId: second }),
        memberships().remove(racing.collectionId, second),
      ]);
      const after = await collections().get(racing.collectionId);
      expect(after?.coverPostId).toBeUndefined();
      await expectExact(racing.collectionId);
    }
  });

  it('go with their collection, also when the clearing dies and is begun again, and those of others stay', async () => {
    const posts = postsBy('cleared', 250);
    const collection = await given('clearer', posts);
    const { collectionId } = collection;
    const other = await putCollection(testTable.table, collectionAt('clearer', 1), posts.slice(0, 2));
    const owner = idOf('clearer');
    await putRows(testTable.table, [{ ...collectionCountRow.key({ owner }), collections: 2 }]);
    const changes: RowChange[] = [];
    expect(
      await makeCollectionStore(recordedTable(testTable.table, changes)).delete(owner, collectionId),
    ).toBe(true);
    expect(await add('clearer', collection, postAt(idOf('late'), 1))).toBe('gone');
    let operations = 0;
    const dying = gatedTable(testTable.table, (operation) => {
      operations += 1;
      if (operations > 4) throw new Error('killed');
      return operation();
    });
    const run = (table: Table) =>
      runParts(changes, [
        collectionProjections,
        { memberships: makeMembershipStore(table), hiddenPosts: makeHiddenPostStore(table) },
      ]);
    expect((await run(dying)).batchItemFailures).toHaveLength(1);
    for (let times = 0; times < 2; times += 1) {
      expect((await run(testTable.table)).batchItemFailures).toEqual([]);
      const left = await testTable.table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': `A#${idOf('clearer')}`, ':prefix': 'IN#' },
        },
      });
      expect(left.count).toBe(2);
      expect(await postsIn(collectionId)).toEqual([]);
      expect(await postsIn(other.collectionId)).toEqual(posts.slice(0, 2));
    }
  });
});

describe('a collection of as many posts as there may be, with the longest name, costs what a small one does:', () => {
  const name = 'ﷺ'.repeat(Math.floor(bytesAllowed(limits.collectionNameGraphemes) / 3));
  const sizes = [3, limits.collectionPosts - 1] as const;
  const unitsFor = async (
    owner: string,
    work: (collection: Collection, posts: readonly PostId[]) => Promise<unknown>,
  ) => {
    const found: object[] = [];
    for (const [each, size] of sizes.entries()) {
      const posts = postsBy(`${owner}'s`, size);
      const empty = collectionAt(owner, each, { name, coverPostId: posts[1] });
      const collection = await putCollection(testTable.table, empty, posts);
      found.push(await testTable.unitsOf(() => work(collection, posts)));
    }
    return found;
  };
  const alike = (units: object) => sizes.map(() => units);

  it('8 write units for a post that is put in and saved', async () => {
    const units = await unitsFor('payer', (collection) => add('payer', collection, postAt(idOf('new'), 1)));
    expect(units).toEqual(alike({ read: 0, write: 8 }));
  });

  it('6 for one that is taken out, first, last or its cover', async () => {
    for (const place of [0, 1, -1]) {
      const units = await unitsFor('taker out', async ({ collectionId }, posts) => {
        const postId = posts.at(place);
        return postId && memberships().remove(collectionId, postId);
      });
      expect(units).toEqual(alike({ read: place === 0 ? 3 : 2, write: 6 }));
    }
  });

  it('8 for one that is moved, and 1 and 4 for a name and a cover', async () => {
    const moves = await unitsFor('mover', ({ collectionId }, posts) =>
      memberships().order(collectionId, posts.slice(-1)),
    );
    expect(moves).toMatchObject(alike({ write: 8 }));
    const names = await unitsFor('namer', ({ collectionId }) => collections().change(collectionId, { name }));
    expect(names).toEqual(alike({ read: 0, write: 1 }));
    const covers = await unitsFor('coverer', ({ collectionId }, [coverPostId]) =>
      collections().change(collectionId, { coverPostId }),
    );
    expect(covers).toEqual(alike({ read: 1, write: 4 }));
  });

  it('half a read unit for a page of its posts, and 1 to look into which collections a post is', async () => {
    const pages = await unitsFor('reader', ({ collectionId }) =>
      memberships().page(collectionId, 20, undefined, { consistent: false }),
    );
    expect(pages).toEqual(alike({ read: 0.5, write: 0 }));
    const nowhere = await unitsFor('looker', () =>
      memberships().takeOutOfAll(idOf('looker'), postAt(idOf('elsewhere'), 1)),
    );
    expect(nowhere).toEqual(alike({ read: 1, write: 0 }));
  });
});
