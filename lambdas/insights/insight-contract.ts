/** What authors learn about their posts. */
import * as z from 'zod/mini';
import { PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';

/** `POST /v1/views`: posts that somebody has just looked at. */
export const SeenPosts = z.strictObject({
  postIds: z.array(PostId).check(z.minLength(1), z.maxLength(limits.viewsPerReport)),
});
export type SeenPosts = z.infer<typeof SeenPosts>;

/** How many days back, today included. */
export const InsightQuery = z.strictObject({
  days: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(limits.insightDays)),
    limits.insightDaysDefault,
  ),
});

/** A number from the floor on; null stands for any smaller one. */
const WithheldNumber = z.nullable(z.int());
const numbers = {
  views: WithheldNumber,
  likes: WithheldNumber,
  saves: WithheldNumber,
  shares: WithheldNumber,
  follows: WithheldNumber,
  reposts: WithheldNumber,
};

export const InsightView = z.object({
  postId: PostId,
  floor: z.int(),
  total: z.object({ ...numbers, comments: WithheldNumber }),
  /** Days on which anything happened, newest first. */
  days: z.array(z.object({ day: z.iso.date(), ...numbers })),
});
export type InsightView = z.infer<typeof InsightView>;

/** How many days back, today included, of a whole account. */
export const AccountInsightQuery = z.strictObject({
  days: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(limits.accountInsightDays)),
    limits.insightDaysDefault,
  ),
});

export const AccountInsightView = z.object({
  floor: z.int(),
  /** The first day that the numbers are of. */
  from: z.iso.date(),
  total: z.object(numbers),
  days: InsightView.shape.days,
});
export type AccountInsightView = z.infer<typeof AccountInsightView>;
