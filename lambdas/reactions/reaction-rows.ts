/**
 * Rows of likes, saves and reposts. What a viewer did with a post or comment is the truth; a mark for each act says that it is counted, and
 * lists who did it; a row in the viewer's own partition lists what they did.
 */
import * as z from 'zod/mini';
import { AccountId, ActId, CommentId, PostId } from '../kernel/ids.ts';
import { StoredProgress } from '../kernel/stored-progress.ts';
import { defineRow } from '../platform/row.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import { StoredInsightDay, StoredLike, withdrawalLists } from './reaction.ts';

/** What a viewer has done with a post; sorts right above the post's reference in the viewer's feed. The truth. */
export const viewerStateRow = defineRow({
  entity: 'viewer state of a post',
  pk: 'FEED#{reader}',
  sk: 'P#{postId}~',
  ids: { reader: AccountId, postId: PostId },
  stored: StoredViewerState,
});

/** What a viewer has done with a comment; sorts below all references of the feed. The truth. */
export const commentViewerStateRow = defineRow({
  entity: 'viewer state of a comment',
  pk: 'FEED#{reader}',
  sk: 'C#{postId}#{commentId}',
  ids: { reader: AccountId, postId: PostId, commentId: CommentId },
  stored: StoredViewerState,
});

/** Somebody likes a post, or a comment under the comment's id, and it is counted. */
export const likeRow = defineRow({
  entity: 'like',
  pk: 'LIKES#{target}',
  sk: 'L#{act}#{account}',
  ids: { target: z.union([PostId, CommentId]), act: ActId, account: AccountId },
  stored: StoredLike,
});

/** Somebody saved a post, in whichever collections, and it is counted. */
export const saveRow = defineRow({
  entity: 'save',
  pk: 'SAVES#{postId}',
  sk: 'S#{act}#{account}',
  ids: { postId: PostId, act: ActId, account: AccountId },
  stored: z.object({}),
});

/** Somebody reposted a post, and it is counted. */
export const repostRow = defineRow({
  entity: 'repost',
  pk: 'REPOSTS#{postId}',
  sk: 'R#{act}#{account}',
  ids: { postId: PostId, act: ActId, account: AccountId },
  stored: z.object({}),
});

/** A post that an account likes, in its list of them. */
export const likedPostRow = defineRow({
  entity: 'liked post',
  pk: 'A#{account}',
  sk: 'LIKED#{act}#{postId}',
  ids: { account: AccountId, act: ActId, postId: PostId },
  stored: z.object({}),
});

/** A post that an account saved, in its list of them. */
export const savedPostRow = defineRow({
  entity: 'saved post',
  pk: 'A#{account}',
  sk: 'SAVED#{act}#{postId}',
  ids: { account: AccountId, act: ActId, postId: PostId },
  stored: z.object({}),
});

/** A post that an account reposted, in its list of them. */
export const repostedPostRow = defineRow({
  entity: 'reposted post',
  pk: 'A#{account}',
  sk: 'REPOST#{act}#{postId}',
  ids: { account: AccountId, act: ActId, postId: PostId },
  stored: z.object({}),
});

/** How far taking back what an account did with the things of another has come, in one of its lists: its change has the stream consumer go on. */
export const actWithdrawalRow = defineRow({
  entity: 'withdrawal of acts',
  pk: 'A#{account}',
  sk: 'WITHDRAWAL#{other}#{block}#{list}',
  ids: { account: AccountId, other: AccountId, block: z.string(), list: z.enum(withdrawalLists) },
  stored: z.extend(StoredProgress, { since: z.optional(z.string()) }),
});

/** What happened around a post on a day (`2026-11-23`, UTC). */
export const insightRow = defineRow({
  entity: 'what happened around a post on a day',
  pk: 'INSIGHT#{postId}',
  sk: 'D#{day}',
  ids: { postId: PostId, day: z.string() },
  stored: StoredInsightDay,
});
