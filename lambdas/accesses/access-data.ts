/** Whose personal data rows of accesses are. */
import { type DataOfRows, namedByOthers, of, owner, scannedFor } from '../kernel/personal-data.ts';
import type * as rows from './access-rows.ts';

/** Looks stand among those of the person; the rest says what staff have to account for. */
const ofStaff: Parameters<typeof scannedFor>[1] = {
  exported: { not: 'repeats the looks at the account, and is what staff account for' },
  erased: 'made anonymous',
};

export const data = {
  // Of one of the staff who is erased the role stays, which is what the person is shown.
  accessRow: of(owner('accountId'), scannedFor('by', namedByOthers)),
  staffLogRow: of(scannedFor('about', ofStaff), scannedFor('by', ofStaff)),
} satisfies DataOfRows<typeof rows>;
