/** What the documents say of home feeds. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './feed-rows.ts';

export const docs = {
  about: 'The home feed: your own posts, and those of the accounts that you follow.',
  rows: {
    deliveryRow: {
      shape: '`Delivery` in `feeds/delivery.ts`',
      note: 'only where it was ever other than pushed',
    },
    feedReferenceRow: { note: 'a hint: the post is read afresh; expires after 90 days' },
    feedMergeRow: { note: 'sorts above all references' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
