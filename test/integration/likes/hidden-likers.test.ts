/** Who is told who likes a post of somebody who hides it, or whose post is for few. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { listLikers } from '../../../lambdas/likes/list-likers.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { actItems, someAct } from '../../support/reacting.ts';
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

let minute = 1; // a post for each
const viewers = { author: idOf('author'), fan: idOf('fan'), stranger: idOf('stranger'), guest: undefined };

it.each([
  { settings: {}, post: {}, told: ['author', 'fan', 'stranger', 'guest'] },
  { settings: { hidesLikeCounts: true }, post: {}, told: ['author'] },
  { settings: { hidesFollowLists: true }, post: {}, told: ['author', 'fan', 'stranger', 'guest'] },
  { settings: {}, post: { visibility: 'followers' }, told: ['author', 'fan'] },
  { settings: {}, post: { visibility: 'private' }, told: ['author'] },
])('of an author with $settings and a post with $post: $told', async ({ settings, post, told }) => {
  const { table } = testTable;
  const postId = postAt(viewers.author, minute);
  minute += 1;
  await putRows(table, [
    postItem(postId, post),
    profileItem(someAccount('author', { settings })),
    profileItem(someAccount('fan')),
    ...edgeRows(viewers.fan, viewers.author),
    ...actItems(someAct('liked', viewers.fan, { postId })),
  ]);
  const deps = {
    accounts: makeAccountStore(table),
    reactions: makeReactionStore(table),
    edges: makeEdgeStore(table),
    posts: makePostStore(table),
  };
  const likers = (viewer: AccountId | undefined, of: PostId) =>
    listLikers(deps, { postId: of, viewer, limit: 20, from: undefined, now: T0 }).then(
      ({ items }) => items.map(({ account }) => account.username),
      (error) => String(Object(error).definition.code),
    );
  for (const [name, viewer] of Object.entries(viewers)) {
    expect(await likers(viewer, postId), name).toEqual(told.includes(name) ? ['fan'] : 'not_found');
  }
});
