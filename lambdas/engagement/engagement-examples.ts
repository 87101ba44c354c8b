/** Example values of likes, saves and reposts, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { LikeView, RepostView, SaveView } from './engagement-contract.ts';

export const like = { liked: true } satisfies z.input<typeof LikeView>;
export const save = { saved: true } satisfies z.input<typeof SaveView>;
export const repost = { reposted: true } satisfies z.input<typeof RepostView>;
