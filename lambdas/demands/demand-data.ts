/** Whose personal data rows of demands are. */
import { type DataOfRows, of, repeats, scannedFor } from '../kernel/personal-data.ts';
import type * as rows from './demand-rows.ts';

export const data = {
  demandRow: { nobodys: 'it says which authority demands what in which countries, and of whom nothing' },
  demandSubjectRow: of(
    scannedFor('accountId', repeats('the decisions')),
    // Of a comment: whose post it is on.
    scannedFor('subject', repeats('the decisions')),
    scannedFor('by', { exported: { not: 'is the work of the staff' }, erased: 'made anonymous' }),
  ),
} satisfies DataOfRows<typeof rows>;
