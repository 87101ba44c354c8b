/** Public numbers by the stream: each decision, report and notice counts once, however its changes come. The table is a real one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../../lambdas/decisions/action.ts';
import { ActionKind, specOfAction } from '../../../lambdas/decisions/action.ts';
import type { Decision } from '../../../lambdas/decisions/decision.ts';
import { Ground, Origin } from '../../../lambdas/decisions/decision.ts';
import { decisionRecordRow } from '../../../lambdas/decisions/decision-rows.ts';
import { makeDecisionWriter } from '../../../lambdas/decisions/decision-writer.ts';
import {
  CollectionId,
  CommentId,
  DecisionId,
  NoticeId,
  newUlid,
  PhotoId,
  ReportId,
} from '../../../lambdas/kernel/ids.ts';
import type { Subject } from '../../../lambdas/kernel/subject.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { DAY_MS, HOUR_MS } from '../../../lambdas/platform/durations.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { makeNoticeStore } from '../../../lambdas/reports/notice-store.ts';
import { reportExpiry } from '../../../lambdas/reports/report.ts';
import { reportRow } from '../../../lambdas/reports/report-rows.ts';
import { makeReportStore } from '../../../lambdas/reports/report-store.ts';
import { makeDecisionCounting } from '../../../lambdas/transparency/count-decisions.ts';
import { makeReceivedCounting } from '../../../lambdas/transparency/count-received.ts';
import { quarterOf } from '../../../lambdas/transparency/quarter.ts';
import { readTransparency } from '../../../lambdas/transparency/read-transparency.ts';
import { transparencyProjections } from '../../../lambdas/transparency/transparency-projections.ts';
import { makeTransparencyStore } from '../../../lambdas/transparency/transparency-store.ts';
import { recordedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, putRows } from '../../support/some-account.ts';
import { someDecision } from '../../support/some-decision.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const accountId = idOf('amal');
const reviewer = idOf('reviewer');

/** A quarter of its own for each test. */
let year = 2020;
const aQuarter = () => {
  year += 1;
  return Date.UTC(year, 1, 3);
};

const deliver = (changes: readonly RowChange[], table: Table = testTable.table) =>
  runParts(changes, [
    transparencyProjections,
    { decisions: makeDecisionCounting(table), received: makeReceivedCounting(table) },
  ]);
/** Has the stream tell of changes twice, the second time backwards and one by one, and of what the marker changed. */
const deliverAgainAndAgain = async (changes: RowChange[], recorded: Table) => {
  expect(await deliver([...changes], recorded)).toEqual({ batchItemFailures: [] });
  for (const change of changes.toReversed())
    expect(await deliver([change])).toEqual({ batchItemFailures: [] });
};
const numbersAt = (at: number) =>
  readTransparency({ numbers: makeTransparencyStore(testTable.table) }, quarterOf(at), at);

/** A table whose first two readers go on when both have read. */
const meetingTable = (): Table => {
  const { table } = testTable;
  let reads = 0;
  const bothHaveRead = Promise.withResolvers<void>();
  return {
    ...table,
    getMany: async (...args) => {
      const rows = await table.getMany(...args);
      reads += 1;
      if (reads === 2) bothHaveRead.resolve();
      await bothHaveRead.promise;
      return rows;
    },
  };
};

const subjects: Readonly<Record<Subject['kind'], Subject>> = {
  account: { kind: 'account', accountId },
  post: { kind: 'post', postId: postAt(accountId, 1) },
  photo: { kind: 'photo', photoId: PhotoId.parse(newUlid(0)) },
  comment: { kind: 'comment', postId: postAt(accountId, 1), commentId: CommentId.parse(newUlid(0)) },
  collection: { kind: 'collection', collectionId: CollectionId.parse(postAt(accountId, 2)) },
};
const actionOf = (kind: ActionKind, at: number): Action => {
  switch (kind) {
    case 'screen':
      return { kind, reasons: ['nudity'] };
    case 'clear':
      return { kind, field: 'bio' };
    case 'limit_interactions':
    case 'suspend':
      return { kind, endsAt: at + DAY_MS };
    case 'withhold':
      return { kind, territory: 'DE FR' };
    default:
      return { kind };
  }
};
const decisionAt = (at: number, more: Partial<Decision> = {}): Decision => ({
  accountId,
  decisionId: DecisionId.parse(newUlid(at)),
  ...someDecision(accountId, reviewer),
  ...more,
});
const pending = (decision: Decision, at: number): Decision => ({
  ...decision,
  appeal: { text: 'No', at, state: 'pending' },
});

