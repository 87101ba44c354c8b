import type * as z from 'zod/mini';
import type { RepostView } from './repost-contract.ts';

export const repost = { reposted: true } satisfies z.input<typeof RepostView>;
