/** The number of posts on a profile is that of its grid, also for those who are asked to be an author or the paid partner of some of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { coAuthoredRow, partneredRow } from '../../../lambdas/credits/credit-rows.ts';
import { makeCreditStore } from '../../../lambdas/credits/credit-store.ts';
import { relationOf } from '../../../lambdas/graph/edge.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { listGrid } from '../../../lambdas/posts/list-grid.ts';
import { encodedInvitee } from '../../../lambdas/posts/post.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { postBucket } from '../../../lambdas/profiles/counts.ts';
import { presentProfile } from '../../../lambdas/profiles/present-profile.ts';
import { makeProfileSnapshotStore } from '../../../lambdas/profiles/profile-snapshot-store.ts';
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

const depsOf = (table: Table) => ({
  accounts: makeAccountStore(table),
  edges: makeEdgeStore(table),
  posts: makePostStore(table),
  people: makeCreditStore(table),
  snapshots: makeProfileSnapshotStore(table),
  media: async () => () => 'https://media.example.org/x',
});

it.each([false, true])(
  'is what the grid shows to whoever looks, of an account that is private: %s',
  async (isPrivate) => {
    const { table } = testTable;
    const name = (who: string) => `${who} ${isPrivate}`;
    const account = someAccount(name('author'), { isPrivate });
    const author = account.accountId;
    const [invited, accepted, fan, stranger] = ['invited', 'accepted', 'fan', 'stranger'].map((who) =>
      idOf(name(who)),
    );
    const partner = idOf(name('partner'));
    if (!invited || !accepted || !fan || !stranger) expect.fail('Somebody is missing');
    const named = [
      { visibility: 'public' },
      { visibility: 'followers' },
      { visibility: 'private' },
      { visibility: 'private', state: 'archived' },
    ].map((post, each) =>
      postItem(postAt(author, each), {
        ...post,
        coAuthors: [
          encodedInvitee({ accountId: invited, state: 'invited' }),
          encodedInvitee({ accountId: accepted, state: 'accepted' }),
        ],
        paidPartnership: { partner: encodedInvitee({ accountId: partner, state: 'invited' }) },
      }),
    );
    const others = ['public', 'followers', 'private'].map((visibility, each) =>
      postItem(postAt(author, 10 + each), { visibility }),
    );
    await putRows(table, [
      profileItem(account),
      ...named,
      ...others,
      ...[invited, accepted].flatMap((person) =>
        named.map((_, each) => ({
          ...coAuthoredRow.key({ account: person, postId: postAt(author, each) }),
          state: person === invited ? 'invited' : 'accepted',
        })),
      ),
      ...named.map((_, each) => ({
        ...partneredRow.key({ account: partner, postId: postAt(author, each) }),
        state: 'invited',
      })),
      ...edgeRows(fan, author),
    ]);
    const none = new Set<string>();
    await makeCountStore(table).recount(author, {
      followers: none,
      following: none,
      posts: new Set([postBucket(postAt(author, 0))]),
      audiencePosts: none,
    });

    const deps = depsOf(table);
    const expected = new Map(
      [author, invited, accepted, partner, fan, stranger, undefined].map((viewer, each) => [
        viewer,
        (isPrivate ? [6, 3, 3, 3, 4, 0, 0] : [6, 4, 4, 4, 4, 2, 2])[each],
      ]),
    );
    for (const [viewer, number] of expected) {
      const row = viewer && (await table.get(edgeRow.key({ owner: viewer, other: author })));
      const relation = relationOf(row && edgeRow.parse(row));
      const grid = await listGrid(
        deps,
        account,
        { accountId: viewer, relation },
        { limit: 100, from: undefined, now: T0 },
      );
      expect(grid.items).toHaveLength(number ?? -1);
      expect((await presentProfile(deps, account, viewer, T0)).counts?.posts).toBe(number);
    }
  },
);
