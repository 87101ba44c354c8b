/** Rows of changes that failed. */
import * as z from 'zod/mini';
import { defineRow } from '../platform/row.ts';

/** How often a change has failed in a stream consumer, by the change's sequence number. */
export const changeFailureRow = defineRow({
  entity: 'change that failed',
  pk: 'FAILED#{consumer}',
  sk: 'CHANGE#{sequenceNumber}',
  ids: { consumer: z.string(), sequenceNumber: z.string() },
  stored: z.object({ tries: z.int(), expiresAt: z.int() }),
});
