/** Whose personal data rows of what staff keep for reviewing are. */
import { type DataOfRows, of, scannedFor } from '../kernel/personal-data.ts';
import type * as rows from './reviewing-rows.ts';

export const data = {
  macroRow: of(scannedFor('by', { exported: { not: 'is the work of the staff' }, erased: 'made anonymous' })),
} satisfies DataOfRows<typeof rows>;
