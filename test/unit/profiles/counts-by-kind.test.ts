import { describe, expect, it } from 'vitest';
import { AudienceId, newUlid } from '../../../lambdas/kernel/ids.ts';
import {
  audiencePostsOf,
  Counts,
  countsFor,
  edgeBucket,
  followersOf,
} from '../../../lambdas/profiles/counts.ts';
import { Tally } from '../../../lambdas/profiles/tally.ts';
import { idOf, T0 } from '../../support/some-account.ts';

const counts = Counts.parse({
  version: 1,
  followers: { A: 2, B: 3 },
  following: { A: 7 },
  apart: { public: 1, private: 1_000, audience: 4_000 },
  recent: { a: { public: 1, followers: 10 }, b: { unlisted: 100, audience: 6_000 } },
});
const guest = { isSelf: false, follows: false, isPrivate: false };

describe('the posts that a viewer counts', () => {
  it.each([
    ['oneself', { ...guest, isSelf: true }, 11_112],
    ['a guest', guest, 102],
    ['a guest at a private account', { ...guest, isPrivate: true }, 0],
    ['a follower', { ...guest, follows: true }, 112],
    ['a follower of a private account', { ...guest, follows: true, isPrivate: true }, 112],
    ['a member of an audience', { ...guest, follows: true, audiencePosts: 9_000 }, 9_112],
    ['a member who follows no longer', { ...guest, audiencePosts: 9_000 }, 102],
  ])('%s', (_, insight, posts) => {
    expect(countsFor(counts, insight).posts).toBe(posts);
  });

  it('are for the audiences that the viewer belongs to', () => {
    const [friends, family, others] = [0, 1, 2].map((each) => AudienceId.parse(newUlid(T0 + each)));
    const tally = Tally.parse({
      version: 1,
      apart: { [`${friends}`]: 3 },
      recent: { a: { [`${friends}`]: 4, [`${family}`]: 10 }, b: { [`${family}`]: 20 } },
    });
    const audiences = (...some: (AudienceId | undefined)[]) => some.filter((each) => each !== undefined);
    expect(audiencePostsOf(tally, audiences(friends))).toBe(7);
    expect(audiencePostsOf(tally, audiences(friends, family))).toBe(37);
    expect(audiencePostsOf(tally, audiences(others))).toBe(0);
  });
});

describe('counts', () => {
  it('are sums, and nothing where nothing was written', () => {
    expect(Counts.parse({ version: 1 })).toMatchObject({ followers: {}, apart: {}, recent: {} });
    expect(followersOf(counts)).toBe(5);
    expect(countsFor(counts, guest)).toEqual({ posts: 102, followers: 5, following: 7 });
    expect(() => Counts.parse({ ...counts, followers: { A: -1 } })).toThrow();
  });

  it('of edges lie in 32 buckets', () => {
    expect(edgeBucket(idOf('somebody'))).toBe(idOf('somebody').charAt(0));
  });
});
