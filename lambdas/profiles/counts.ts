/**
 * Counts of an account, kept as maps from bucket to number. A bucket is a range of sort keys that is counted as a whole:
 * the number shown is a sum, and counting a bucket again heals whatever went wrong before.
 */
import * as z from 'zod/mini';
import type { AccountId, AudienceId, PostId } from '../kernel/ids.ts';
import { Visibility, visibilityRules } from '../kernel/visibility.ts';

const Buckets = z.record(z.string(), z.int().check(z.minimum(0)));
export type Buckets = z.infer<typeof Buckets>;

/** Posts are counted by visibility, so that a profile shows each viewer how many of them it may see. */
export const Counts = z.object({
  /** Each write states the version it was based on. */
  version: z.int(),
  followers: Buckets,
  following: Buckets,
  publicPosts: Buckets,
  unlistedPosts: z._default(Buckets, {}),
  followersPosts: Buckets,
  /** Buckets are named by audience and range: see {@link audienceBucket}. */
  audiencePosts: z._default(Buckets, {}),
  privatePosts: Buckets,
});
export type Counts = z.infer<typeof Counts>;

export const noCounts: Counts = {
  version: 0,
  followers: {},
  following: {},
  publicPosts: {},
  unlistedPosts: {},
  followersPosts: {},
  audiencePosts: {},
  privatePosts: {},
};

const POST_BUCKET_LENGTH = 4; // leading characters of a post id: 2^30 ms, about twelve days
const EDGE_BUCKET_LENGTH = 1; // leading characters of an account id: 32 equal ranges, as ids are hashes

/** The buckets of an account that some change may have touched. */
export interface TouchedBuckets {
  readonly followers: ReadonlySet<string>;
  readonly following: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
}

export const postBucket = (postId: PostId): string => postId.slice(0, POST_BUCKET_LENGTH);
/** The bucket of an audience's posts in a range. */
export const audienceBucket = (audienceId: string, bucket: string): string => `${audienceId}#${bucket}`;
export const edgeBucket = (other: AccountId): string => other.slice(0, EDGE_BUCKET_LENGTH);

const sum = (buckets: Buckets): number => Object.values(buckets).reduce((total, number) => total + number, 0);

/** How many follow the account. */
export const followersOf = (counts: Counts): number => sum(counts.followers);

/** The buckets with some of them counted anew; empty ones are left out. */
export const recounted = (buckets: Buckets, anew: ReadonlyMap<string, number>): Buckets =>
  Object.fromEntries(
    Object.entries({ ...buckets, ...Object.fromEntries(anew) }).filter(([, number]) => number > 0),
  );

/** Which posts of an account a viewer may see. */
export interface Insight {
  readonly isSelf: boolean;
  readonly follows: boolean;
  readonly isPrivate: boolean;
  /** Those of the account's audiences that the viewer belongs to. */
  readonly audiences?: readonly AudienceId[];
}

const isAdmitted = (visibility: Visibility, { isSelf, follows, isPrivate }: Insight): boolean => {
  if (isSelf) return true;
  switch (visibilityRules[visibility].admits) {
    case 'everyone':
      return follows || !isPrivate;
    case 'followers':
    case 'audience':
      return follows;
    case 'author':
      return false;
  }
};

/** Of posts for audiences a follower counts those for audiences that the follower belongs to. */
const audiencePostsFor = (buckets: Buckets, { isSelf, audiences = [] }: Insight): number => {
  if (isSelf) return sum(buckets);
  const shown = Object.entries(buckets).filter(([bucket]) =>
    audiences.some((audienceId) => bucket.startsWith(audienceBucket(audienceId, ''))),
  );
  return sum(Object.fromEntries(shown));
};

/** How many of the posts of a visibility a viewer may see. */
const postsFor = (counts: Counts, visibility: Visibility, insight: Insight): number => {
  if (!isAdmitted(visibility, insight)) return 0;
  const buckets = counts[visibilityRules[visibility].counted];
  return visibility === 'audience' ? audiencePostsFor(buckets, insight) : sum(buckets);
};

/** The counts that a profile shows to a viewer: of posts only those the viewer may see. */
export const countsFor = (counts: Counts, insight: Insight) => ({
  posts: Visibility.options.reduce((total, each) => total + postsFor(counts, each, insight), 0),
  followers: sum(counts.followers),
  following: sum(counts.following),
});
