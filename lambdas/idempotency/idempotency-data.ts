/** Whose personal data rows of requests with an `Idempotency-Key` are. */
import { type DataOfRows, goneAfter, of, repeats } from '../kernel/personal-data.ts';
import type * as rows from './idempotency-rows.ts';

export const data = {
  requestRow: of(goneAfter(1, 'accountId', repeats('what the request made'))),
} satisfies DataOfRows<typeof rows>;
