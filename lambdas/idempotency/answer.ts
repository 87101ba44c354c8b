import * as z from 'zod/mini';

export const Answer = z.object({
  status: z.number(),
  body: z.optional(z.string()),
  headers: z.record(z.string(), z.string()),
});
/** An answer as it is stored and given again. */
export type Answer = z.infer<typeof Answer>;
