/** Begins erasures whose time has come, and has those go on that have not ended in a day. */
import type { WayOutJob } from '../kernel/jobs/way-out-job.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { DueStore } from './due-store.ts';
import type { Ledger } from './ledger-store.ts';

export interface BeginDueErasuresDeps {
  readonly due: DueStore;
  readonly ledger: Ledger;
  readonly queue: JobQueue<WayOutJob>;
}

/** `now` in milliseconds. Answers how many have begun or go on. */
export const beginDueErasures = async (
  { due, ledger, queue }: BeginDueErasuresDeps,
  now: number,
): Promise<number> => {
  let begun = 0;
  for (const each of await due.list(now)) {
    if (!(await due.begin(each, now))) {
      await due.forget(each);
      continue;
    }
    // Before anything is deleted: a table that is restored from then on has the account erased again.
    await ledger.note(each.accountId, now);
    // Under a hold the account is gone for everyone, and looked at again tomorrow.
    const isHeld = await due.isHeld(each.accountId, now);
    if (!isHeld) await queue.send([{ kind: 'erase', accountId: each.accountId }]);
    await due.watch(each, now);
    if (!isHeld) begun += 1;
  }
  return begun;
};
