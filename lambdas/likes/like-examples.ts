/** Example values of likes, saves and reposts, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { LikeView } from '../reactions/reaction-contract.ts';

export const like = { liked: true, counts: { likes: 12 } } satisfies z.input<typeof LikeView>;
