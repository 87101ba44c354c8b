/** Example values of the insights contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { publishedPost } from '../posts/post-examples.ts';
import type { AccountInsightView, InsightView, SeenPosts } from './insight-contract.ts';

const { postId } = publishedPost;

export const seenPosts = { postIds: [postId] } satisfies z.input<typeof SeenPosts>;

export const insight = {
  postId,
  floor: 10,
  total: { views: 1_204, likes: 311, saves: 42, shares: 17, follows: null, reposts: null, comments: 28 },
  days: [
    { day: '2026-03-02', views: 402, likes: 96, saves: 12, shares: null, follows: null, reposts: null },
    { day: '2026-03-01', views: 802, likes: 215, saves: 30, shares: 14, follows: null, reposts: null },
  ],
} satisfies z.input<typeof InsightView>;

export const accountInsight = {
  floor: insight.floor,
  from: '2026-02-03',
  total: { views: 1_204, likes: 311, saves: 42, shares: 22, follows: null, reposts: null },
  days: insight.days,
} satisfies z.input<typeof AccountInsightView>;
