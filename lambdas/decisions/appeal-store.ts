/** Appeals in the table: they stand in the rows of their decisions. */
import { unlessRefused } from '../platform/condition.ts';
import type { Table, Write } from '../platform/table.ts';
import type { Appeal, Decision } from './decision.ts';
import { decisionChange, endOfKeeping, eventWrite, recordChange } from './statement-writes.ts';

export type AppealStore = ReturnType<typeof makeAppealStore>;

export const makeAppealStore = (table: Pick<Table, 'transact'>) => ({
  /** Writes an appeal, or what became of it, where the decision itself stays. False where the decision has changed since it was read. */
  appeal: (
    decision: Decision,
    appeal: Appeal,
    { at, also = [] }: { readonly at: number; readonly also?: readonly Write[] },
  ): Promise<boolean> =>
    unlessRefused(
      table.transact([
        decisionChange(decision, { appeal }),
        recordChange(decision, { appeal }),
        eventWrite(decision, appeal.state === 'pending' ? 'appealed' : 'upheld', at, appeal.reviewer),
        ...endOfKeeping(decision, appeal),
        ...also,
      ]),
    ),
});
