/**
 * Notifies the operator of changes that topics could not follow. What Lambda puts into the dead-letter queue by itself names a position of
 * the stream alone; so the consumer counts how often a change has failed, and sends a dead letter of its own at the last try, which names
 * the row and the topics.
 */
import type { RowChange, TopicFailure } from '../platform/changes.ts';
import { causeOfChange } from '../platform/changes.ts';
import { causedBy } from '../platform/correlation.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { Key, Table } from '../platform/table.ts';
import { always } from '../platform/table.ts';
import { changeFailureRow } from './failure-rows.ts';

/** The first try and the retries that the event source makes. */
export const CHANGE_TRIES = 9;
const RETENTION_SECONDS = 2 * DAY_SECONDS; // the stream retains a change for a day

/** What lies in the dead-letter queue beside Lambda's own records. */
export interface DeadChange {
  readonly kind: 'dead-change';
  /** Who gave it up. */
  readonly consumer: string;
  /** The topics whose work for the change is not done. */
  readonly topics: readonly string[];
  /** The row that changed. */
  readonly key: Key;
  readonly sequenceNumber: string;
}

export interface NoteFailuresDeps {
  readonly table: Pick<Table, 'update'>;
  readonly deadLetters: JobQueue<DeadChange>;
  /** The consumer, as its rows name it. */
  readonly consumer: string;
}

/** Counts the changes at which topics stopped. `now` in milliseconds. */
export const noteFailures = async (
  { table, deadLetters, consumer }: NoteFailuresDeps,
  changes: readonly RowChange[],
  failures: readonly TopicFailure[],
  now: number,
): Promise<void> => {
  const byChange = Map.groupBy(failures, ({ position }) => position);
  for (const [position, failed] of byChange) {
    const change = changes[position];
    if (change === undefined) continue;
    const { key, sequenceNumber } = change;
    const row = await table.update(
      changeFailureRow.key({ consumer, sequenceNumber }),
      {
        expression: 'ADD tries :one SET expiresAt = :expiry',
        values: { ':one': 1, ':expiry': expiryOf(now, RETENTION_SECONDS) },
      },
      always,
    );
    if (changeFailureRow.parse(row).tries !== CHANGE_TRIES) continue;
    const letter: DeadChange = {
      kind: 'dead-change',
      consumer,
      topics: failed.map(({ topic }) => topic),
      key,
      sequenceNumber,
    };
    await deadLetters.send([causedBy(causeOfChange(change), letter)]);
  }
};
