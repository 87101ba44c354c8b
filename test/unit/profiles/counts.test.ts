import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AudienceId, postIdOf } from '../../../lambdas/kernel/ids.ts';
import { countsFor, edgeBucket, noCounts, postBucket, recounted } from '../../../lambdas/profiles/counts.ts';
import { idOf, T0 } from '../../support/some-account.ts';

const counts = {
  ...noCounts,
  followers: { A: 2, Z: 1 },
  following: { '0': 4 },
  publicPosts: { '01KB': 5 },
  followersPosts: { '01KB': 3 },
  privatePosts: { '01KC': 1 },
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

describe('the counts of posts that not everybody finds', () => {
  const [friends, family] = ['B', 'C'].map((last) => AudienceId.parse(`01K7Z3R2C07ZK3N9QW2M5RX8T${last}`));
  const some = {
    ...noCounts,
    unlistedPosts: { '01KB': 2 },
    audiencePosts: { [`${friends}#01KB`]: 3, [`${friends}#01KC`]: 4, [`${family}#01KB`]: 10 },
  };
  const stranger = { isSelf: false, follows: false, isPrivate: false };
  const follower = { ...stranger, follows: true };

  it.each([
    { viewer: 'oneself', insight: { ...stranger, isSelf: true }, posts: 19 },
    { viewer: 'a stranger', insight: stranger, posts: 2 },
    { viewer: 'a stranger, private', insight: { ...stranger, isPrivate: true }, posts: 0 },
    { viewer: 'a follower', insight: { ...follower, isPrivate: true }, posts: 2 },
    { viewer: 'a member', insight: { ...follower, audiences: [friends] }, posts: 9 },
    { viewer: 'a member of both', insight: { ...follower, audiences: [family, friends] }, posts: 19 },
    { viewer: 'a member no longer following', insight: { ...stranger, audiences: [friends] }, posts: 2 },
  ])('show $viewer only those that may be seen', ({ insight, posts }) => {
    const audiences = 'audiences' in insight ? insight.audiences.filter((each) => each !== undefined) : [];
    expect(countsFor(some, { ...insight, audiences }).posts).toBe(posts);
  });
});

describe('buckets', () => {
  it('are replaced when they are counted anew, and leave when they are empty', () => {
    expect(
      recounted(
        { A: 2, B: 3 },
        new Map([
          ['B', 0],
          ['C', 1],
        ]),
      ),
    ).toEqual({ A: 2, C: 1 });
  });

  it('sum up to what there is, whichever were counted last', () => {
    const rows = fc.array(fc.constantFrom('A', 'B', 'C'));
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const countOf = (list: readonly string[], bucket: string) =>
          list.filter((each) => each === bucket).length;
        const all = ['A', 'B', 'C'];
        const stored = recounted({}, new Map(all.map((bucket) => [bucket, countOf(before, bucket)])));
        const changed = all.filter((bucket) => countOf(before, bucket) !== countOf(after, bucket));
        const next = recounted(stored, new Map(changed.map((bucket) => [bucket, countOf(after, bucket)])));
        expect(Object.values(next).reduce((sum, each) => sum + each, 0)).toBe(after.length);
      }),
    );
  });

  it('are ranges of sort keys', () => {
    const author = idOf('author');
    expect(postIdOf(T0, author).startsWith(postBucket(postIdOf(T0, author)))).toBe(true);
    expect(postBucket(postIdOf(T0, author))).toHaveLength(4);
    expect(author.startsWith(edgeBucket(author))).toBe(true);
  });
});
