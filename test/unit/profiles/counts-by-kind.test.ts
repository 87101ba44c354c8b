import { describe, expect, it } from 'vitest';
import { AudienceId, newUlid } from '../../../lambdas/kernel/ids.ts';
import {
  audienceBucket,
  Counts,
  countsFor,
  edgeBucket,
  followersOf,
} from '../../../lambdas/profiles/counts.ts';
import { idOf, T0 } from '../../support/some-account.ts';

const audienceId = AudienceId.parse(newUlid(T0));
const counts = Counts.parse({
  version: 1,
  followers: { A: 2, B: 3 },
  following: { A: 7 },
  publicPosts: { a: 1, b: 1 },
  followersPosts: { a: 10 },
  privatePosts: { a: 1_000 },
});
const withAll = {
  ...counts,
  unlistedPosts: { a: 100 },
  audiencePosts: { [audienceBucket(audienceId, 'a')]: 10_000 },
};
const guest = { isSelf: false, follows: false, isPrivate: false };

describe('the posts that a viewer counts', () => {
  it.each([
    ['oneself', { ...guest, isSelf: true }, 11_112],
    ['a guest', guest, 102],
    ['a guest at a private account', { ...guest, isPrivate: true }, 0],
    ['a follower', { ...guest, follows: true }, 112],
    ['a follower of a private account', { ...guest, follows: true, isPrivate: true }, 112],
    ['a member of the audience', { ...guest, follows: true, audiences: [audienceId] }, 10_112],
    ['a member who follows no longer', { ...guest, audiences: [audienceId] }, 102],
  ])('%s', (_, insight, posts) => {
    expect(countsFor(withAll, insight).posts).toBe(posts);
  });
});

describe('counts', () => {
  it('are sums of their buckets, empty where there are none', () => {
    expect(counts).toMatchObject({ unlistedPosts: {}, audiencePosts: {} });
    expect(followersOf(counts)).toBe(5);
    expect(countsFor(counts, guest)).toEqual({ posts: 2, followers: 5, following: 7 });
    expect(() => Counts.parse({ ...counts, followers: { A: -1 } })).toThrow();
  });

  it('of edges lie in 32 buckets', () => {
    expect(edgeBucket(idOf('somebody'))).toBe(idOf('somebody').charAt(0));
  });
});
