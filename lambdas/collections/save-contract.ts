import * as z from 'zod/mini';

/** The author of the post alone is shown how many saved it. */
export const SaveView = z.object({
  saved: z.boolean(),
  counts: z.object({ saves: z.optional(z.int()) }),
});
export type SaveView = z.infer<typeof SaveView>;
