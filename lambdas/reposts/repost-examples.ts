import type * as z from 'zod/mini';
import type { RepostView } from './repost-contract.ts';

export const repost = { reposted: true, counts: { reposts: 3 } } satisfies z.input<typeof RepostView>;
