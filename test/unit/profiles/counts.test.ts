import { describe, expect, it } from 'vitest';
import { postIdOf } from '../../../lambdas/kernel/ids.ts';
import {
  countsFor,
  edgeBucket,
  noCounts,
  postBucket,
  withBuckets,
} from '../../../lambdas/profiles/counts.ts';
import { idOf, T0 } from '../../support/some-account.ts';

const counts = {
  ...noCounts,
  followers: { A: 2, Z: 1 },
  following: { '0': 4 },
  apart: { public: 2 },
  recent: { '01KB': { public: 3, followers: 3 }, '01KC': { private: 1 } },
};

describe('the counts of a profile', () => {
  it.each([
    { viewer: 'oneself', insight: { isSelf: true, follows: false, isPrivate: false }, posts: 9 },
    { viewer: 'oneself, private', insight: { isSelf: true, follows: false, isPrivate: true }, posts: 9 },
    { viewer: 'a stranger', insight: { isSelf: false, follows: false, isPrivate: false }, posts: 5 },
    { viewer: 'a follower', insight: { isSelf: false, follows: true, isPrivate: false }, posts: 8 },
    { viewer: 'a stranger, private', insight: { isSelf: false, follows: false, isPrivate: true }, posts: 0 },
    { viewer: 'a follower, private', insight: { isSelf: false, follows: true, isPrivate: true }, posts: 8 },
  ])('show $viewer only the posts that may be seen', ({ insight, posts }) => {
    expect(countsFor(counts, insight)).toEqual({ posts, followers: 3, following: 4 });
  });
});

describe('buckets', () => {
  it('are replaced when they are counted anew, and leave when they are empty', () => {
    const anew = new Map([
      ['B', 0],
      ['C', 1],
    ]);
    expect(withBuckets({ A: 2, B: 3 }, anew)).toEqual({ A: 2, C: 1 });
  });

  it('are ranges of sort keys', () => {
    const author = idOf('author');
    expect(postIdOf(T0, author).startsWith(postBucket(postIdOf(T0, author)))).toBe(true);
    expect(postBucket(postIdOf(T0, author))).toHaveLength(4);
    expect(author.startsWith(edgeBucket(author))).toBe(true);
  });
});
