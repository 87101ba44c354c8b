/**
 * What follows from reports: each is filed under its subjects, which wait for a decision from then on, and counted there; a burst on one subject is
 * one write of its item. What came of an item is told to those who reported its subject.
 */
import { streamPart } from '../kernel/stream-part.ts';
import { nameOfSubject } from '../kernel/subject.ts';
import type { FollowedChange } from '../platform/changes.ts';
import { gather, workOf } from '../platform/gather.ts';
import { settlingItemRow } from '../review/review-rows.ts';
import { type FiledReport, makeReportFiling } from './file-reports.ts';
import { makeNoticeStore } from './notice-store.ts';
import { noticeRow, reportRow } from './report-rows.ts';
import { makeReportSettlement } from './settle-report.ts';

const follows = [
  { row: reportRow, on: ['INSERT'] },
  { row: noticeRow, on: ['INSERT'] },
  { row: settlingItemRow, on: ['INSERT', 'MODIFY'] },
] as const;

const filedBy = ({
  after,
}: Extract<FollowedChange<typeof follows>, { entity: 'report' }>): readonly FiledReport[] =>
  after === undefined || after.ignored
    ? []
    : after.subjects.map(({ subject }) => ({ subject, report: after }));

export const reportProjections = streamPart({
  topic: 'reports',
  follows,
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  deps: ({ shared, clock }) => ({
    filing: makeReportFiling(shared),
    notices: makeNoticeStore(shared),
    settlement: makeReportSettlement(shared),
    clock,
  }),
  plan: ({ filing, notices, settlement, clock }, changes) => {
    const filed = gather<readonly FiledReport[]>();
    const settled = changes.flatMap((change) => {
      if (change.entity === 'notice') {
        const { ids, after } = change;
        return after === undefined
          ? []
          : [workOf(change.position, () => notices.file(ids.noticeId, after, clock()))];
      }
      if (change.entity === 'outcome of a review item') {
        const { ids, after } = change;
        return after === undefined
          ? []
          : [
              workOf(change.position, async () => {
                await notices.settle({ ...ids, ...after });
                await settlement.settle({ ...ids, ...after }, clock());
              }),
            ];
      }
      for (const each of filedBy(change)) {
        filed.add(nameOfSubject(each.subject), change.position, (known = []) => [...known, each]);
      }
      return [];
    });
    return [...filed.each((reports) => filing.file(reports)), ...settled];
  },
});