describe('decisions', () => {
  it.each(ActionKind.options)(
    'of the kind %s count once for each kind of subject, whatever comes twice',
    async (kind) => {
      const at = aQuarter();
      const changes: RowChange[] = [];
      const recorded = recordedTable(testTable.table, changes);
      const writer = makeDecisionWriter(recorded);
      const { to } = specOfAction(kind);
      for (const subject of to) {
        const decision = decisionAt(at, { subject: subjects[subject], action: actionOf(kind, at) });
        expect(await writer.decide(decision, { writes: [] })).toBe(true);
      }
      await deliverAgainAndAgain(changes, recorded);
      const { decisions } = await numbersAt(at);
      expect(decisions.map(({ action, subject, ...each }) => [action, subject, each.decisions])).toEqual(
        [...to].sort().map((subject) => [kind, subject, 1]),
      );
    },
  );

  it('count once where two consumers have read the same record before either has counted it', async () => {
    const at = aQuarter();
    const decision = decisionAt(at);
    await makeDecisionWriter(testTable.table).decide(decision, { writes: [] });
    const counting = makeDecisionCounting(meetingTable());
    await Promise.all([counting.count([decision.decisionId]), counting.count([decision.decisionId])]);
    expect((await numbersAt(at)).decisions.map((each) => each.decisions)).toEqual([1]);
  });

  it('are told apart by rule, ground, origin, the part of software, and the language alone of a tag', async () => {
    const at = aQuarter();
    const changes: RowChange[] = [];
    const recorded = recordedTable(testTable.table, changes);
    const writer = makeDecisionWriter(recorded);
    const { statement } = decisionAt(at);
    const bySoftware = {
      ...statement,
      rule: 'explicit',
      ground: 'law',
      origin: 'own_initiative',
      automated: { detection: true, decision: true },
    } as const;
    await writer.decide(decisionAt(at), { writes: [] }, { language: 'ar-EG-x-amal' });
    await writer.decide(decisionAt(at), { writes: [] }, { language: 'AR' });
    await writer.decide(decisionAt(at), { writes: [] }, { language: 'qq' });
    await writer.decide(decisionAt(at, { statement: bySoftware }), { writes: [] });
    await deliverAgainAndAgain(changes, recorded);
    const { decisions } = await numbersAt(at);
    expect(
      decisions.map(({ area, rule, ground, origin, automated, language, ...each }) => [
        `${area} ${rule} ${ground} ${origin} ${automated.detection} ${automated.decision} ${language}`,
        each.decisions,
      ]),
    ).toEqual([
      ['sexual explicit law own_initiative true true null', 1],
      ['deception spam terms report false false ar', 2],
      ['deception spam terms report false false other', 1],
    ]);
  });

  it('that are appealed, upheld, overturned and withdrawn in a later quarter count in their own', async () => {
    const at = aQuarter();
    const later = at + 100 * DAY_MS;
    const changes: RowChange[] = [];
    const recorded = recordedTable(testTable.table, changes);
    const writer = makeDecisionWriter(recorded);
    const [upheld, overturned, withdrawn, ended] = [
      decisionAt(at),
      decisionAt(at),
      decisionAt(at),
      decisionAt(at),
    ];
    for (const decision of [upheld, overturned, withdrawn, ended])
      await writer.decide(decision, { writes: [] });
    await deliverAgainAndAgain(changes, recorded);
    const rest = changes.splice(0);
    for (const decision of [upheld, overturned]) {
      const { appeal } = pending(decision, later);
      if (appeal) await writer.appeal(decision, appeal, { at: later });
    }
    const answer = { en: 'No', ar: 'لا' } as const;
    const answered = (state: 'upheld' | 'reversed') => ({
      text: 'No',
      at: later,
      state,
      answer,
      answeredAt: later + 5 * HOUR_MS,
      reviewer: idOf('other'),
    });
    await writer.appeal(pending(upheld, later), answered('upheld'), { at: later });
    await writer.takeBack(
      pending(overturned, later),
      { writes: [] },
      { to: 'reversed', at: later, appeal: answered('reversed') },
    );
    await writer.takeBack(withdrawn, { writes: [] }, { to: 'reversed', at: later });
    await writer.takeBack(ended, { writes: [] }, { to: 'ended', at: later });
    await deliverAgainAndAgain([...rest, ...changes], recorded);
    expect((await numbersAt(later)).decisions).toEqual([]);
    const { decisions, waits } = await numbersAt(at);
    expect(decisions).toMatchObject([{ decisions: 4, appeals: 2, upheld: 1, overturned: 1, withdrawn: 1 }]);
    expect(waits).toEqual([{ for: 'appeal', count: 2, medianMinutes: expect.any(Number) }]);
    expect(waits[0]?.medianMinutes).toBeGreaterThanOrEqual(300);
    expect(waits[0]?.medianMinutes).toBeLessThanOrEqual(330);
  });

  it('tell how long people waited for them, by the middle one', async () => {
    const at = aQuarter();
    const changes: RowChange[] = [];
    const recorded = recordedTable(testTable.table, changes);
    const writer = makeDecisionWriter(recorded);
    for (const hours of [1, 2, 50]) {
      await writer.decide(decisionAt(at), { writes: [] }, { waitingSince: at - hours * HOUR_MS });
    }
    await writer.decide(decisionAt(at), { writes: [] });
    await deliverAgainAndAgain(changes, recorded);
    const [wait, ...others] = (await numbersAt(at)).waits;
    expect(others).toEqual([]);
    expect(wait).toMatchObject({ for: 'report', count: 3 });
    expect(wait?.medianMinutes).toBeGreaterThanOrEqual(120);
    expect(wait?.medianMinutes).toBeLessThanOrEqual(132);
  });

  it('of 320 kinds in a quarter are read for two read units', async () => {
    const at = aQuarter();
    const languages = ['ar', 'en', 'fr', 'de', 'es', 'it', 'tr', 'fa', 'ur', 'id'];
    const records = (['remove', 'warn', 'release', 'hold'] as const).flatMap((action) =>
      Origin.options.flatMap((origin) =>
        Ground.options.flatMap((ground) =>
          languages.map((language) => ({
            ...decisionRecordRow.key({ decisionId: DecisionId.parse(newUlid(at)) }),
            ...{ person: 'p', subject: 'photo', rule: 'spam', detection: false, decision: false },
            ...{ state: 'in_force', action, origin, ground, language },
          })),
        ),
      ),
    );
    await putRows(testTable.table, records);
    const made = records.map((record) => decisionRecordRow.parse(record).decisionId);
    await makeDecisionCounting(testTable.table).count(made);
    let rows = 0;
    const { read } = await testTable.unitsOf(async () => {
      rows = (await numbersAt(at)).decisions.length;
    });
    expect(rows).toBe(made.length);
    expect(read).toBeLessThanOrEqual(2);
  });
});

