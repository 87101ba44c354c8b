/** Jobs of the fan-out queue. Each may arrive repeatedly, late and in any order. */
import * as z from 'zod/mini';
import { AccountId, ActId, PostId } from '../ids.ts';

export const FanOutJob = z.discriminatedUnion('kind', [
  /**
   * A post became one that followers may see: it was published, restored, or is no longer private; or the co-author `of` is one now.
   * `after` is the follower behind whom an earlier job stopped.
   */
  z.object({
    kind: z.literal('post'),
    postId: PostId,
    of: z.optional(AccountId),
    after: z.optional(AccountId),
  }),
  /** Somebody reposted a post or took it back: the account's own state says which. `after` as above. */
  z.object({
    kind: z.literal('repost'),
    account: AccountId,
    act: ActId,
    postId: PostId,
    after: z.optional(AccountId),
  }),
  /** The reader has begun or ceased to follow the author: the edge itself says which. */
  z.object({ kind: z.literal('follow'), reader: AccountId, author: AccountId }),
  /** The author changes between being pushed and being merged; `epoch` is the change that the job belongs to. */
  z.object({
    kind: z.literal('delivery'),
    author: AccountId,
    epoch: z.int(),
    after: z.optional(AccountId),
  }),
]);
export type FanOutJob = z.infer<typeof FanOutJob>;
