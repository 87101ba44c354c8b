/** What the documents say of profiles. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './profile-rows.ts';

export const docs = {
  rows: {
    countsRow: {
      shape: '`Counts` in `profiles/counts.ts`',
      note: 'people by ranges of their ids, posts by visibility; within a write unit; recounted by `projections` ([decision 3](adr/0003-counts-from-state.md))',
    },
    audienceCountsRow: {
      shape: '`Tally` in `profiles/tally.ts`',
      note: 'of audiences that there are; only where any has posts; within a write unit, recounted likewise',
    },
    postBucketRow: {
      note: 'twelve days of posts that `COUNTS` has no room for; written with it in one transaction',
    },
    audienceBucketRow: {
      note: 'likewise, beside `COUNTS#AUDIENCES`',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
