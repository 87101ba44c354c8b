/** Counts decisions by their records: what of a record has been counted stands in it, written in one transaction with the numbers. */
import { decisionRecordRow } from '../decisions/decision-rows.ts';
import type { DecisionId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import type { Counter, Delta } from '../platform/exact-counter.ts';
import { makeExactCounter } from '../platform/exact-counter.ts';
import type { Table } from '../platform/table.ts';
import type { DecisionRecord } from './decision-cell.ts';
import { fieldOf, measuresOf } from './decision-cell.ts';
import { quarterOf } from './quarter.ts';
import { decisionNumbersRow, waitingNumbersRow } from './transparency-rows.ts';
import { waitsOf } from './waiting.ts';

/** What is to be counted of a decision, by the names under which its record remembers it. Numbers are of the quarter in which it was decided. */
const countersOf = (record: DecisionRecord): ReadonlyMap<string, Counter> => {
  const quarter = quarterOf(timeOf(record.decisionId));
  const counter = (key: Counter['key'], field: string): Counter => ({ key, field, madeUntil: 'for good' });
  const [ofRule, ofWaiting] = [
    decisionNumbersRow.key({ quarter, rule: record.rule }),
    waitingNumbersRow.key({ quarter }),
  ];
  return new Map([
    ...measuresOf(record).map((measure) => [measure, counter(ofRule, fieldOf(measure, record))] as const),
    ...[...waitsOf(record)].map(([name, field]) => [name, counter(ofWaiting, field)] as const),
  ]);
};

/** What of a decision is not counted yet. */
export const uncountedOf = (record: DecisionRecord): ReadonlyMap<string, Counter> =>
  new Map([...countersOf(record)].filter(([name]) => !record.counted?.includes(name)));

const deltaOf = (record: DecisionRecord): Delta | undefined => {
  const { decisionId, counted } = record;
  const uncounted = uncountedOf(record);
  if (uncounted.size === 0) return undefined;
  return {
    marker: {
      update: decisionRecordRow.key({ decisionId }),
      change: {
        expression: 'SET counted = :counted',
        values: { ':counted': [...(counted ?? []), ...uncounted.keys()] },
      },
      condition:
        counted === undefined
          ? { expression: 'attribute_exists(pk) AND attribute_not_exists(counted)' }
          : { expression: 'counted = :read', values: { ':read': counted } },
    },
    adds: [...uncounted.values()].map((counter) => ({ counter, by: 1 })),
  };
};

export const makeDecisionCounting = (table: Pick<Table, 'getMany' | 'transact'>) => {
  const counter = makeExactCounter(table);
  return {
    /** Counts what is not counted yet of some decisions. */
    count: (decisionIds: readonly DecisionId[]): Promise<void> =>
      counter.reconcile(decisionIds, async (pending) => {
        const keys = pending.map((decisionId) => decisionRecordRow.key({ decisionId }));
        const found = await table.getMany(keys, { consistent: true });
        const deltas = new Map(
          found
            .map((row) => decisionRecordRow.parse(row))
            .map((record) => [record.decisionId, deltaOf(record)] as const),
        );
        return new Map(
          pending
            .map((decisionId) => [decisionId, deltas.get(decisionId)] as const)
            .flatMap(([decisionId, delta]) => (delta === undefined ? [] : [[decisionId, delta] as const])),
        );
      }),
  };
};
