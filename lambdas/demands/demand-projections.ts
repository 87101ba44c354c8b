/** The public record of a demand says how it ended, whatever ended it: its time, an appeal, an administrator, or the end of the account. */
import type { StoredDecision } from '../decisions/decision.ts';
import { decisionRow } from '../decisions/decision-rows.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { workOf } from '../platform/gather.ts';
import type { StoredDemand } from './demand.ts';
import { makeDemandEnding } from './demand-store.ts';

const isInForce = (decision: StoredDecision | undefined): boolean => decision?.state === 'in_force';

const howOf = (after: StoredDecision | undefined): NonNullable<StoredDemand['ending']>['how'] => {
  if (after === undefined) return 'gone';
  return after.state === 'reversed' ? 'lifted' : 'ended';
};

export const demandProjections = streamPart({
  topic: 'demands',
  follows: [{ row: decisionRow, on: ['MODIFY', 'REMOVE'] }],
  access: ['UpdateItem'],
  deps: ({ table, clock }) => ({ endDemand: makeDemandEnding(table), clock }),
  plan: ({ endDemand, clock }, changes) =>
    changes.flatMap(({ ids, before, after, position, changedAt }) => {
      const isOver = before?.action.kind === 'withhold' && isInForce(before) && !isInForce(after);
      if (!isOver) return [];
      const ending = { how: howOf(after), at: changedAt ?? clock() };
      return [workOf(position, () => endDemand(ids.decisionId, ending))];
    }),
});
