/** A pinned post is shown to those who may see it, like any other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { relationTo } from '../../../lambdas/graph/relation-to.ts';
import { listGrid } from '../../../lambdas/posts/list-grid.ts';
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

const viewers = { author: idOf('author'), fan: idOf('fan'), stranger: idOf('stranger'), guest: undefined };

it.each([
  { post: {}, seenBy: ['author', 'fan', 'stranger', 'guest'] },
  { post: { visibility: 'followers' }, seenBy: ['author', 'fan'] },
  { post: { visibility: 'private' }, seenBy: ['author'] },
  { post: { state: 'archived' }, seenBy: [] },
])('a pinned post with $post is seen by $seenBy', async ({ post, seenBy }) => {
  const { table } = testTable;
  const postId = postAt(viewers.author, 1);
  const author = someAccount('author', { pins: [postId] });
  await putRows(table, [
    profileItem(author),
    postItem(postId, post),
    ...edgeRows(viewers.fan, viewers.author),
  ]);
  const edges = makeEdgeStore(table);
  const deps = { accounts: makeAccountStore(table), edges, posts: makePostStore(table) };
  const seen: string[] = [];
  for (const [name, accountId] of Object.entries(viewers)) {
    const viewer = { accountId, relation: await relationTo(edges, accountId, author.accountId) };
    const { items } = await listGrid(deps, author, viewer, { limit: 10, from: undefined, now: T0 });
    if (items.length > 0) seen.push(name);
  }
  expect(seen).toEqual(seenBy);
});
