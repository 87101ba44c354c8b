/** How people are notified of exports that are ready. */

import * as z from 'zod/mini';
import { AccountId, ExportId, notificationIdOf } from '../kernel/ids.ts';
import { keepFirst, unsplit } from '../notify/merge-and-split.ts';
import type { Subject } from '../notify/notification.ts';
import { nameOfSubject, soleNotification } from '../notify/notification.ts';
import type { JobKind, Notifier } from '../notify/notifier.ts';
import { notificationJob, notifier } from '../notify/notifier.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { makeNotifyDeps, notifyOnce } from '../notify/notify.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import type { exportNotificationTypes } from './export-notification-types.ts';
import { exportRow } from './export-rows.ts';

/** An export became ready, at a time in milliseconds. */
const ExportJob = z.object({ accountId: AccountId, exportId: ExportId, readyAt: z.int() });
type ExportJob = z.infer<typeof ExportJob>;

const notifyOfExport = async (
  deps: NotifyDeps,
  { accountId, exportId, readyAt }: ExportJob,
  now: number,
): Promise<void> => {
  const subject: Subject<keyof typeof exportNotificationTypes> = { type: 'export_ready', other: exportId };
  const notificationId = notificationIdOf(readyAt, `${accountId} ${nameOfSubject(subject)}`);
  await notifyOnce(deps, accountId, soleNotification(subject, notificationId, undefined, readyAt), now);
};

const ofExports = notificationJob({
  topic: 'exports',
  kind: 'export',
  job: ExportJob,
  data: {
    accountId: names('whose export it is'),
    exportId: names('whose export it is'),
    readyAt: nobodys('a time'),
  },
  follows: [{ row: exportRow }],
  jobsOf: ({ ids: { accountId }, before, after }) =>
    after?.state === 'ready' && after.readyAt !== undefined && before?.state !== 'ready'
      ? [{ accountId, exportId: after.exportId, readyAt: after.readyAt }]
      : [],
  nameOf: ({ exportId }) => exportId,
  merge: keepFirst,
  split: unsplit,
});

export const exportNotificationJobs: readonly JobKind[] = [ofExports];

export const exportNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofExports, { deps: makeNotifyDeps, run: notifyOfExport }),
];
