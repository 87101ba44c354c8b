/**
 * Reconciles schedules with the rows. Each time of each draft has a schedule of its own, which is made and deleted and never changed:
 * whatever order jobs come in and however often, the schedule of the time that a draft names is there, and any other
 * fires for nothing.
 */

import type { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { MINUTE_MS, SECOND_MS } from '../platform/durations.ts';
import type { JobQueue } from '../platform/queue.ts';
import { MAX_DELAY_SECONDS } from '../platform/queue.ts';
import type { DraftStore } from './draft-store.ts';
import type { PublishDraftDeps } from './publish-draft.ts';
import { isDueAt, publishDue } from './publish-draft.ts';
import type { ScheduleStore } from './schedule-store.ts';

const MIN_LEAD_MS = MINUTE_MS; // a schedule for a time that passes while it is made might never fire

export interface ReconcileScheduleDeps extends PublishDraftDeps {
  readonly drafts: PublishDraftDeps['drafts'] & Pick<DraftStore, 'head'>;
  readonly schedules: ScheduleStore;
  readonly queue: JobQueue<ScheduleJob>;
}

/** Publishes a draft whose time has come; before that the job waits in the queue. */
const publishInTime = async (deps: ReconcileScheduleDeps, job: ScheduleJob, now: number): Promise<void> => {
  const secondsLeft = Math.ceil((job.publishAt - now) / SECOND_MS);
  if (secondsLeft <= 0) return publishDue(deps, job.draftId, job.publishAt, now);
  await deps.queue.send([{ ...job, kind: 'publish' }], Math.min(secondsLeft, MAX_DELAY_SECONDS));
};

/** Makes the schedule of the time that a draft names, or deletes it when the draft no longer does. */
const reconcileSchedule = async (
  deps: ReconcileScheduleDeps,
  job: ScheduleJob,
  now: number,
): Promise<void> => {
  const { draftId, publishAt } = job;
  const isWanted = async () => isDueAt(await deps.drafts.head(draftId, now, { consistent: true }), publishAt);
  if (!(await isWanted())) {
    await deps.schedules.remove(draftId, publishAt);
    // Meanwhile the draft may have come back to this time, and the job that says so have found the schedule still there.
    if (!(await isWanted())) return;
  }
  if (publishAt > now + MIN_LEAD_MS) await deps.schedules.create(draftId, publishAt);
  else await publishInTime(deps, job, now);
};

/** Does one job. A schedule that fired early may be deleted for it, so its job waits. `now` in milliseconds. */
export const doScheduleJob = (deps: ReconcileScheduleDeps, job: ScheduleJob, now: number): Promise<void> => {
  switch (job.kind) {
    case 'keep':
      return reconcileSchedule(deps, job, now);
    case 'publish':
      return publishInTime(deps, job, now);
  }
};
