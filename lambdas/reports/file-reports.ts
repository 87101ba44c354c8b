/** Files reports under their subject, and counts them there. */

import { timeOf } from '../kernel/ids.ts';
import { itemIdOf, type LocatedSubject, nameOfSubject } from '../kernel/subject.ts';
import type { Delta } from '../platform/exact-counter.ts';
import { makeExactCounter } from '../platform/exact-counter.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Table } from '../platform/table.ts';
import { isNew, nameOfKey } from '../platform/table.ts';
import { makeItemStore } from '../review/item-store.ts';
import { reviewItemRow } from '../review/review-rows.ts';
import { priorityOf } from './reasons.ts';
import type { Report } from './report.ts';
import { reportOfSubjectRow } from './report-rows.ts';

/** A report under one of its subjects. */
export interface FiledReport {
  readonly subject: LocatedSubject;
  readonly report: Report;
}

const keyOf = ({ subject, report: { reportId, reporter } }: FiledReport) =>
  reportOfSubjectRow.key({ subject: nameOfSubject(subject), reportId, reporter });

/** How urgent a report is: more so from somebody who has mostly been right. */
const urgencyOf = ({ report: { reason, trusted } }: FiledReport): number =>
  Math.max(1, priorityOf(reason) - (trusted ? 1 : 0));

export const makeReportFiling = (table: Table) => {
  const items = makeItemStore(table);
  const counter = makeExactCounter(table);

  return {
    /** Files reports of one subject: it waits for a decision, and the number of its reports is exact. */
    file: async (reports: readonly FiledReport[]): Promise<void> => {
      const [first] = reports;
      const newest = Math.max(...reports.map(({ report }) => timeOf(report.reportId)));
      if (first === undefined) return;
      const { subject, report } = first;
      const priority = Math.min(...reports.map(urgencyOf));
      await items.open({ subject, accountId: report.accountId, source: 'report', priority, at: newest });
      const key = reviewItemRow.key({ itemId: itemIdOf(subject) });
      await counter.reconcile(reports, async (pending) => {
        const found = await table.getMany(pending.map(keyOf), { consistent: true });
        const filed = new Set(found.map((row) => nameOfKey(keyOfRow(row))));
        return new Map(
          pending.flatMap((each): readonly (readonly [FiledReport, Delta])[] => {
            const own = keyOf(each);
            if (filed.has(nameOfKey(own))) return [];
            const { reason, expiresAt } = each.report;
            const marker = { put: { ...own, reason, expiresAt }, condition: isNew };
            return [[each, { marker, adds: [{ counter: { key, field: 'reports' }, by: 1 }] }]];
          }),
        );
      });
    },
  };
};
