import * as z from 'zod/mini';

/** Of a post or comment. `likes` is null where the number is hidden from the viewer, or can no longer be seen. */
export const LikeView = z.object({ liked: z.boolean(), counts: z.object({ likes: z.nullable(z.int()) }) });
export type LikeView = z.infer<typeof LikeView>;
