/** What the documents say of changes that failed. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './failure-rows.ts';

export const docs = {
  rows: {
    changeFailureRow: {
      note: 'how often the change has failed, under its sequence number in the stream; expires after two days',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
