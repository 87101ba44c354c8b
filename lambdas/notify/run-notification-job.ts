/** Runs jobs for notifications: each is the work of the notifier of its kind. */
import { ANYWHERE, seenFrom } from '../kernel/viewer-place.ts';
import { once } from '../platform/once.ts';
import type { NotificationJob, Notifier, NotifierContext } from './notifier.ts';

/** Binds notifiers, each at its first job. What it answers throws for a job that none of them knows or can read. */
export const makeRunNotificationJob = (notifiers: readonly Notifier[], context: NotifierContext) => {
  const known = notifiers.map(({ of: { kind }, reads, bind }) => ({
    kind,
    reads,
    run: once(() => bind(context)),
  }));
  /** Runs a job. `now` in milliseconds. */
  return async (job: NotificationJob, now: number): Promise<void> => {
    const ofKind = known.filter(({ kind }) => kind === job.kind);
    // What none of them reads fails in the first, which says why.
    const found = ofKind.find(({ reads }) => reads(job)) ?? ofKind[0];
    if (found === undefined) throw new Error(`No topic notifies by jobs of the kind "${job.kind}"`);
    // What is written here is read by the recipient later, who is asked then where that is.
    await seenFrom(ANYWHERE, () => found.run()(job, now));
  };
};
