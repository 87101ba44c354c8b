/** Rows of erasures. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { ErasureScan, StoredErasure } from './erasure.ts';

/** How far the erasure of an account has come. */
export const erasureRow = defineRow({
  entity: 'erasure',
  pk: 'ERASURE#{accountId}',
  sk: 'STATE',
  ids: { accountId: AccountId },
  stored: StoredErasure,
});

/** When somebody has to look after an erasure: at its beginning, and again as long as it has not ended. `at` is ISO 8601 in UTC, which sorts. */
export const dueErasureRow = defineRow({
  entity: 'erasure that is due',
  pk: 'ERASURES',
  sk: 'AT#{at}#{accountId}',
  ids: { at: z.string(), accountId: AccountId },
  stored: z.object({}),
});

/** An account of which nothing is left but what only a scan of the table finds. */
export const waitingErasureRow = defineRow({
  entity: 'erasure that waits for a scan',
  pk: 'ERASURES',
  sk: 'WAITS#{accountId}',
  ids: { accountId: AccountId },
  stored: z.object({}),
});

/** The scan that is under way: one for all accounts that waited when it began. */
export const erasureScanRow = defineRow({
  entity: 'scan for erasures',
  pk: 'ERASURES',
  sk: 'SCAN',
  ids: {},
  stored: ErasureScan,
});
