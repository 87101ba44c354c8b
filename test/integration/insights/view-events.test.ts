import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { makeAccountDayStore } from '../../../lambdas/insights/account-day-store.ts';
import { insightProjections } from '../../../lambdas/insights/insight-projections.ts';
import { followedViaRow, shareRow, viewRow } from '../../../lambdas/insights/insight-rows.ts';
import { makeInsightStore } from '../../../lambdas/insights/insight-store.ts';
import { reportShare, reportViews } from '../../../lambdas/insights/report-views.ts';
import { makeViewEventStore } from '../../../lambdas/insights/view-event-store.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { newUlid, postIdOf } from '../../../lambdas/kernel/ids.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import type { Key } from '../../../lambdas/platform/table.ts';
import { isNew, type Row } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, profileItem, putRows, someAccount } from '../../support/some-account.ts';
import { alice, somePost } from '../../support/some-post.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

const T0 = Date.UTC(2026, 10, 23, 12);
const day = '2026-11-23';
const people = Array.from({ length: 30 }, (_, each) => idOf(`viewer ${each}`));

let testTable: TestTable;
let made = 0;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const post = async (): Promise<PostId> => {
  made += 1;
  const { postId, ...stored } = somePost.published({ postId: postIdOf(T0 + made, alice) });
  await testTable.table.put({ ...postRow.key({ postId }), ...stored }, isNew);
  return postId;
};

const stores = () => ({
  accountDays: makeAccountDayStore(testTable.table),
  clock: () => T0,
  viewEvents: makeViewEventStore(testTable.table),
  insights: makeInsightStore(testTable.table),
});

const changeOf = (key: Key, after: Row = { ...key, expiresAt: T0 / 1_000 }): RowChange => ({
  key,
  before: undefined,
  after,
  sequenceNumber: '1',
});
const viewed = (postId: PostId, viewer: AccountId) => changeOf(viewRow.key({ postId, day, viewer }));
const followed = (postId: PostId, viewer: AccountId) => {
  const key = edgeRow.key({ owner: viewer, other: alice });
  return changeOf(key, { ...key, since: newUlid(T0), via: postId });
};
const project = async (changes: readonly RowChange[]): Promise<void> => {
  expect(await runParts(changes, [insightProjections, stores()])).toEqual({ batchItemFailures: [] });
};

const shownOf = async (postId: PostId) => {
  const [row, days] = await Promise.all([
    testTable.table.get(postRow.key({ postId })),
    stores().insights.days(postId, 28, T0),
  ]);
  return { views: row?.['views'], shares: row?.['shares'], follows: row?.['follows'], days };
};

describe('views', () => {
  it('count once per viewer and day, however often they are told and delivered, in any order', async () => {
    const postId = await post();
    const { viewEvents } = stores();
    for (const viewer of [...people, ...people]) await viewEvents.note('views', postId, viewer, T0);
    const changes = people.map((viewer) => viewed(postId, viewer));
    await Promise.all([project(changes), project(changes.toReversed()), project(changes.slice(5, 20))]);
    const { views, days } = await shownOf(postId);
    expect(views).toBe(30);
    expect(days).toMatchObject([{ day, views: 30, shares: 0 }]);
  });

  it('of another day count again', async () => {
    const postId = await post();
    const { viewEvents } = stores();
    const [viewer] = people;
    if (viewer === undefined) throw new Error('Nobody looks');
    await viewEvents.note('views', postId, viewer, T0);
    await viewEvents.note('views', postId, viewer, T0 - DAY_MS);
    await project([viewed(postId, viewer), changeOf(viewRow.key({ postId, day: '2026-11-22', viewer }))]);
    const { views, days } = await shownOf(postId);
    expect(views).toBe(2);
    expect(days.map((each) => [each.day, each.views])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-22', 1],
    ]);
  });

  it('cost one write unit to tell', async () => {
    const postId = await post();
    const [viewer] = people;
    if (viewer === undefined) throw new Error('Nobody looks');
    const { viewEvents } = stores();
    expect(await testTable.unitsOf(() => viewEvents.note('views', postId, viewer, T0))).toEqual({
      read: 0,
      write: 1,
    });
  });

  it('of a post that is gone are passed over', async () => {
    const gone = postIdOf(T0 + 999_999, alice);
    const { viewEvents, insights } = stores();
    for (const viewer of people.slice(0, 3)) await viewEvents.note('views', gone, viewer, T0);
    await project(people.slice(0, 3).map((viewer) => viewed(gone, viewer)));
    expect(await testTable.table.get(postRow.key({ postId: gone }))).toBeUndefined();
    expect(await insights.days(gone, 1, T0)).toHaveLength(1);
  });
});

describe('what an author does with a post of their own', () => {
  it('is neither a view nor a share, unlike what anybody else does who may see it', async () => {
    const { table } = testTable;
    const [viewer] = people;
    if (viewer === undefined) throw new Error('Nobody looks');
    await putRows(table, [
      profileItem(someAccount('alice', { accountId: alice })),
      profileItem(someAccount('viewer', { accountId: viewer })),
    ]);
    const deps = {
      accounts: makeAccountStore(table),
      edges: makeEdgeStore(table),
      posts: makePostStore(table),
      viewEvents: makeViewEventStore(table),
    };
    const postId = await post();
    const witnessesOf = async (account: AccountId) => {
      await reportViews(deps, account, [postId], T0);
      await reportShare(deps, account, postId, T0);
      return table.getMany([
        viewRow.key({ postId, day, viewer: account }),
        shareRow.key({ postId, day, viewer: account }),
      ]);
    };
    expect(await witnessesOf(alice)).toEqual([]);
    expect(await witnessesOf(viewer)).toHaveLength(2);
  });
});

describe('a post that is gone for good', () => {
  it('leaves nothing of what its author was told', async () => {
    const postId = await post();
    await project(people.slice(0, 12).map((viewer) => followed(postId, viewer)));
    expect((await shownOf(postId)).days).toHaveLength(1);
    const key = postRow.key({ postId });
    const before = await testTable.table.get(key);
    await testTable.table.delete(key, { expression: 'attribute_exists(pk)' });
    await project([{ key, before, after: undefined, sequenceNumber: '1' }]);
    expect((await shownOf(postId)).days).toEqual([]);
    const marks = await testTable.table.getMany(
      people.map((viewer) => followedViaRow.key({ postId, viewer })),
    );
    expect(marks).toEqual([]);
  });
});

describe('follows that a post led to', () => {
  it('count once per follower, also one who comes and goes', async () => {
    const postId = await post();
    const changes = people.slice(0, 12).map((viewer) => followed(postId, viewer));
    await project(changes);
    await project([...changes, ...changes]);
    expect(await shownOf(postId)).toMatchObject({ follows: 12, days: [{ day, follows: 12 }] });
  });

  it('are none where the post is somebody else’s', async () => {
    const postId = await post();
    const [viewer, other] = people;
    if (viewer === undefined || other === undefined) throw new Error('Nobody follows');
    const key = edgeRow.key({ owner: viewer, other });
    await project([changeOf(key, { ...key, since: newUlid(T0), via: postId })]);
    expect((await shownOf(postId)).follows).toBeUndefined();
  });
});
