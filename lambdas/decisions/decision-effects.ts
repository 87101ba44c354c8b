/** What follows from decisions: whoever's account is closed is signed out everywhere. */
import { streamPart } from '../kernel/stream-part.ts';
import { workOf } from '../platform/gather.ts';
import { makeEndingStore } from '../sessions/ending-store.ts';
import { decidedAtOf } from './decision.ts';
import { decisionRow } from './decision-rows.ts';

export const decisionEffects = streamPart({
  topic: 'decisions',
  follows: [{ row: decisionRow, on: ['INSERT'] }],
  access: ['Query', 'UpdateItem', 'DeleteItem'],
  deps: ({ shared }) => ({ endings: makeEndingStore(shared) }),
  plan: ({ endings }, changes) =>
    changes.flatMap(({ ids, after, position }) =>
      after?.action.kind === 'terminate'
        ? [workOf(position, () => endings.endAll(ids.accountId, {}, decidedAtOf(ids)))]
        : [],
    ),
});
