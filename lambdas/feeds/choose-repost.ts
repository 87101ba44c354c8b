/**
 * Which repost brings a post into a home feed: one place for each post, the same on every page. The first repost by somebody whom the
 * reader hears of wins; those that are merged as the feed is read count where there are no others, as they cost more to look up.
 */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { firstIdAt } from '../kernel/ids.ts';
import { inParallel } from '../platform/chunks.ts';
import type { Repost } from './arrival.ts';
import type { OwnRows, RowsAbout } from './feed-sources.ts';
import type { FeedStore } from './feed-store.ts';
import { hearsRepostsOf, mayComeByRepost } from './home-rules.ts';
import type { Facts } from './learn-facts.ts';
import type { Candidate } from './newest-first.ts';

const CHOSEN_AT_ONCE = 20;

interface ChooseRepostDeps {
  readonly feeds: Pick<FeedStore, 'about' | 'repostsBy'>;
  readonly facts: Facts;
  readonly own: OwnRows;
  /** Those of the reader's merged authors whose posts and reposts the page is made of. */
  readonly chosen: readonly AccountId[];
  /** When the list was begun, in milliseconds. */
  readonly begun: number;
}

/** What brings a post into the feed, and what the reader did with it. */
export interface ChosenRepost {
  /** Undefined where nothing does. */
  readonly repost: Repost | undefined;
  readonly about: RowsAbout;
}

const byAct = (one: Repost, other: Repost): number => (one.act < other.act ? -1 : 1);

/** The first of some reposts by somebody whom the reader hears of. Reads people only as far as needed: mostly the first one alone. */
const firstHeard = async (facts: Facts, reposts: readonly Repost[]): Promise<Repost | undefined> => {
  const inOrder = reposts.toSorted(byAct);
  for (const some of [inOrder.slice(0, 1), inOrder.slice(1)]) {
    await facts.learnPeople(some.map(({ by }) => by));
    const found = some.find(({ by }) => hearsRepostsOf(facts, by));
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Chooses for a post that may come by a repost. Costs a read unit for what the reader's own rows say about a post that is older than the page
 * reaches, one for each person who is not known yet, and where only merged authors reposted it half a unit for each of those.
 */
const chooseRepost = async (
  { feeds, facts, own, chosen, begun }: ChooseRepostDeps,
  postId: PostId,
): Promise<ChosenRepost> => {
  const about = own.about(postId) ?? (await feeds.about(facts.reader, postId, facts.now));
  const isInTime = ({ act }: Repost): boolean => act < firstIdAt(begun + 1);
  const merged = new Set(own.merged);
  const isMerged = (repost: Repost): boolean => merged.has(repost.by);
  const pushed = about.reposts.filter(isInTime);
  const heard = await firstHeard(
    facts,
    pushed.filter((repost) => !isMerged(repost)),
  );
  if (heard !== undefined) return { repost: heard, about };
  // What was pushed while its account was not merged may have been taken back since.
  const asked = new Set([...chosen, ...pushed.filter(isMerged).map((repost) => repost.by)]);
  const standing = asked.size === 0 ? [] : await feeds.repostsBy([...asked], postId);
  return { repost: await firstHeard(facts, standing.filter(isInTime)), about };
};

/** Chooses reposts for posts, once for each. */
export const makeReposts = (deps: ChooseRepostDeps) => {
  const known = new Map<PostId, ChosenRepost>();
  return {
    /** Chooses for those of some candidates that may come by a repost. */
    choose: async (candidates: readonly Candidate[]): Promise<void> => {
      const wanted = new Set(candidates.flatMap(({ postId, by }) => (by === undefined ? [] : [postId])));
      const due = [...wanted].filter((postId) => {
        const post = known.has(postId) ? undefined : deps.facts.post(postId);
        return post !== undefined && mayComeByRepost(deps.facts, post);
      });
      await inParallel(due, CHOSEN_AT_ONCE, async (postId) => {
        known.set(postId, await chooseRepost(deps, postId));
      });
    },
    of: (postId: PostId): ChosenRepost | undefined => known.get(postId),
  };
};
