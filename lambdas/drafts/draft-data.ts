/** Whose personal data rows and jobs of drafts are. */
import type { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { type DataOfRows, foundWith, namedByOthers, of, owner, scannedFor } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages } from '../kernel/stored-data.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import type * as rows from './draft-rows.ts';

export const data = {
  draftRow: of(owner('author'), scannedFor('mentions', namedByOthers)),
  draftTextPartRow: of(foundWith('draft', 'draftId'), scannedFor('mentions', namedByOthers)),
  draftPhotosPartRow: of(foundWith('draft', 'draftId'), scannedFor('tags', namedByOthers)),
} satisfies DataOfRows<typeof rows>;

const about = { draftId: names('the author of a draft'), publishAt: nobodys('a time') };

export const messages = {
  SCHEDULES_QUEUE_URL: { keep: about, publish: about } satisfies DataOfJobs<ScheduleJob>,
} satisfies DataOfMessages;
