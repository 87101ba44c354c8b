/** What the documents say of repeated requests. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './idempotency-rows.ts';

export const docs = {
  rows: {
    requestRow: { note: 'with the answer compressed; expires after a day' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
