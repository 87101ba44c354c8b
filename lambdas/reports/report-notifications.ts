/** How people are notified of what came of their reports. */
import * as z from 'zod/mini';
import { AccountId, notificationIdOf, ReportId } from '../kernel/ids.ts';
import { keepFirst, unsplit } from '../notify/merge-and-split.ts';
import type { Subject } from '../notify/notification.ts';
import { nameOfSubject, soleNotification } from '../notify/notification.ts';
import type { JobKind, Notifier } from '../notify/notifier.ts';
import { notificationJob, notifier } from '../notify/notifier.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { makeNotifyDeps, notifyOnce } from '../notify/notify.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import type { reportNotificationTypes } from './report-notification-types.ts';
import { reportRow } from './report-rows.ts';

/** A report was decided, at a time in milliseconds. */
const ReportJob = z.object({ reporter: AccountId, reportId: ReportId, decidedAt: z.int() });
type ReportJob = z.infer<typeof ReportJob>;

const notifyOfReport = async (
  deps: NotifyDeps,
  { reporter, reportId, decidedAt }: ReportJob,
  now: number,
): Promise<void> => {
  const subject: Subject<keyof typeof reportNotificationTypes> = { type: 'report_decided', other: reportId };
  const notificationId = notificationIdOf(decidedAt, `${reporter} ${nameOfSubject(subject)}`);
  await notifyOnce(deps, reporter, soleNotification(subject, notificationId, undefined, decidedAt), now);
};

const ofReports = notificationJob({
  topic: 'reports',
  kind: 'report',
  job: ReportJob,
  data: {
    reporter: names('who made the report'),
    reportId: names('whose report it is'),
    decidedAt: nobodys('a time'),
  },
  follows: [{ row: reportRow, on: ['MODIFY'] }],
  jobsOf: ({ ids: { reporter }, before, after }) =>
    after?.decidedAt !== undefined && before?.decidedAt === undefined
      ? [{ reporter, reportId: after.reportId, decidedAt: after.decidedAt }]
      : [],
  nameOf: ({ reportId }) => reportId,
  merge: keepFirst,
  split: unsplit,
});

export const reportNotificationJobs: readonly JobKind[] = [ofReports];

export const reportNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofReports, { deps: makeNotifyDeps, run: notifyOfReport }),
];
