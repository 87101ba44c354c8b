import type { AccountId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound } from '../kernel/problems.ts';
import type { LoadVisiblePostDeps } from '../posts/load-visible-post.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import type { PostHead } from '../posts/post.ts';
import { authorOfPost } from '../posts/post.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import type { InsightKind } from '../reactions/reaction.ts';
import type { InsightView } from './insight-contract.ts';
import type { InsightDay, InsightStore } from './insight-store.ts';

/** A number as its author sees it: small ones are withheld, so that nobody is recognised in them. */
export const withheldBelowFloor = (number: number | undefined): number | null =>
  number === undefined || number < limits.insightFloor ? null : number;

/** Numbers as they are told to whom they are about. */
export const numbersOf = (
  numbers: {
    readonly [Kind in InsightKind]?: number | undefined;
  },
): Record<InsightKind, number | null> => ({
  views: withheldBelowFloor(numbers.views),
  likes: withheldBelowFloor(numbers.likes),
  saves: withheldBelowFloor(numbers.saves),
  shares: withheldBelowFloor(numbers.shares),
  follows: withheldBelowFloor(numbers.follows),
  reposts: withheldBelowFloor(numbers.reposts),
});

/** How a post fares, in all and by day. */
export const presentInsights = (post: PostHead, days: readonly InsightDay[]): InsightView => ({
  postId: post.postId,
  floor: limits.insightFloor,
  total: { ...numbersOf(post), comments: withheldBelowFloor(post.comments) },
  days: days.map(({ day, ...numbers }) => ({ day, ...numbersOf(numbers) })),
});

/**
 * How a post fares, for its author in any state, and for those who agreed to be authors too while they see it. Throws `not_found` for anybody
 * else. `now` in milliseconds.
 */
export const readInsights = async (
  deps: LoadVisiblePostDeps & { readonly insights: InsightStore },
  input: {
    readonly viewer: AccountId;
    readonly postId: PostId;
    readonly days: number;
    readonly now: number;
  },
): Promise<InsightView> => {
  const { viewer, postId, days, now } = input;
  const post =
    authorOfPost({ postId }) === viewer
      ? await deps.posts.head(postId, now, { consistent: true })
      : (await loadVisibleHead(deps, postId, viewer, now)).post;
  if (post === undefined || roleOnPost(post, viewer) === undefined) throw notFound();
  return presentInsights(post, await deps.insights.days(postId, days, now));
};
