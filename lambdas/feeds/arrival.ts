/** Where things stand in a home feed, and what reposts bring there. */
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { ActId, PostId } from '../kernel/ids.ts';

/** When a post came in, as its place in the feed: its own id, or the act of the repost that brought it. Both begin with their time. */
export const Arrival = z.union([PostId, ActId]);
export type Arrival = z.infer<typeof Arrival>;

/** That somebody reposted a post, of which it is known. */
export interface Repost {
  readonly act: ActId;
  readonly by: AccountId;
}

/** What a feed says of a post besides its place. */
export interface RepostOfPost extends Repost {
  readonly postId: PostId;
}
