import { DatabaseSync } from 'node:sqlite';

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Gives dynoxide's stream records the indexes that its own statements ask for and its database lacks. At each write it looks for the highest
 * sequence number of the table, and at each read for those behind a number: without an index it goes through all records that were ever
 * written (measured with 1.2.1: 2.7 ms of CPU per write behind 20,000 records, 0.3 ms with the indexes).
 */
export function indexStreamRecords(database: string): void {
  const connection = new DatabaseSync(database, { timeout: BUSY_TIMEOUT_MS });
  try {
    connection.exec(`
      CREATE INDEX IF NOT EXISTS stream_records_by_number
        ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS stream_records_by_shard
        ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
    `);
  } finally {
    connection.close();
  }
}
