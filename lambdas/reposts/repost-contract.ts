import * as z from 'zod/mini';

/** `reposts` is null where the post can no longer be seen. */
export const RepostView = z.object({
  reposted: z.boolean(),
  counts: z.object({ reposts: z.nullable(z.int()) }),
});
export type RepostView = z.infer<typeof RepostView>;
