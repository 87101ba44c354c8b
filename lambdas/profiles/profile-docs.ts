/** What the documents say of profiles. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './profile-rows.ts';

export const docs = {
  rows: {
    countsRow: {
      shape: '`Counts` in `profiles/counts.ts`',
      note: 'maps from bucket to number, recounted by `projections`',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
