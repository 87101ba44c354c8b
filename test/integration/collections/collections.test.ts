import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import type { Collection } from '../../../lambdas/collections/collection.ts';
import { collectionCountRow, collectionRow } from '../../../lambdas/collections/collection-rows.ts';
import { makeCollectionStore } from '../../../lambdas/collections/collection-store.ts';
import { listCollectionPosts, presentCollections } from '../../../lambdas/collections/read-collections.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId, CollectionId, PostId } from '../../../lambdas/kernel/ids.ts';
import { collectionIdOf } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import {
  edgeRows,
  idOf,
  postAt,
  postItem,
  profileItem,
  putRows,
  someAccount,
  T0,
} from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const postsBy = (name: string, count: number): PostId[] =>
  Array.from({ length: count }, (_, minute) => postAt(idOf(name), minute));

const collectionAt = (owner: string, minute: number, more: Partial<Collection> = {}): Collection => ({
  collectionId: collectionIdOf(T0 + minute, idOf(owner)),
  name: 'Lights',
  visibility: 'public',
  postIds: [],
  nonce: 'NONCE',
  version: 1,
  ...more,
});

const given = async (owner: string, postIds: PostId[]): Promise<CollectionId> => {
  const { collectionId, ...stored } = collectionAt(owner, 0, { postIds });
  await putRows(testTable.table, [{ ...collectionRow.key({ collectionId }), ...stored }]);
  return collectionId;
};

const store = () => makeCollectionStore(testTable.table);

describe('a collection', () => {
  it('never has more posts than it may, however many are put in at once', async () => {
    const posts = postsBy('filler', limits.collectionPosts + 6);
    const collectionId = await given('keeper', posts.slice(0, limits.collectionPosts - 3));
    const late = posts.slice(limits.collectionPosts - 3);
    const outcomes = await Promise.all(late.map((postId) => store().add(collectionId, postId)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(6);
    const { postIds = [] } = (await store().get(collectionId)) ?? {};
    expect(new Set(postIds).size).toBe(limits.collectionPosts);
    // A post that is in it can be put in again, full or not.
    expect(await store().add(collectionId, postIds[7] ?? posts[0] ?? late[0] ?? postAt(idOf('x'), 1))).toBe(
      'done',
    );
  });

  it('keeps every post once through additions, removals and orders at the same time', async () => {
    const posts = postsBy('shuffled', 12);
    const [gone, front] = [posts.slice(0, 3), posts.slice(3, 6)];
    const collectionId = await given('shuffler', posts.slice(0, 9));
    await Promise.all([
      ...posts.slice(9).map((postId) => store().add(collectionId, postId)),
      ...gone.map((postId) => store().remove(collectionId, postId)),
      store().order(collectionId, front),
    ]);
    const { postIds = [] } = (await store().get(collectionId)) ?? {};
    expect(postIds.toSorted()).toEqual(posts.slice(3).toSorted());
    await store().order(collectionId, front.toReversed());
    expect((await store().get(collectionId))?.postIds.slice(0, 3)).toEqual(front.toReversed());
    expect(await store().order(collectionId, gone)).toBe('not_in');
    expect(await store().change(collectionId, { coverPostId: gone[0] })).toBe('not_in');
  });

  it('loses its cover with the post that it is of', async () => {
    const [first, second] = postsBy('covered', 2);
    if (first === undefined || second === undefined) throw new Error('no posts');
    const collectionId = await given('coverer', [first, second]);
    await store().change(collectionId, { coverPostId: second });
    expect((await store().get(collectionId))?.coverPostId).toBe(second);
    expect(await store().takeOutOfAll(idOf('coverer'), second)).toBe(true);
    expect(await store().takeOutOfAll(idOf('coverer'), second)).toBe(false);
    expect(await store().get(collectionId)).toMatchObject({ postIds: [first] });
    expect((await store().get(collectionId))?.coverPostId).toBeUndefined();
  });

  it('shows the photo of its cover to those alone who may see the post', async () => {
    const { table } = testTable;
    const [cover] = postsBy('photographer', 1);
    if (cover === undefined) throw new Error('no post');
    const deps = {
      accounts: makeAccountStore(table),
      edges: makeEdgeStore(table),
      posts: makePostStore(table),
      media: async () => () => 'https://media.example.org/x',
    };
    const names = ['photographer', 'curator', 'curator fan', 'photographer fan', 'blocked fan'];
    await putRows(table, [
      ...names.map((name) => profileItem(someAccount(name))),
      ...edgeRows(idOf('photographer fan'), idOf('photographer')),
      {
        ...edgeRow.key({ owner: idOf('blocked fan'), other: idOf('photographer') }),
        since: 'x',
        blockedBy: 'x',
      },
    ]);
    const collection = collectionAt('curator', 0, { postIds: [cover] });
    const coverTo = async (viewer: AccountId | undefined) => {
      const shown = await presentCollections(deps, [collection], someAccount('curator'), { viewer, now: T0 });
      return shown.map((view) => view.cover?.photoId);
    };
    const photo = [expect.any(String)];
    await putRows(table, [postItem(cover, { visibility: 'followers' })]);
    expect(await coverTo(idOf('photographer fan'))).toEqual(photo);
    for (const name of ['curator fan', 'blocked fan']) expect(await coverTo(idOf(name))).toEqual([undefined]);
    expect(await coverTo(undefined)).toEqual([undefined]);
    await putRows(table, [postItem(cover)]);
    expect(await coverTo(undefined)).toEqual(photo);
    expect(await coverTo(idOf('blocked fan'))).toEqual([undefined]);
    await putRows(table, [postItem(cover, { state: 'archived' })]);
    expect(await coverTo(idOf('photographer'))).toEqual([undefined]);
  });

  it('is read on behind a post that was taken out meanwhile, nothing twice and nothing left out', async () => {
    const posts = postsBy('paged', 6);
    const collection = collectionAt('pager', 0, { postIds: posts });
    const asked: PostId[] = [];
    const deps = {
      accounts: { many: async () => new Map() },
      edges: { many: async () => new Map() },
      posts: {
        getMany: async (postIds: readonly PostId[]) => {
          asked.push(...postIds);
          return [];
        },
      },
    };
    const from = { behind: postAt(idOf('taken out'), 1), place: 2 };
    await listCollectionPosts(deps, collection, { viewer: undefined, limit: 10, from, now: T0 });
    expect(asked).toEqual(posts.slice(2));
  });
});

describe('an account', () => {
  it('never has more collections than it may, however many are made at once', async () => {
    const owner = idOf('collector');
    await putRows(testTable.table, [
      { ...collectionCountRow.key({ owner }), collections: limits.collections - 2 },
    ]);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, (_, minute) => store().create(owner, collectionAt('collector', minute))),
    );
    expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(3);
    const again = await store().create(owner, collectionAt('collector', 0));
    const first = outcomes[0];
    expect(again).toEqual(first === 'full' ? 'full' : first);
    const made = (await store().page(owner, 10, undefined)).items;
    expect(made).toHaveLength(2);
    for (const { collectionId } of made) {
      const deleted = await Promise.all([
        store().delete(owner, collectionId),
        store().delete(owner, collectionId),
      ]);
      expect(deleted.toSorted()).toEqual([false, true]);
    }
    expect(await testTable.table.get(collectionCountRow.key({ owner }))).toMatchObject({
      collections: limits.collections - 2,
    });
  });
});
