/** Rows of what waits for a decision. */
import * as z from 'zod/mini';
import { ReviewItemId } from '../kernel/ids.ts';
import { StoredProgress } from '../kernel/stored-progress.ts';
import { defineRow } from '../platform/row.ts';
import { StoredItemEvent } from './item-event.ts';
import { ReviewOutcome, StoredItem } from './review-item.ts';

export const reviewItemRow = defineRow({
  entity: 'review item',
  pk: 'ITEM#{itemId}',
  sk: 'ITEM',
  ids: { itemId: ReviewItemId },
  stored: StoredItem,
});

/** What happened to an item: never changed. */
export const itemEventRow = defineRow({
  entity: 'event of a review item',
  pk: 'ITEM#{itemId}',
  sk: 'E#{eventId}',
  ids: { itemId: ReviewItemId, eventId: z.string() },
  stored: StoredItemEvent,
});

/** An open item at its place in the queue: the most urgent first, then the oldest. Written with the item. */
export const queuedItemRow = defineRow({
  entity: 'open review item',
  pk: 'REVIEW',
  sk: 'Q#{priority}#{openedAt}#{itemId}',
  ids: { priority: z.string(), openedAt: z.string(), itemId: ReviewItemId },
  stored: z.object({}),
});

/** An item was closed: whoever has it wait is to learn of the outcome. Says how far that has come. */
export const settlingItemRow = defineRow({
  entity: 'outcome of a review item',
  pk: 'ITEM#{itemId}',
  sk: 'OUTCOME#{closedAt}',
  ids: { itemId: ReviewItemId, closedAt: z.string() },
  stored: z.object({ subject: z.string(), outcome: ReviewOutcome, ...z.partial(StoredProgress).shape }),
});
