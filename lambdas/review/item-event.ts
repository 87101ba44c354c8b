/** The log of an item: what was done with it, by whom, and the words as they were written. */
import * as z from 'zod/mini';
import { AccountId, MacroId } from '../kernel/ids.ts';
import { ReviewOutcome, ReviewSource } from './review-item.ts';

export const StoredItemEvent = z.object({
  what: z.enum(['opened', 'claimed', 'released', 'noted', 'escalated', 'decided', 'closed']),
  /** Who of the staff; absent where nobody was asked. */
  by: z.optional(AccountId),
  source: z.optional(ReviewSource),
  outcome: z.optional(ReviewOutcome),
  /** For the staff alone. */
  note: z.optional(z.string()),
  /** The text that was chosen from those that staff keep, as it was then. */
  macro: z.optional(z.object({ macroId: MacroId, en: z.string(), ar: z.string() })),
  /** What was decided. */
  decisionIds: z.optional(z.array(z.string())),
});
export type StoredItemEvent = z.infer<typeof StoredItemEvent>;
