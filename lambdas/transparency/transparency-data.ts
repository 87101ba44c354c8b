/** Whose personal data rows of public numbers are. */
import type { DataOfRows } from '../kernel/personal-data.ts';
import type * as rows from './transparency-rows.ts';

const numbers = { nobodys: 'numbers by quarter, which name nobody' } as const;

export const data = {
  decisionNumbersRow: numbers,
  waitingNumbersRow: numbers,
  receivedNumbersRow: numbers,
} satisfies DataOfRows<typeof rows>;
