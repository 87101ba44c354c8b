/** What came of an item is told to all who reported its subject, a bounded piece at a time. */
import type { AccountId, ReportId, ReviewItemId } from '../kernel/ids.ts';
import { firstIdAt } from '../kernel/ids.ts';
import { goOn } from '../kernel/stored-progress.ts';
import { nameOfSubject } from '../kernel/subject.ts';
import { unlessChanged, unlessRefused } from '../platform/condition.ts';
import { isDefined } from '../platform/is-defined.ts';
import type { Table } from '../platform/table.ts';
import { always } from '../platform/table.ts';
import type { ReviewOutcome } from '../review/review-item.ts';
import { settlingItemRow } from '../review/review-rows.ts';
import { outcomeOf, type Report } from './report.ts';
import { reporterRow, reportOfSubjectRow, reportRow } from './report-rows.ts';

const REPORTS_AT_ONCE = 50;

/** What is left of telling the outcome of an item. */
export interface Settling {
  readonly itemId: ReviewItemId;
  readonly closedAt: string;
  readonly subject: string;
  readonly outcome: ReviewOutcome;
  readonly after?: string | undefined;
}

export const makeReportSettlement = (
  table: Pick<Table, 'get' | 'query' | 'update' | 'transact' | 'put' | 'delete'>,
) => {
  /** Decides a report whose subjects all have an outcome, once: its reporter is the more trusted for it, or the less. */
  const decide = async (report: Report, now: number): Promise<void> => {
    const { reporter, reportId, outcomes } = report;
    if (report.subjects.some(({ subject }) => outcomes[nameOfSubject(subject)] === undefined)) return;
    const isUpheld = outcomeOf({ state: 'decided', outcomes }) === 'action_taken';
    await unlessRefused(
      table.transact([
        {
          update: reportRow.key({ reporter, reportId }),
          change: {
            expression: 'SET #state = :decided, decidedAt = :now',
            names: { '#state': 'state' },
            values: { ':decided': 'decided', ':now': now },
          },
          condition: { expression: '#state = :open', values: { ':open': 'open' } },
        },
        {
          update: reporterRow.key({ reporter }),
          change: {
            expression: `ADD decided :one${isUpheld ? ', upheld :one' : ''}`,
            values: { ':one': 1 },
          },
          condition: always,
        },
      ]),
    );
  };

  const settleOne = async (
    { reporter, reportId }: { readonly reporter: AccountId; readonly reportId: ReportId },
    { subject, outcome }: Settling,
    now: number,
  ): Promise<void> => {
    const key = reportRow.key({ reporter, reportId });
    const row =
      (await unlessChanged(
        table.update(
          key,
          {
            expression: 'SET outcomes.#subject = :outcome',
            names: { '#subject': subject },
            values: { ':outcome': outcome },
          },
          {
            expression: 'attribute_not_exists(outcomes.#subject) AND #state = :open',
            names: { '#state': 'state' },
            values: { ':open': 'open' },
          },
        ),
      )) ?? (await table.get(key, { consistent: true }));
    const report = row && reportRow.parseIfOwn(row);
    if (report?.state === 'open') await decide(report, now);
  };

  return {
    /** Tells a piece of the reports that were there when the item was closed; where more are left, a row's change has it go on. `now` in milliseconds. */
    settle: async (settling: Settling, now: number): Promise<void> => {
      const { itemId, closedAt, subject, outcome, after } = settling;
      const partition = reportOfSubjectRow.partition({ subject });
      const { rows, next } = await table.query({
        where: {
          expression: 'pk = :pk AND sk BETWEEN :first AND :last',
          values: {
            ':pk': partition,
            ':first': reportOfSubjectRow.sortPrefix,
            ':last': `${reportOfSubjectRow.sortPrefix}${firstIdAt(Number(closedAt) + 1)}`,
          },
        },
        limit: REPORTS_AT_ONCE,
        ...(after !== undefined && { after: { pk: partition, sk: after } }),
        consistent: true,
      });
      for (const report of rows.map((row) => reportOfSubjectRow.parseIfOwn(row)).filter(isDefined)) {
        await settleOne(report, settling, now);
      }
      const progress = { ...settlingItemRow.key({ itemId, closedAt }), subject, outcome };
      // The first piece has the row already.
      await goOn(table, progress, { from: after ?? '', next: next?.['sk'] });
    },
  };
};
