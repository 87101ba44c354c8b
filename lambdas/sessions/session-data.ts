/** Whose personal data rows of sessions are. */
import { type DataOfRows, foundWith, of, owner, repeats, scannedFor } from '../kernel/personal-data.ts';
import type * as rows from './session-rows.ts';

export const data = {
  sessionRow: of(
    foundWith('session of an account', 'accountId', repeats('the sessions of the account')),
    // The list does not have those that were ended.
    scannedFor('accountId', { exported: { not: 'says of sessions that were ended only that they were' } }),
  ),
  accountSessionRow: of(owner('accountId')),
} satisfies DataOfRows<typeof rows>;
