/** Whose personal data rows of what waits for a decision are. */
import { type DataOfRows, of, othersOwn, scannedFor } from '../kernel/personal-data.ts';
import type * as rows from './review-rows.ts';

const ofStaff = { exported: { not: 'is the work of the staff' }, erased: 'made anonymous' } as const;
const aboutOne = { ...othersOwn, exported: { not: 'decisions about one are in the export' } } as const;

export const data = {
  reviewItemRow: of(
    scannedFor('accountId', aboutOne),
    scannedFor('subject', aboutOne),
    scannedFor('claimedBy', ofStaff),
  ),
  itemEventRow: of(scannedFor('by', ofStaff)),
  queuedItemRow: { nobodys: 'names an item alone' },
  settlingItemRow: { nobodys: 'names an item alone' },
} satisfies DataOfRows<typeof rows>;