describe('what is received', () => {
  const reportAt = (at: number, reason: 'spam' | 'scam') => ({
    reporter: idOf('reporter'),
    reportId: ReportId.parse(newUlid(at)),
    accountId,
    subjects: [
      { subject: { kind: 'account', accountId }, snapshot: {} } as const,
      { subject: { kind: 'post', postId: postAt(accountId, 1) }, snapshot: {} } as const,
    ],
    reason,
    state: 'open' as const,
    outcomes: {},
    expiresAt: reportExpiry(at),
  });

  it('counts once by reason: a report of two things is one', async () => {
    const at = aQuarter();
    const changes: RowChange[] = [];
    const recorded = recordedTable(testTable.table, changes);
    const reports = makeReportStore(recorded);
    await reports.add(reportAt(at, 'spam'), [], at);
    await reports.add({ ...reportAt(at, 'spam'), reporter: idOf('another') }, [], at);
    await reports.add(reportAt(at, 'scam'), [], at);
    await makeNoticeStore(recorded).add(NoticeId.parse(newUlid(at)), {
      address: 'https://app.example/p/1',
      reason: 'copyright',
      explanation: 'It is mine.',
      state: 'received',
      expiresAt: reportExpiry(at),
    });
    await deliverAgainAndAgain(changes, recorded);
    expect((await numbersAt(at)).received).toEqual([
      { kind: 'notice', reason: 'copyright', rule: 'copyright', count: 1 },
      { kind: 'report', reason: 'scam', rule: 'scam', count: 1 },
      { kind: 'report', reason: 'spam', rule: 'spam', count: 2 },
    ]);
  });

  it('counts once where two consumers have read the same report before either has counted it', async () => {
    const at = aQuarter();
    const report = reportAt(at, 'spam');
    await makeReportStore(testTable.table).add({ ...report, reporter: idOf('third') }, [], at);
    const counting = makeReceivedCounting(meetingTable());
    const received = {
      kind: 'report',
      key: reportRow.key({ reporter: idOf('third'), reportId: report.reportId }),
      id: report.reportId,
      reason: 'spam',
    } as const;
    await Promise.all([counting.count([received]), counting.count([received])]);
    expect((await numbersAt(at)).received.map(({ count }) => count)).toEqual([1]);
  });
});

it('a quarter that has not begun is refused by name', async () => {
  const at = Date.UTC(2026, 11, 31);
  const next = quarterOf(at + DAY_MS);
  await expect(
    readTransparency({ numbers: makeTransparencyStore(testTable.table) }, next, at),
  ).rejects.toThrow('The quarter 2027-Q1 has not begun; the latest is 2026-Q4');
});
