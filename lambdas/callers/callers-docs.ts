/** What the documents say of who calls. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './caller-rows.ts';

export const docs = {
  rows: {
    callerRow: {
      note: 'what is left of limits, and the latest likes by `L<act>`, less than 1 KB ([decision 56](adr/0056-limits-of-callers.md))',
    },
    likedPostsRow: {
      note: "an account's own list of likes, moved here from `CALLER` six at a time; whoever reads it asks states which of them stand",
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
