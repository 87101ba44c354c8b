/** The days of all posts of an account are copies of what each post's days count, whatever the stream does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountDayStore } from '../../../lambdas/insights/account-day-store.ts';
import { insightProjections } from '../../../lambdas/insights/insight-projections.ts';
import { accountDayRow } from '../../../lambdas/insights/insight-rows.ts';
import { readAccountInsights } from '../../../lambdas/insights/read-account-insights.ts';
import { makeViewEventStore } from '../../../lambdas/insights/view-event-store.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { DAY_MS, DAY_SECONDS } from '../../../lambdas/platform/durations.ts';
import { always, type Row, type Table } from '../../../lambdas/platform/table.ts';
import { insightRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { recordedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const today = '2026-01-01';
const yesterday = '2025-12-31';

let testTable: TestTable;
let people = 0;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

interface Asked {
  readonly days?: number;
  readonly now?: number;
  readonly atMost?: number;
}

/** An author with two posts, and the changes of rows that the test makes. */
const given = () => {
  people += 1;
  const author = idOf(`author ${people}`);
  const changes: RowChange[] = [];
  const table = recordedTable(testTable.table, changes);
  const count = (postId: PostId, day: string, numbers: Row) =>
    table.put({ ...insightRow.key({ postId, day }), ...numbers }, always);
  return { author, one: postAt(author, 1), other: postAt(author, 2), changes, table, count };
};

const told = (author: AccountId, { days = 28, now = T0, atMost }: Asked = {}) =>
  readAccountInsights(
    { accountDays: makeAccountDayStore(testTable.table, atMost) },
    { viewer: author, days, now },
  );

const project = async (changes: readonly RowChange[], table: Table = testTable.table, now = T0) => {
  const deps = {
    accountDays: makeAccountDayStore(table),
    viewEvents: makeViewEventStore(table),
    clock: () => now,
  };
  expect(await runParts(changes, [insightProjections, deps])).toEqual({ batchItemFailures: [] });
};

const none = { saves: null, shares: null, follows: null, reposts: null };

describe('what an account is told of all its posts', () => {
  it('is the sum of what they count, by day and in all, told twice, late and in any order', async () => {
    const { author, one, other, changes, count } = given();
    await count(one, today, { views: 3, likes: 1 });
    await count(one, yesterday, { views: 20 });
    await count(other, today, { views: 8, likes: 1 });
    await count(one, today, { views: 6, likes: 12 });
    await count(one, today, { views: 5, likes: 9 }); // somebody took a like back
    expect(changes).toHaveLength(5);
    for (const batch of [changes, changes.toReversed(), changes.slice(0, 1), changes.slice(3, 4)]) {
      await project(batch);
      expect((await told(author)).total.views).toBe(33);
    }
    expect(await told(author)).toEqual({
      floor: 10,
      from: '2025-12-05',
      total: { ...none, views: 33, likes: 10 },
      days: [
        { ...none, day: today, views: 13, likes: 10 },
        { ...none, day: yesterday, views: 20, likes: null },
      ],
    });
    expect(await told(idOf('somebody else'))).toMatchObject({ total: { views: null }, days: [] });
  });

  it('withholds sums below ten, and tells those that are not though no post has ten', async () => {
    const { author, one, other, changes, count } = given();
    await count(one, today, { views: 5, likes: 5 });
    await count(other, today, { views: 5, likes: 4 });
    await project(changes);
    expect(await told(author)).toMatchObject({
      total: { views: 10, likes: null },
      days: [{ day: today, views: 10, likes: null }],
    });
  });

  it('is of as many days as are asked for, today included', async () => {
    const { author, one, changes, count } = given();
    await count(one, today, { views: 10 });
    await count(one, yesterday, { views: 20 });
    await project(changes);
    const views = async (days: number, now: number) => (await told(author, { days, now })).total.views;
    expect(await views(1, T0)).toBe(10);
    expect(await views(2, T0)).toBe(30);
    expect(await views(1, T0 - 1)).toBe(20);
    expect(await views(2, T0 + DAY_MS)).toBe(10);
  });

  it('is of whole days where more happened than one answer sums', async () => {
    const { author, one, other, changes, count } = given();
    for (const day of [today, yesterday]) {
      await count(one, day, { views: 10 });
      await count(other, day, { views: 20 });
    }
    await project(changes);
    expect(await told(author, { atMost: 4 })).toMatchObject({ total: { views: 60 } });
    expect(await told(author, { atMost: 3 })).toMatchObject({
      from: today,
      total: { views: 30 },
      days: [{ day: today, views: 30 }],
    });
  });
});

describe('a copy', () => {
  it('is not left behind by a consumer that another overtakes', async () => {
    const { author, one, changes, count } = given();
    await count(one, today, { views: 10 });
    const [first] = changes;
    if (first === undefined) throw new Error('Nothing changed');
    let isOvertaken = false;
    const slow: Table = {
      ...testTable.table,
      writeManyUnordered: async (...args) => {
        if (!isOvertaken) {
          isOvertaken = true;
          await count(one, today, { views: 25 });
          await project(changes.slice(1));
        }
        await testTable.table.writeManyUnordered(...args);
      },
    };
    await project([first], slow);
    expect(isOvertaken).toBe(true);
    expect((await told(author)).total.views).toBe(25);
  });

  it('goes with the day when a post is gone for good, also when older changes are told after that', async () => {
    const { author, one, other, changes, count, table } = given();
    await count(one, today, { views: 10 });
    await count(other, today, { views: 20 });
    await project(changes);
    await makeViewEventStore(table).clear(one);
    const copy = () => testTable.table.get(accountDayRow.key({ postId: one, day: today }));
    expect(await copy()).toBeUndefined();
    await project(changes);
    await project(changes.toReversed());
    expect(await copy()).toBeUndefined();
    expect((await told(author)).total.views).toBe(20);
  });

  it('expires soon after nobody can ask for it, and is not made later than that', async () => {
    const { one, other, changes, count } = given();
    await count(one, today, { views: 1 });
    await project(changes);
    const kept = limits.accountInsightDays + 3;
    const row = await testTable.table.get(accountDayRow.key({ postId: one, day: today }));
    expect(row).toMatchObject({ views: 1, expiresAt: T0 / 1_000 + kept * DAY_SECONDS });
    await count(other, today, { views: 1 });
    await project(changes, testTable.table, T0 + kept * DAY_MS);
    expect(await testTable.table.get(accountDayRow.key({ postId: other, day: today }))).toBeUndefined();
  });

  it('costs a write unit and two read units a batch, however often the day changed in it', async () => {
    const { one, changes, count } = given();
    for (let views = 1; views <= 5; views += 1) await count(one, today, { views });
    expect(await testTable.unitsOf(() => project(changes))).toEqual({ read: 2, write: 1 });
  });

  it('of many days at once is as right', async () => {
    const { author, changes, table } = given();
    const days = Array.from({ length: 130 }, (_, each) => ({
      ...insightRow.key({ postId: postAt(author, each + 1), day: today }),
      views: 1,
    }));
    await putRows(table, days);
    await project(changes);
    expect((await told(author)).total.views).toBe(130);
  });
});
