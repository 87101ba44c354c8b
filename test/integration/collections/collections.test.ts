import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { collectionCountRow } from '../../../lambdas/collections/collection-rows.ts';
import { makeCollectionStore } from '../../../lambdas/collections/collection-store.ts';
import { makeMembershipStore } from '../../../lambdas/collections/membership-store.ts';
import { listCollectionPosts, presentCollections } from '../../../lambdas/collections/read-collections.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { collectionAt, putCollection } from '../../support/collecting.ts';
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

const store = () => makeCollectionStore(testTable.table);

describe('a collection', () => {
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
    const collection = await putCollection(table, collectionAt('curator', 0), [cover]);
    const coverTo = async (viewer: AccountId | undefined) => {
      const shownTo = { viewer, language: 'en', now: T0 } as const;
      const shown = await presentCollections(deps, [collection], someAccount('curator'), shownTo);
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
    await putRows(table, [postItem(cover, { visibility: 'unlisted' })]);
    for (const name of ['curator', 'photographer']) expect(await coverTo(idOf(name))).toEqual(photo);
    for (const name of ['photographer fan', 'curator fan']) {
      expect(await coverTo(idOf(name))).toEqual([undefined]);
    }
    expect(await coverTo(undefined)).toEqual([undefined]);
    await putRows(table, [postItem(cover, { state: 'archived' })]);
    expect(await coverTo(idOf('photographer'))).toEqual([undefined]);
  });

  it('is read on behind a post that was taken out meanwhile, nothing twice and nothing left out', async () => {
    const posts = postsBy('paged', 6);
    const collection = await putCollection(testTable.table, collectionAt('pager', 0), posts);
    const memberships = makeMembershipStore(testTable.table);
    const asked: PostId[] = [];
    const deps = {
      memberships,
      accounts: { many: async () => new Map() },
      edges: { many: async () => new Map() },
      posts: {
        credited: async () => [],
        heads: async (postIds: readonly PostId[]) => {
          asked.push(...postIds);
          return [];
        },
      },
    };
    const { next: behind } = await memberships.page(collection.collectionId, 2, undefined, {
      consistent: true,
    });
    if (behind === undefined) throw new Error('no second page');
    for (const postId of posts.slice(1, 3)) await memberships.remove(collection.collectionId, postId);
    const page = { viewer: undefined, limit: 10, from: { behind }, now: T0 };
    await listCollectionPosts(deps, collection, page);
    expect(asked).toEqual(posts.slice(3));
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
    const made = (await store().page(owner, 10, undefined, { consistent: true })).items;
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
