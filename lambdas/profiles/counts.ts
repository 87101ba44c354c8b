/**
 * Counts of an account. People are counted by buckets, ranges of their ids, which are counted as a whole: the number shown is a sum,
 * and counting a bucket again heals whatever went wrong before. Posts are counted by a tally.
 */
import * as z from 'zod/mini';
import type { AccountId, AudienceId, PostId } from '../kernel/ids.ts';
import { Visibility, visibilityRules } from '../kernel/visibility.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Row } from '../platform/table.ts';
import { Numbers, noTally, numbersOf, Tally } from './tally.ts';

/** Posts are counted by visibility, so that a profile shows each viewer how many of them it may see. */
export const Counts = z.extend(Tally, {
  followers: z._default(Numbers, {}),
  following: z._default(Numbers, {}),
});
export type Counts = z.infer<typeof Counts>;

export const noCounts: Counts = { ...noTally, followers: {}, following: {} };

/** A COUNTS row as counts; an account without one has none. */
export const countsOf = (row: Row | undefined): Counts =>
  row === undefined ? noCounts : parseRow(Counts, row);

/** A row of a tally as that; where there is none nothing is counted yet. */
export const tallyOfRow = (row: Row | undefined): Tally =>
  row === undefined ? noTally : parseRow(Tally, row);

const POST_BUCKET_LENGTH = 4; // leading characters of a post id: 2^30 ms, about twelve days
const EDGE_BUCKET_LENGTH = 1; // leading characters of an account id: 32 equal ranges, as ids are hashes

/** The buckets of an account that some change may have touched. */
export interface TouchedBuckets {
  readonly followers: ReadonlySet<string>;
  readonly following: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
  /** Of the posts for audiences, by audience. */
  readonly audiencePosts: ReadonlySet<string>;
}

export const postBucket = (postId: PostId): string => postId.slice(0, POST_BUCKET_LENGTH);
export const edgeBucket = (other: AccountId): string => other.slice(0, EDGE_BUCKET_LENGTH);

const sum = (numbers: Numbers): number => Object.values(numbers).reduce((total, number) => total + number, 0);

/** How many follow the account. */
export const followersOf = (counts: Counts): number => sum(counts.followers);

/** How many posts the account has, whoever sees them. */
export const postsOf = (tally: Tally): number => sum(numbersOf(tally));

/** How many posts are for one of these audiences. */
export const audiencePostsOf = (tally: Tally, audiences: readonly AudienceId[]): number => {
  const numbers = numbersOf(tally);
  return audiences.reduce((total, audienceId) => total + (numbers[audienceId] ?? 0), 0);
};

/** The buckets with some of them counted anew; empty ones are left out. */
export const withBuckets = (buckets: Numbers, anew: ReadonlyMap<string, number>): Numbers =>
  Object.fromEntries(
    Object.entries({ ...buckets, ...Object.fromEntries(anew) }).filter(([, number]) => number > 0),
  );

/** Which posts of an account a viewer may see. */
export interface Insight {
  readonly isSelf: boolean;
  readonly follows: boolean;
  readonly isPrivate: boolean;
  /** How many posts are for audiences that the viewer belongs to. */
  readonly audiencePosts?: number;
}

/** How many of the `number` posts of a visibility a viewer may see. */
const postsFor = (visibility: Visibility, number: number, insight: Insight): number => {
  const { isSelf, follows, isPrivate, audiencePosts = 0 } = insight;
  if (isSelf) return number;
  switch (visibilityRules[visibility].admits) {
    case 'everyone':
      return follows || !isPrivate ? number : 0;
    case 'followers':
      return follows ? number : 0;
    case 'audience':
      return follows ? audiencePosts : 0;
    case 'author':
      return 0;
  }
};

/** The counts that a profile shows to a viewer: of posts only those the viewer may see. */
export const countsFor = (counts: Counts, insight: Insight) => {
  const posts = numbersOf(counts);
  return {
    posts: Visibility.options.reduce((total, each) => total + postsFor(each, posts[each] ?? 0, insight), 0),
    followers: sum(counts.followers),
    following: sum(counts.following),
  };
};
