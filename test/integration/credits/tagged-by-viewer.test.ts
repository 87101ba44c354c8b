/** Whose eyes see the posts on which somebody is tagged: the profile's rule first, then each post's own. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { listTagged } from '../../../lambdas/credits/list-credited-posts.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { relationTo } from '../../../lambdas/graph/relation-to.ts';
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
import { viewData } from '../../support/some-post.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const tagged = idOf('tagged');
const author = idOf('author');
const viewers = {
  guest: undefined,
  tagged,
  author,
  'fan of both': idOf('fan'),
  'fan of the author': idOf('reader'),
  blocked: idOf('blocked'),
};

it.each([
  {
    isPrivate: false,
    status: 'active',
    post: {},
    seenBy: ['guest', 'tagged', 'author', 'fan of both', 'fan of the author'],
  },
  { isPrivate: true, status: 'active', post: {}, seenBy: ['tagged', 'fan of both'] },
  { isPrivate: false, status: 'suspended', post: {}, seenBy: ['tagged'] },
  {
    isPrivate: false,
    status: 'active',
    post: { visibility: 'followers' },
    seenBy: ['tagged', 'author', 'fan of both', 'fan of the author'],
  },
  { isPrivate: false, status: 'active', post: { visibility: 'unlisted' }, seenBy: ['tagged', 'author'] },
  { isPrivate: false, status: 'active', post: { visibility: 'private' }, seenBy: ['author'] },
  { isPrivate: false, status: 'active', post: { state: 'archived' }, seenBy: [] },
] as const)(
  'of a $status account, private: $isPrivate, and a post with $post: $seenBy',
  async ({ seenBy, post, ...account }) => {
    const { table } = testTable;
    const postId = postAt(author, 1);
    const photo = viewData();
    const tags = [{ photoId: photo.photoId, accountId: tagged, x: 0.5, y: 0.5, state: 'shown' }];
    const owner = someAccount('tagged', account);
    await putRows(table, [
      profileItem(owner),
      profileItem(someAccount('author')),
      postItem(postId, { photos: [photo], tags, ...post }),
      ...edgeRows(viewers['fan of both'], tagged),
      ...edgeRows(viewers['fan of both'], author),
      ...edgeRows(viewers['fan of the author'], author),
      ...edgeRows(tagged, author),
      { ...edgeRow.key({ owner: viewers.blocked, other: tagged }), blockedBy: 'x' },
    ]);
    const edges = makeEdgeStore(table);
    const deps = {
      accounts: makeAccountStore(table),
      edges,
      posts: makePostStore(table),
      people: { list: async () => ({ items: [postId] }) },
    };
    const seen: string[] = [];
    for (const [name, viewer] of Object.entries(viewers)) {
      const relation = await relationTo(edges, viewer, tagged);
      const request = { viewer, limit: 10, from: undefined, now: T0 };
      const { items } = await listTagged(deps, owner, relation, request);
      if (items.length > 0) seen.push(name);
    }
    expect(seen).toEqual(seenBy);
  },
);
