/** Jobs about lists of known pictures, in the queue of moderation. Each may arrive repeatedly, late and in any order. */
import * as z from 'zod/mini';

export const HashListJob = z.discriminatedUnion('kind', [
  /** Take the hashes of a file that was sent into a list. */
  z.object({ kind: z.literal('import-hashes'), listId: z.string(), importId: z.string() }),
  /** Put the lists into force as their rows say. */
  z.object({ kind: z.literal('publish-lists') }),
  /** Compare photos that are shown with the lists in force: a page of them, behind a photo. */
  z.object({ kind: z.literal('match-again'), scanId: z.string(), after: z.string() }),
]);
export type HashListJob = z.infer<typeof HashListJob>;
