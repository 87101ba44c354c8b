/** Two consumers that look at the same view before either has counted it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeViewEventStore } from '../../../lambdas/insights/view-event-store.ts';
import { dayOf } from '../../../lambdas/platform/durations.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

it('a view counts once', async () => {
  const { table } = testTable;
  const postId = postAt(idOf('author'), 1);
  const viewer = idOf('viewer');
  await putRows(table, [postItem(postId)]);
  let reads = 0;
  const bothHaveRead = Promise.withResolvers<void>();
  const meeting: Table = {
    ...table,
    getMany: async (...args) => {
      const rows = await table.getMany(...args);
      reads += 1;
      if (reads === 2) bothHaveRead.resolve();
      await bothHaveRead.promise;
      return rows;
    },
  };
  const events = makeViewEventStore(meeting);
  await events.note('views', postId, viewer, T0);
  const view = { kind: 'views', postId, viewer, day: dayOf(T0) } as const;
  await Promise.all([events.count([view]), events.count([view])]);
  expect(await table.get(postRow.key({ postId }), { consistent: true })).toMatchObject({ views: 1 });
});
