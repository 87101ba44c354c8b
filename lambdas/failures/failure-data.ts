/** Whose personal data rows of changes that failed are. */
import type { DataOfRows } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages } from '../kernel/stored-data.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import type * as rows from './failure-rows.ts';
import type { DeadChange } from './note-failures.ts';

export const data = {
  changeFailureRow: { nobodys: 'it numbers a change of the stream' },
} satisfies DataOfRows<typeof rows>;

export const messages = {
  DEAD_LETTERS_QUEUE_URL: {
    'dead-change': {
      consumer: nobodys('a function'),
      topics: nobodys('topics'),
      key: names('whom a row is about'),
      sequenceNumber: nobodys('a change of the stream'),
    },
  } satisfies DataOfJobs<DeadChange>,
} satisfies DataOfMessages;
