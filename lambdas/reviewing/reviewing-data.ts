/** Whose personal data rows of what staff keep for reviewing are. */

import type { MailJob } from '../kernel/jobs/mail-job.ts';
import { type DataOfRows, of, scannedFor } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages } from '../kernel/stored-data.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import type * as rows from './reviewing-rows.ts';

export const data = {
  macroRow: of(scannedFor('by', { exported: { not: 'is the work of the staff' }, erased: 'made anonymous' })),
} satisfies DataOfRows<typeof rows>;

export const messages = {
  MAILS_QUEUE_URL: {
    notice: {
      noticeId: names('who sent the notice'),
      mail: nobodys('which mail it is'),
    },
  } satisfies DataOfJobs<MailJob>,
} satisfies DataOfMessages;
