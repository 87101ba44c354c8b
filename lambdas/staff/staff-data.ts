/** Whose personal data rows of staff are. */
import { type DataOfRows, foundWith, of, repeats, scannedFor } from '../kernel/personal-data.ts';
import type * as rows from './staff-rows.ts';

const forStaff: Parameters<typeof scannedFor>[1] = {
  exported: { not: 'is what staff account for; what comes of it the export has' },
  erased: 'made anonymous',
};

export const data = {
  memberRow: of(foundWith('account', 'accountId', repeats('the account'))),
  proposalRow: of(
    scannedFor('about', forStaff),
    scannedFor('proposedBy', forStaff),
    scannedFor('decidedBy', forStaff),
  ),
  holdRow: of(foundWith('account', 'accountId', { exported: { not: 'is for whoever demands it to tell' } })),
} satisfies DataOfRows<typeof rows>;
