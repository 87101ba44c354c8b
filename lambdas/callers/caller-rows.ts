/** Rows of who calls. */
import * as z from 'zod/mini';
import { AccountId, ActId, PostId } from '../kernel/ids.ts';
import type { WriteLimit } from '../kernel/rate-limits.ts';
import { defineRow } from '../platform/row.ts';

const fullAt = z.optional(z.number());

/** By limit: when its bucket is full again, in milliseconds. */
const buckets = {
  writes: fullAt,
  photos: fullAt,
  deletions: fullAt,
  edits: fullAt,
  drafts: fullAt,
  follows: fullAt,
  views: fullAt,
  reports: fullAt,
  leaving: fullAt,
} satisfies Readonly<Record<WriteLimit, unknown>>;

/**
 * Further attributes, whose names begin with a digit, count what was done in an hour toward one account: two characters of the hour, three of a
 * digest. Those whose names are an `L` and an act are likes: each has the post's id.
 */
export const callerRow = defineRow({
  entity: 'caller',
  pk: 'A#{accountId}',
  sk: 'CALLER',
  ids: { accountId: AccountId },
  stored: z.looseObject({ ...buckets, sessionsEpoch: z.optional(z.number()) }),
});

/** Several posts that an account likes, in its list of them; sorts by the oldest of these acts, among the rows of one. */
export const likedPostsRow = defineRow({
  entity: 'liked posts',
  pk: 'A#{accountId}',
  sk: 'LIKED#{oldest}~{nonce}',
  ids: { accountId: AccountId, oldest: ActId, nonce: z.string() },
  stored: z.object({ likes: z.array(z.object({ act: ActId, postId: PostId })) }),
});
