import { expect, it } from 'vitest';
import type { InsightStore } from '../../../lambdas/insights/insight-store.ts';
import { readInsights } from '../../../lambdas/insights/read-insights.ts';
import type { Post } from '../../../lambdas/posts/post.ts';
import { someAccount } from '../../support/some-account.ts';
import { alice, bob, somePost, T0 } from '../../support/some-post.ts';

const post = somePost.published({ views: 40 });
const insights: InsightStore = { days: async () => [] };
const read = (viewer: typeof alice, found: Post | undefined) =>
  readInsights(
    {
      accounts: { byId: async () => someAccount('alice', { accountId: alice }) },
      edges: { get: async () => undefined },
      posts: { head: async () => found },
      insights,
    },
    { viewer, postId: post.postId, days: 28, now: T0 },
  ).catch((error) => String(Object(error).definition.code));

it('insights are for the author, and for who agreed to be one too, of a post that is there', async () => {
  expect(await read(alice, post)).toMatchObject({ postId: post.postId, total: { views: 40 } });
  expect(await read(bob, post)).toBe('not_found');
  const asked = somePost.published({ views: 40, coAuthors: [{ accountId: bob, state: 'invited' }] });
  expect(await read(bob, asked)).toBe('not_found');
  const agreed = somePost.published({ views: 40, coAuthors: [{ accountId: bob, state: 'accepted' }] });
  expect(await read(bob, agreed)).toMatchObject({ total: { views: 40 } });
  expect(await read(alice, undefined)).toBe('not_found');
});
