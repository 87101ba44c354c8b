import * as z from 'zod/mini';

export const RepostView = z.object({ reposted: z.boolean() });
