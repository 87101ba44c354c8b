/** Where things stand in a home feed, and what reposts bring there. */
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { ActId, PostId } from '../kernel/ids.ts';
import type { StoredViewerState } from '../posts/viewer-state.ts';

/** When a post came in, as its place in the feed: its own id, or the act of the repost that brought it. Both begin with their time. */
export const Arrival = z.union([PostId, ActId]);
export type Arrival = z.infer<typeof Arrival>;

/** That somebody reposted a post, of which it is known. */
export interface Repost {
  readonly act: ActId;
  readonly by: AccountId;
}

/** That somebody reposted a post, and which. */
export interface RepostOfPost extends Repost {
  readonly postId: PostId;
}

/** What a feed's own rows say about a post. */
export interface RowsAbout {
  /** In the order of their acts, but for those that came with the page. */
  readonly reposts: readonly Repost[];
  readonly viewerState?: StoredViewerState;
}
