/** How long it is kept what happened around a post: an author may look back two years, and no row outlives its use. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followedViaRow, shareRow, viewRow } from '../../../lambdas/insights/insight-rows.ts';
import { makeInsightStore } from '../../../lambdas/insights/insight-store.ts';
import { followEvent, makeViewEventStore } from '../../../lambdas/insights/view-event-store.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { reactions } from '../../../lambdas/posts/viewer-state.ts';
import { makeActStore } from '../../../lambdas/reactions/act-store.ts';
import { stateKeyOf } from '../../../lambdas/reactions/reaction-keys.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import { insightRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { someAct } from '../../support/reacting.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const DAY_SECONDS = 86_400;
const T0_SECONDS = T0 / 1_000; // the first moment of a day
const YEARS = 730 * DAY_SECONDS;
const day = '2026-01-01';
const viewer = idOf('viewer');

let testTable: TestTable;
let posts = 0;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const given = async () => {
  posts += 1;
  const postId = postAt(idOf('author'), posts);
  await putRows(testTable.table, [postItem(postId)]);
  return postId;
};
const dayOf = (postId: Awaited<ReturnType<typeof given>>) =>
  testTable.table.get(insightRow.key({ postId, day }));

describe('a day of a post', () => {
  it.each(['views', 'shares'] as const)(
    'that %s made is kept for 730 days, each of them for 8',
    async (kind) => {
      const postId = await given();
      const events = makeViewEventStore(testTable.table);
      await events.note(kind, postId, viewer, T0 + 3_600_000);
      await events.count([{ kind, postId, viewer, day: T0_SECONDS / DAY_SECONDS }]);
      expect(await dayOf(postId)).toMatchObject({ [kind]: 1, expiresAt: T0_SECONDS + YEARS });
      const row = kind === 'views' ? viewRow : shareRow;
      expect(await testTable.table.get(row.key({ postId, day, viewer }))).toMatchObject({
        expiresAt: T0_SECONDS + 8 * DAY_SECONDS,
        counted: true,
      });
    },
  );

  it('that follows made is kept for 730 days, as is that they were counted', async () => {
    const postId = await given();
    await makeViewEventStore(testTable.table).count([followEvent(postId, viewer, newUlid(T0))]);
    expect(await dayOf(postId)).toMatchObject({ follows: 1, expiresAt: T0_SECONDS + YEARS });
    expect(await testTable.table.get(followedViaRow.key({ postId, viewer }))).toMatchObject({
      expiresAt: T0_SECONDS + YEARS,
    });
  });

  it('that reactions made is kept for 730 days', async () => {
    const postId = await given();
    const done = reactions.map((reaction) => someAct(reaction, viewer, { postId }));
    const key = stateKeyOf(viewer, { postId });
    const after = { ...key, at: T0, ...Object.fromEntries(done.map(({ reaction, act }) => [reaction, act])) };
    await putRows(testTable.table, [after]);
    const changes = [{ key, before: undefined, after, sequenceNumber: '1' }];
    const acts = makeActStore(testTable.table);
    expect(await runParts(changes, [reactionProjections, { acts }])).toEqual({ batchItemFailures: [] });
    expect(await dayOf(postId)).toMatchObject({
      likes: 1,
      saves: 1,
      reposts: 1,
      expiresAt: T0_SECONDS + YEARS,
    });
  });

  it('is told when it lies within the days that are asked for, the first and the last included', async () => {
    const postId = await given();
    const days = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];
    await putRows(
      testTable.table,
      days.map((each) => ({ ...insightRow.key({ postId, day: each }), views: 1 })),
    );
    const told = async (count: number) =>
      (await makeInsightStore(testTable.table).days(postId, count, T0 + 2 * DAY_MS)).map((each) => each.day);
    expect(await told(1)).toEqual(['2026-01-03']);
    expect(await told(3)).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
    expect(await told(730)).toEqual(['2026-01-03', '2026-01-02', '2026-01-01', '2025-12-31']);
  });
});
