/** Rows of requests with an `Idempotency-Key`. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredAnswer } from './answer.ts';

export const requestRow = defineRow({
  entity: 'request under an `Idempotency-Key`',
  pk: 'IDEMPOTENCY#{accountId}#{key*}',
  sk: 'REQUEST',
  ids: { accountId: AccountId, key: z.string() },
  stored: z.object({
    digest: z.string(),
    seed: z.string(),
    lockedUntil: z.number(),
    answer: z.optional(StoredAnswer),
  }),
});
