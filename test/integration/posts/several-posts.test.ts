/** Posts that are asked for by their ids: those that one may see, each once, in the order asked, as many as an answer holds. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { readSomePosts } from '../../../lambdas/posts/read-some-posts.ts';
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

const [author, shy, fan] = [idOf('author'), idOf('shy'), idOf('fan')];
const read = async (viewer: AccountId | undefined, postIds: readonly ReturnType<typeof postAt>[]) => {
  const deps = {
    accounts: makeAccountStore(testTable.table),
    edges: makeEdgeStore(testTable.table),
    posts: makePostStore(testTable.table),
  };
  const { found, remaining } = await readSomePosts(deps, { postIds, viewer, now: T0 });
  return { postIds: found.map(({ post }) => post.postId), remaining };
};

it('are those that the viewer would see one by one', async () => {
  const at = (minutes: number, by = author) => postAt(by, minutes);
  await putRows(testTable.table, [
    profileItem(someAccount('author')),
    profileItem(someAccount('shy', { isPrivate: true })),
    ...edgeRows(fan, shy),
    postItem(at(1)),
    postItem(at(2), { visibility: 'followers' }),
    postItem(at(3), { visibility: 'unlisted' }),
    postItem(at(4), { visibility: 'private' }),
    postItem(at(5, shy)),
  ]);
  const asked = [at(4), at(3), at(9), at(5, shy), at(1), at(2), at(3)];
  const seen = async (viewer: AccountId | undefined) => (await read(viewer, asked)).postIds;
  expect(await seen(undefined)).toEqual([at(3), at(1)]);
  expect(await seen(fan)).toEqual([at(3), at(5, shy), at(1)]);
  expect(await seen(author)).toEqual([at(4), at(3), at(1), at(2)]);
});

it('that do not fit into one answer are named', async () => {
  const posts = Array.from({ length: 20 }, (_, each) => postAt(idOf('novelist'), each + 1));
  await putRows(testTable.table, [
    profileItem(someAccount('novelist')),
    ...posts.map((postId) => postItem(postId, { textBytes: 300 * 1024 })),
  ]);
  const first = await read(undefined, posts);
  expect(first.postIds.length).toBeGreaterThan(3);
  expect(first.remaining.length).toBeGreaterThan(3);
  expect([...first.postIds, ...first.remaining]).toEqual(posts);
});
