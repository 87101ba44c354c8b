/** Reporting what others show. */

import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { isMuted, type StoredEdge } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import { ReportId, timeOf } from '../kernel/ids.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import { type LocatedSubject, nameOfSubject } from '../kernel/subject.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Report } from './report.ts';
import { isMutedReporter, isTrusted, outcomeOf, reportExpiry, standsFor } from './report.ts';
import type { NewReport, ReportAnswer, ReportView } from './report-contract.ts';
import type { Reported, ReportStore } from './report-store.ts';
import type { ReportableDeps } from './reportable.ts';
import { snapshotOf } from './reportable.ts';

export interface MakeReportDeps extends ReportableDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly reports: Pick<ReportStore, 'get' | 'reported' | 'reporter' | 'add'>;
}

const iso = (at: number): string => new Date(at).toISOString();

/** A report as who made it sees it. */
export const presentReport = (report: Report): ReportView => ({
  reportId: report.reportId,
  accountId: report.accountId,
  subjects: report.subjects.map(({ subject }) => subject),
  reason: report.reason,
  ...(report.text !== undefined && { text: report.text }),
  state: report.state,
  outcome: outcomeOf(report) ?? null,
  createdAt: iso(timeOf(report.reportId)),
  decidedAt: report.decidedAt === undefined ? null : iso(report.decidedAt),
});

/** What somebody can do beside reporting, as far as they have not done it. */
const offersOf = (edge: StoredEdge | undefined, now: number): ReportAnswer['offers'] => [
  ...(edge?.blocks === undefined ? (['block'] as const) : []),
  ...(isMuted(edge, now) ? [] : (['mute'] as const)),
  ...(edge?.restricts === undefined ? (['restrict'] as const) : []),
];

const conflicts = {
  attempts: 5, // of somebody who reports the same from several devices at once
  firstPauseMs: 5,
  error: () => new Error('The reports of an account keep changing'),
};

const distinct = (subjects: readonly LocatedSubject[]): readonly LocatedSubject[] => [
  ...new Map(subjects.map((subject) => [nameOfSubject(subject), subject])).values(),
];

/**
 * Reports things of one account, each once for a reason: what was reported before is left out, and where nothing is left the answer is the report
 * that was made before. Throws `cannot_do_to_self`, and `not_found` as {@link snapshotOf} does. `seed` is a ULID, `now` in milliseconds.
 */
export const makeReport = async (
  deps: MakeReportDeps,
  {
    viewer,
    body,
    seed,
    now,
  }: { readonly viewer: AccountId; readonly body: NewReport; readonly seed: string; readonly now: number },
): Promise<ReportAnswer> => {
  const { accountId, reason, text } = body;
  if (accountId === viewer) throw problem('cannot_do_to_self');
  const others = body.subjects.findIndex(
    (subject) => subject.accountId !== undefined && subject.accountId !== accountId,
  );
  if (others >= 0) {
    throw invalid(`body.subjects.${others}.accountId`, {
      en: `The subject is of ${String(body.subjects[others]?.accountId)}; all subjects of a report are of the account ${accountId} that it names`,
      ar: `الموضوع يخص ${String(body.subjects[others]?.accountId)}؛ يجب أن تخص كل مواضيع البلاغ الحساب ${accountId} المذكور فيه`,
    });
  }
  const reportId = ReportId.parse(seed);
  const [target, edge, reporter] = await Promise.all([
    deps.accounts.byId(accountId, { consistent: true }),
    deps.edges.get(viewer, accountId, { consistent: true }),
    deps.reports.reporter(viewer),
  ]);
  if (target === undefined || !isVisible(target)) throw notFound();
  const { username } = target;
  const subjects = distinct(body.subjects);
  const by = { viewer, target, edge, now };
  const answerOf = (report: Report, isNew: boolean): ReportAnswer => ({
    report: presentReport(report),
    isNew,
    username,
    offers: offersOf(edge, now),
  });

  return retryOnConflict(conflicts, async () => {
    const reported = await deps.reports.reported(viewer, subjects, reason, now);
    const former = await Promise.all(
      reported.map(async (each) => ({ ...each, report: await deps.reports.get(viewer, each.reportId, now) })),
    );
    const own = former.find((each) => each.reportId === reportId)?.report;
    if (own !== undefined) return answerOf(own, true);
    const standing = former.filter(({ report }) => report !== undefined && standsFor(report, now));
    const known = new Set(standing.map(({ subject }) => subject));
    const fresh = subjects.filter((subject) => !known.has(nameOfSubject(subject)));
    if (fresh.length === 0) {
      const first = standing[0]?.report;
      return first && answerOf(first, false);
    }
    const snapshots = await Promise.all(fresh.map((subject) => snapshotOf(deps, by, subject)));
    const replaced: readonly Reported[] = former.filter(({ subject }) => !known.has(subject));
    const report: Report = {
      reporter: viewer,
      reportId,
      accountId,
      subjects: fresh.flatMap((subject, place) => {
        const snapshot = snapshots[place];
        return snapshot === undefined ? [] : [{ subject, snapshot }];
      }),
      reason,
      ...(text && { text }),
      state: 'open',
      outcomes: {},
      ...(isMutedReporter(reporter, now) && { ignored: true }),
      ...(isTrusted(reporter) && { trusted: true }),
      expiresAt: reportExpiry(now),
    };
    return (await deps.reports.add(report, replaced, now)) && answerOf(report, true);
  });
};
