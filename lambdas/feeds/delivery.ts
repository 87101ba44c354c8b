import * as z from 'zod/mini';

export const Delivery = z.object({
  mode: z.enum(['push', 'merging', 'merge']),
  /** Counts the changes of mode that concern followers' markers. */
  epoch: z.int(),
  /** The job that began the epoch: only it sends the work on the markers, again when it is delivered again. */
  startedBy: z.string(),
});

export type Delivery = z.infer<typeof Delivery>;
