/** What the documents say of what waits for a decision. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './review-rows.ts';

export const docs = {
  rows: {
    reviewItemRow: {
      shape: '`StoredItem` in `review/review-item.ts`',
      note: 'one for each subject, whose name its id follows from; open or closed ([ADR 61](adr/0066-reports-and-review.md))',
    },
    itemEventRow: {
      shape: '`StoredItemEvent` in `review/item-event.ts`',
      note: 'what was done with it, by whom; never changed',
    },
    queuedItemRow: { note: 'where it stands in the queue; written with the item in one transaction' },
    settlingItemRow: {
      note: 'written with the closing; its change has the stream consumer tell those who reported',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
