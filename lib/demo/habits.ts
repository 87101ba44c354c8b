/** What the people of the demo pass on, want to hear of and want to be spared: decided by one seed, apart from the rest. */
import type { DemoDetails } from './details.ts';
import { makeRandom } from './random.ts';
import type { Reactions } from './reactions.ts';
import type { Scenario } from './scenario.ts';

const SEED = 1961;
const REPOST_SHARE = 0.12;
const BELL_SHARE = 0.05;
const MUTED_REPOSTS_SHARE = 0.04;
/** Every so many accounts one hides words, and one wants to see sensitive photos as they are. */
const HIDES_WORDS_EVERY = 9;
const SHOWS_SENSITIVE_EVERY = 11;

export interface DemoHabits {
  /** For each post the positions of those who repost it. */
  readonly reposts: readonly (readonly number[])[];
  /** Who rings at new posts of whom, whom they follow. */
  readonly bells: readonly Pair[];
  /** Who wants none of whose reposts, whom they follow. */
  readonly mutedReposts: readonly Pair[];
  /** Positions of those whose posts keep back comments with these words. */
  readonly hidesWords: readonly number[];
  /** Positions of those who see sensitive photos unscreened. */
  readonly showsSensitive: readonly number[];
  /** Positions of posts whose authors are told no more of them. */
  readonly mutedPosts: readonly number[];
}

interface Pair {
  readonly viewer: number;
  readonly other: number;
}

/** What nobody of the demo wants to read under their posts. */
export const hiddenWords = ['spam', 'follow me', 'إعلان', 'تابعني'];

/** Decides everything. The same scenario gives the same habits. */
export const makeHabits = (
  { accounts, posts }: Scenario,
  { privateAccounts, reactions }: Reactions,
  details: readonly DemoDetails[],
): DemoHabits => {
  const random = makeRandom(SEED);
  const is = (share: number): boolean => random.next() < share;
  const every = (count: number): number[] =>
    accounts.map((_, position) => position).filter((position) => position % count === count - 1);
  const reposts = posts.map(({ author, visibility }, position) => {
    const likes = reactions.find(({ post }) => post === position)?.likes ?? [];
    const chosen = likes.filter((liker) => is(REPOST_SHARE) && liker !== details[position]?.coAuthor);
    return visibility === 'public' && !privateAccounts.includes(author) ? chosen : [];
  });
  // Whether a private account lets somebody in is decided while the scenario is played.
  const follows = accounts.flatMap(({ follows: others }, viewer) =>
    others.filter((other) => !privateAccounts.includes(other)).map((other) => ({ viewer, other })),
  );
  return {
    reposts,
    bells: follows.filter(() => is(BELL_SHARE)),
    mutedReposts: follows.filter(() => is(MUTED_REPOSTS_SHARE)),
    hidesWords: every(HIDES_WORDS_EVERY),
    showsSensitive: every(SHOWS_SENSITIVE_EVERY),
    mutedPosts: reposts.flatMap((by, position) => (by.length > 3 ? [position] : [])),
  };
};
