import type { Gateway } from '../contract/contract.ts';
import { perGateway, stateOf } from '../gateway/gateway-state.ts';

/** Fires when a write to a table has passed the gateway, so that a stream poller need not wait for its next turn. */
export interface WriteSignals {
  /** Calls `listener` after each write; the answer stops that. */
  on(tableName: string, listener: () => void): () => void;
  fire(tableName: string): void;
}

function makeWriteSignals(): WriteSignals {
  const listeners = new Map<string, Set<() => void>>();
  return {
    on(tableName, listener) {
      const known = listeners.get(tableName) ?? new Set();
      known.add(listener);
      listeners.set(tableName, known);
      return () => known.delete(listener);
    },
    fire(tableName) {
      for (const listener of listeners.get(tableName) ?? []) listener();
    },
  };
}

/** The signals of each gateway. */
export const tableWrites = perGateway(makeWriteSignals);

/**
 * Calls `listener` whenever a write to the table has passed the gateway; the answer stops that.
 *
 * A stream is read through DynamoDB's own streams API at the gateway (`DescribeStream`, `GetShardIterator`,
 * `GetRecords`): a table has one shard, its id stays the same, sequence numbers are small integers in order.
 */
export function onTableWrite(gateway: Gateway, tableName: string, listener: () => void): () => void {
  return tableWrites.of(stateOf(gateway)).on(tableName, listener);
}
