/** Rows of likes, saves and reposts: the truth, what readers have done as it was counted, and what happened by day. */
import * as z from 'zod/mini';
import { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import { StoredLike, StoredReaction } from './reaction.ts';

/** Somebody likes a post, or a comment under the comment's id. The truth. */
export const likeRow = defineRow({
  entity: 'like',
  pk: 'LIKES#{target}',
  sk: 'L#{account}',
  ids: { target: z.union([PostId, CommentId]), account: AccountId },
  stored: StoredLike,
});

/** Somebody saved a post, in whichever collections. The truth. */
export const savedRow = defineRow({
  entity: 'saved post',
  pk: 'A#{account}',
  sk: 'SAVED#{postId}',
  ids: { account: AccountId, postId: PostId },
  stored: StoredReaction,
});

/** Somebody reposted a post. The truth. */
export const repostRow = defineRow({
  entity: 'repost',
  pk: 'A#{account}',
  sk: 'REPOST#{postId}',
  ids: { account: AccountId, postId: PostId },
  stored: StoredReaction,
});

/** What a reader has done with a post, as counted; sorts right above the post's reference in the reader's feed. */
export const viewerStateRow = defineRow({
  entity: 'viewer state of a post',
  pk: 'FEED#{reader}',
  sk: 'P#{postId}~',
  ids: { reader: AccountId, postId: PostId },
  stored: StoredViewerState,
});

const count = z._default(z.int(), 0);

/** What happened around a post on a day (`2026-11-23`, UTC). */
export const insightRow = defineRow({
  entity: 'what happened around a post on a day',
  pk: 'INSIGHT#{postId}',
  sk: 'D#{day}',
  ids: { postId: PostId, day: z.string() },
  stored: z.object({
    views: count,
    likes: count,
    saves: count,
    shares: count,
    follows: count,
    reposts: count,
  }),
});
