/**
 * Work that is too much for one event goes on by its stored progress: a bounded piece at a time, and between two pieces a row says how far it
 * has come. The change of that row has the stream consumer go on.
 */
import * as z from 'zod/mini';
import { unlessRefused } from '../platform/condition.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { always, exists } from '../platform/table.ts';
import { newNonce } from './ids.ts';

export const StoredProgress = z.object({
  /** The sort key behind which it goes on. */
  after: z.string(),
  /** Tells two pieces apart that end at one place. */
  nonce: z.string(),
});

/**
 * After a piece that began behind `from`: has the next one begin behind `next`; where there is none, takes the row away that the piece began
 * by. Pieces of several runs may mix: each decides by rows as they stand.
 */
export const goOn = async (
  table: Pick<Table, 'put' | 'delete'>,
  progress: Row & Key,
  { from, next }: { readonly from: string | undefined; readonly next: unknown },
): Promise<void> => {
  const { pk, sk } = progress;
  if (next !== undefined) await table.put({ ...progress, after: next, nonce: newNonce() }, always);
  else if (from !== undefined) await unlessRefused(table.delete({ pk, sk }, exists));
};
