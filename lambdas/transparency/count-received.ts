/** Counts what people send, once each: its own row remembers that it has been counted. */
import { timeOf } from '../kernel/ids.ts';
import type { Delta } from '../platform/exact-counter.ts';
import { makeExactCounter } from '../platform/exact-counter.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Table } from '../platform/table.ts';
import { nameOfKey } from '../platform/table.ts';
import { quarterOf } from './quarter.ts';
import type { ReceivedKind } from './received.ts';
import { receivedNumbersRow } from './transparency-rows.ts';

/** Something that was received: its row has the attribute `counted` once it is. */
export interface Received {
  readonly kind: ReceivedKind;
  readonly key: Key;
  /** Its id, which says when it came. */
  readonly id: string;
  readonly reason: string;
}

const deltaOf = ({ kind, key, id, reason }: Received): Delta => ({
  marker: {
    update: key,
    change: { expression: 'SET counted = :counted', values: { ':counted': true } },
    condition: { expression: 'attribute_exists(pk) AND attribute_not_exists(counted)' },
  },
  adds: [
    {
      counter: {
        key: receivedNumbersRow.key({ quarter: quarterOf(timeOf(id)), kind }),
        field: `reason.${reason}`,
        madeUntil: 'for good',
      },
      by: 1,
    },
  ],
});

export const makeReceivedCounting = (table: Pick<Table, 'getMany' | 'transact'>) => {
  const counter = makeExactCounter(table);
  return {
    /** Counts those that are not counted yet. What is gone by then, with an account, is not counted. */
    count: (received: readonly Received[]): Promise<void> =>
      counter.reconcile(received, async (pending) => {
        const found = await table.getMany(
          pending.map(({ key }) => key),
          { consistent: true },
        );
        const uncounted = new Set(
          found.filter((row) => row['counted'] === undefined).map((row) => nameOfKey(keyOfRow(row))),
        );
        return new Map(
          pending
            .filter(({ key }) => uncounted.has(nameOfKey(key)))
            .map((each) => [each, deltaOf(each)] as const),
        );
      }),
  };
};
