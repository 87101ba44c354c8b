/** Reports in the table: each in the partition of who made it, with a row for each subject by which the same is not reported twice. */
import type { AccountId, ReportId } from '../kernel/ids.ts';
import { type LocatedSubject, nameOfSubject } from '../kernel/subject.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Slice } from '../platform/fill-page.ts';
import { isDefined } from '../platform/is-defined.ts';
import type { Table, Write } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import { viewerStateRow } from '../reactions/reaction-rows.ts';
import type { ReportReason } from './reasons.ts';
import type { Report, StoredReport, StoredReporter } from './report.ts';
import { reportedSubjectRow, reporterRow, reportRow } from './report-rows.ts';

/** What somebody has reported already: the subject, and the report of it. */
export interface Reported {
  readonly subject: string;
  readonly reportId: ReportId;
}

export type ReportStore = ReturnType<typeof makeReportStore>;

export const makeReportStore = (table: Pick<Table, 'get' | 'getMany' | 'query' | 'transact'>) => {
  const get = async (reporter: AccountId, reportId: ReportId, now: number): Promise<Report | undefined> => {
    const row = await table.get(reportRow.key({ reporter, reportId }), { consistent: true });
    return row === undefined || isExpired(row, now) ? undefined : reportRow.parse(row);
  };

  return {
    /** A report that is there at `now` (milliseconds). */
    get,

    /** Reports of an account that are there at `now` (milliseconds), newest first. */
    page: async (
      reporter: AccountId,
      limit: number,
      from: ReportId | undefined,
      now: number,
    ): Promise<Slice<Report, ReportId>> => {
      const partition = reportRow.partition({ reporter });
      const { rows, next } = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': partition, ':prefix': reportRow.sortPrefix },
        },
        newestFirst: true,
        limit,
        ...(from !== undefined && { after: { ...reportRow.key({ reporter, reportId: from }) } }),
        consistent: true,
      });
      const items = rows.filter((row) => !isExpired(row, now)).map((row) => reportRow.parse(row));
      const last = rows.at(-1);
      const reportId = next && last && reportRow.parse(last).reportId;
      return { items, ...(reportId !== undefined && { next: reportId }) };
    },

    /** Which of some subjects an account has reported for a reason. */
    reported: async (
      reporter: AccountId,
      subjects: readonly LocatedSubject[],
      reason: ReportReason,
      now: number,
    ): Promise<readonly Reported[]> => {
      const rows = await table.getMany(
        subjects.map((subject) =>
          reportedSubjectRow.key({ reporter, subject: nameOfSubject(subject), reason }),
        ),
        { consistent: true },
      );
      return rows
        .filter((row) => !isExpired(row, now))
        .map((row) => reportedSubjectRow.parseIfOwn(row))
        .filter(isDefined);
    },

    /** How often an account's reports have led to anything. */
    reporter: async (reporter: AccountId): Promise<StoredReporter> => {
      const row = await table.get(reporterRow.key({ reporter }), { consistent: true });
      return row === undefined ? {} : reporterRow.parse(row);
    },

    /**
     * Writes a report that was made at `now` (milliseconds), unless one of its subjects has been reported otherwise than `replaced` says: then it
     * answers false. Posts that it names are in no list of the reporter any more.
     */
    add: (
      { reporter, reportId, ...stored }: StoredReport & Pick<Report, 'reporter' | 'reportId'>,
      replaced: readonly Reported[],
      now: number,
    ): Promise<boolean> => {
      const { subjects, reason, expiresAt } = stored;
      const formerOf = new Map(replaced.map(({ subject, reportId: former }) => [subject, former]));
      const pointers = subjects.map(({ subject }): Write => {
        const name = nameOfSubject(subject);
        const former = formerOf.get(name);
        return {
          put: { ...reportedSubjectRow.key({ reporter, subject: name, reason }), reportId, expiresAt },
          condition:
            former === undefined
              ? isNew
              : {
                  expression: 'attribute_not_exists(pk) OR reportId = :former',
                  values: { ':former': former },
                },
        };
      });
      const hidden = new Set(
        subjects.flatMap(({ subject: { kind, postId } }) =>
          (kind === 'post' || kind === 'photo') && postId !== undefined ? [postId] : [],
        ),
      );
      const states = [...hidden].map(
        (postId): Write => ({
          update: viewerStateRow.key({ reader: reporter, postId }),
          change: {
            // When something was last done with the post stays as it is: numbers go by it.
            expression: 'SET reported = :yes, #at = if_not_exists(#at, :at) REMOVE expiresAt',
            names: { '#at': 'at' },
            values: { ':yes': true, ':at': now },
          },
          condition: always,
        }),
      );
      const report: Write = {
        put: { ...reportRow.key({ reporter, reportId }), ...stored },
        condition: isNew,
      };
      return unlessRefused(table.transact([report, ...pointers, ...states]));
    },
  };
};
