/** A thousand reports of one thing within a minute: one item, an exact number, however often the stream tells of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAccountId, newUlid, PostId, ReportId } from '../../../lambdas/kernel/ids.ts';
import { itemIdOf, nameOfSubject } from '../../../lambdas/kernel/subject.ts';
import { chunksOf } from '../../../lambdas/platform/chunks.ts';
import { makeReportFiling } from '../../../lambdas/reports/file-reports.ts';
import { type Report, reportExpiry } from '../../../lambdas/reports/report.ts';
import { makeReportStore } from '../../../lambdas/reports/report-store.ts';
import { makeReportSettlement } from '../../../lambdas/reports/settle-report.ts';
import { makeItemStore } from '../../../lambdas/review/item-store.ts';
import { settlingItemRow } from '../../../lambdas/review/review-rows.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

const REPORTS = 1_000;
const BATCH = 100; // changes that the stream hands over at a time
const T0 = Date.parse('2026-11-30T12:00:00.000Z');

const accountId = newAccountId();
const subject = { kind: 'post', postId: PostId.parse(`${newUlid(T0).slice(0, 10)}${accountId}`) } as const;

let test: TestTable;
beforeAll(async () => {
  test = await startTestTable();
});
afterAll(() => test.stop());

const someReport = (at: number): Report => ({
  reporter: newAccountId(),
  reportId: ReportId.parse(newUlid(at)),
  accountId,
  subjects: [{ subject, snapshot: {} }],
  reason: 'spam',
  state: 'open',
  outcomes: {},
  expiresAt: reportExpiry(at),
});

describe('a storm of reports', () => {
  it('opens one item, whose number is exact, by one write for each batch, and tells everybody the outcome', async () => {
    const reports = Array.from({ length: REPORTS }, (_, each) => someReport(T0 + each * 60));
    const store = makeReportStore(test.table);
    for (const some of chunksOf(reports, 50)) {
      await Promise.all(some.map((report) => store.add(report, [], T0)));
    }
    const filing = makeReportFiling(test.table);
    const file = (some: readonly Report[]) => filing.file(some.map((report) => ({ subject, report })));
    const units = await test.unitsOf(async () => {
      for (const batch of chunksOf(reports, BATCH)) await file(batch);
    });
    expect(units.write).toBeLessThanOrEqual(2.5 * REPORTS); // a marker in a transaction is two units
    for (const again of [reports.slice(0, BATCH), reports.slice(-BATCH)]) await file(again);
    await Promise.all([file(reports.slice(0, 40)), file(reports.slice(20, 60))]);
    const items = makeItemStore(test.table);
    const item = (await items.get(itemIdOf(subject))) ?? expect.fail('no item');
    expect(item).toMatchObject({ reports: REPORTS, state: 'open', sources: ['report'], version: 1 });

    const closedAt = T0 + 120_000;
    expect(await items.close(item, { at: closedAt, outcome: 'no_violation' })).toBe(true);
    const ids = { itemId: item.itemId, closedAt: String(closedAt) };
    const settlement = makeReportSettlement(test.table);
    let pieces = 0;
    for (;;) {
      const row = await test.table.get(settlingItemRow.key(ids), { consistent: true });
      if (row === undefined) break;
      const left = settlingItemRow.parse(row);
      await settlement.settle(left, closedAt);
      if (pieces === 2) await settlement.settle(left, closedAt); // a change that comes twice
      pieces += 1;
    }
    expect(pieces).toBe(REPORTS / 50 + 1); // the last one finds nothing behind the others
    const decided = await Promise.all(
      reports.map((report) => store.get(report.reporter, report.reportId, T0)),
    );
    expect(decided.filter((each) => each?.outcomes[nameOfSubject(subject)] === 'no_violation')).toHaveLength(
      REPORTS,
    );
    const rates = await Promise.all(reports.slice(0, 200).map(({ reporter }) => store.reporter(reporter)));
    expect(new Set(rates.map(({ decided: count, upheld }) => `${count} ${upheld}`))).toEqual(
      new Set(['1 undefined']),
    );
    await file(reports.slice(0, BATCH)); // late news of what has been decided
    expect(await items.get(item.itemId)).toMatchObject({ state: 'closed', reports: REPORTS });
    await file([someReport(closedAt + 1)]);
    expect(await items.get(item.itemId)).toMatchObject({ state: 'open', reports: REPORTS + 1 });
  });
});

describe('a report', () => {
  it('costs ten write units', async () => {
    const { write } = await test.unitsOf(() => makeReportStore(test.table).add(someReport(T0), [], T0));
    expect(write).toBeLessThanOrEqual(10);
  });
});
