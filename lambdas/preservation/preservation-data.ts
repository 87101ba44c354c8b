/** Whose personal data it is that is preserved. */
import { limits } from '../kernel/limits.ts';
import type { DataOfRows } from '../kernel/personal-data.ts';
import type { ObjectKind } from '../kernel/stored-data.ts';
import { PRESERVED_FOLDER } from './preserved-keys.ts';
import type * as rows from './preserved-rows.ts';

export const data = {
  preservedRow: { nobodys: 'it tells of a match under an id that does not lead back to the photo' },
} satisfies DataOfRows<typeof rows>;

export const objects = {
  preserved: {
    bucket: 'MediaBucket',
    folder: PRESERVED_FOLDER,
    holds: 'pictures that lists of known pictures have, with the rows of photo and account as they were',
    dataClass: 'preserved',
    of: {
      named: 'the id of the photo in the record',
      found: 'nothing leads there',
      exported: { not: 'is kept for authorities, and spreading it may be forbidden' },
      erased: { kept: 'the law has it kept for authorities, and nothing else is done with it' },
    },
    until: { days: limits.preservedDays },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;
