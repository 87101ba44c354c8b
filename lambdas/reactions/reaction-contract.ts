import * as z from 'zod/mini';

export const LikeView = z.object({ liked: z.boolean() });
