import { describe, expect, it } from 'vitest';
import { presentInsights, withheldBelowFloor } from '../../../lambdas/insights/read-insights.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { somePost } from '../../support/some-post.ts';

describe('a number in insights', () => {
  it.each([
    [undefined, null],
    [0, null],
    [limits.insightFloor - 1, null],
    [limits.insightFloor, limits.insightFloor],
    [5_000, 5_000],
  ])('%s is told as %s', (number, told) => {
    expect(withheldBelowFloor(number)).toBe(told);
  });
});

describe('what an author is told of a post', () => {
  it('withholds small numbers in the sum and in each day', () => {
    const post = somePost.published({ likes: 12, views: 40, saves: 3, comments: 9 });
    const day = { day: '2026-01-01', views: 31, likes: 9, saves: 3, shares: 0, follows: 10, reposts: 0 };
    const told = presentInsights(post, [day]);
    expect(told.floor).toBe(10);
    expect(told.total).toEqual({
      views: 40,
      likes: 12,
      saves: null,
      shares: null,
      follows: null,
      reposts: null,
      comments: null,
    });
    expect(told.days).toEqual([
      { day: '2026-01-01', views: 31, likes: null, saves: null, shares: null, follows: 10, reposts: null },
    ]);
  });
});
