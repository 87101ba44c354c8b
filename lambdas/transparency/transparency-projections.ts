/**
 * What follows from decisions and from what is received: public numbers by quarter. A change that comes twice, late or out of order counts once, and
 * what becomes of a decision years later is counted in the quarter in which it was made.
 */
import { decisionRecordRow } from '../decisions/decision-rows.ts';
import type { DecisionId } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { FollowedChange } from '../platform/changes.ts';
import { gather } from '../platform/gather.ts';
import { nameOfKey } from '../platform/table.ts';
import { noticeRow, reportRow } from '../reports/report-rows.ts';
import { makeDecisionCounting, uncountedOf } from './count-decisions.ts';
import type { Received } from './count-received.ts';
import { makeReceivedCounting } from './count-received.ts';

const follows = [
  { row: decisionRecordRow, on: ['INSERT', 'MODIFY'] },
  { row: reportRow, on: ['INSERT'] },
  { row: noticeRow, on: ['INSERT'] },
] as const;

/** What a change says was received. */
const receivedBy = (
  change: Exclude<FollowedChange<typeof follows>, { entity: 'record of a decision' }>,
): Received | undefined => {
  if (change.entity === 'report') {
    const { ids, after } = change;
    return after && { kind: 'report', key: reportRow.key(ids), id: ids.reportId, reason: after.reason };
  }
  const { ids, after } = change;
  return after && { kind: 'notice', key: noticeRow.key(ids), id: ids.noticeId, reason: after.reason };
};

export const transparencyProjections = streamPart({
  topic: 'transparency',
  follows,
  access: ['BatchGetItem', 'UpdateItem'],
  deps: ({ table }) => ({ decisions: makeDecisionCounting(table), received: makeReceivedCounting(table) }),
  plan: ({ decisions, received }, changes) => {
    const decided = gather<DecisionId>();
    const arrived = gather<Received>();
    for (const change of changes) {
      if (change.entity === 'record of a decision') {
        const { ids, after, position } = change;
        // The write of the marker changes the record too.
        if (after !== undefined && uncountedOf(after).size > 0) {
          decided.add(ids.decisionId, position, () => ids.decisionId);
        }
        continue;
      }
      const one = receivedBy(change);
      if (one !== undefined) arrived.add(nameOfKey(one.key), change.position, () => one);
    }
    return [
      ...decided.together((decisionIds) => decisions.count(decisionIds)),
      ...arrived.together((all) => received.count(all)),
    ];
  },
});
