import { type JsonRecord, numberOf, recordOf } from '../gateway/narrow.ts';

/** Capacity units of a call, indexes included: of `ConsumedCapacity`, which is one entry or, for batches, a list. */
export function unitsOf(consumed: unknown): number {
  const entries = Array.isArray(consumed) ? consumed : [consumed];
  return entries.reduce((sum: number, entry) => sum + (numberOf(recordOf(entry)['CapacityUnits']) ?? 0), 0);
}

/** The answer with as much about capacity as the caller asked for; the gateway itself always asks for everything. */
export function capacityAsAsked(output: JsonRecord, asked: string): JsonRecord {
  if (asked === 'INDEXES') return output;
  const { ConsumedCapacity: consumed, ...rest } = output;
  if (asked !== 'TOTAL' || consumed === undefined) return rest;
  return { ...rest, ConsumedCapacity: Array.isArray(consumed) ? consumed.map(totals) : totals(consumed) };
}

function totals(entry: unknown): JsonRecord {
  const {
    Table: _table,
    GlobalSecondaryIndexes: _global,
    LocalSecondaryIndexes: _local,
    ...rest
  } = recordOf(entry);
  return rest;
}
