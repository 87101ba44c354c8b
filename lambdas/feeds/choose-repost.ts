/**
 * Which repost brings a post into a home feed: one place for each post, the same on every page. The first repost by somebody whom the
 * reader hears of wins; those that are merged as the feed is read count where there are no others, as they cost more to look up.
 */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { firstIdAt } from '../kernel/ids.ts';
import { chunksOf, inParallel } from '../platform/chunks.ts';
import type { Repost, RowsAbout } from './arrival.ts';
import type { OwnRows } from './feed-sources.ts';
import type { FeedStore } from './feed-store.ts';
import { hearsRepostsOf, mayComeByRepost } from './home-rules.ts';
import type { Facts } from './learn-facts.ts';
import type { Candidate } from './newest-first.ts';

const CHOSEN_AT_ONCE = 20;
const PEOPLE_AT_ONCE = 5;
const STATES_ASKED = 200; // of merged accounts, by one page: half a read unit each, and far more than one post takes

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

/** Later reposts bring nothing into a list that was begun before. */
const isInTime = ({ act }: Repost, begun: number): boolean => act < firstIdAt(begun + 1);

const byAct = (one: Repost, other: Repost): number => (one.act < other.act ? -1 : 1);

/** The first of some reposts by somebody whom the reader hears of. Reads people only as far as needed: mostly the first one alone. */
const firstHeard = async (facts: Facts, reposts: readonly Repost[]): Promise<Repost | undefined> => {
  const inOrder = reposts.toSorted(byAct);
  for (const some of [inOrder.slice(0, 1), ...chunksOf(inOrder.slice(1), PEOPLE_AT_ONCE)]) {
    await facts.learnPeople(some.map(({ by }) => by));
    const found = some.find(({ by }) => hearsRepostsOf(facts, by));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What the reader's own rows say of a post that may come by a repost. */
interface Looked {
  readonly postId: PostId;
  readonly about: RowsAbout;
  readonly heard: Repost | undefined;
  /** The merged accounts whose own states decide, where nobody else reposted it. */
  readonly asked: readonly AccountId[];
}

/**
 * Looks at what was pushed. Costs a read unit where a post is older than the page reaches, and one for each person who is not known yet.
 */
const lookAtOwn = async (
  { feeds, facts, own, chosen, begun }: ChooseRepostDeps,
  postId: PostId,
): Promise<Looked> => {
  const about = own.about(postId) ?? (await feeds.about(facts.reader, postId, facts.now));
  const merged = new Set(own.merged);
  const isMerged = (repost: Repost): boolean => merged.has(repost.by);
  const pushed = about.reposts.filter((repost) => isInTime(repost, begun));
  const heard = await firstHeard(
    facts,
    pushed.filter((repost) => !isMerged(repost)),
  );
  // What was pushed while its account was not merged may have been taken back since.
  const asked = new Set([...chosen, ...pushed.filter(isMerged).map((repost) => repost.by)]);
  return { postId, about, heard, asked: heard === undefined ? [...asked] : [] };
};

/** Chooses where it is known whom to ask. Costs half a read unit for each of those. */
const chooseRepost = async (
  { feeds, facts, begun }: ChooseRepostDeps,
  { postId, about, heard, asked }: Looked,
): Promise<ChosenRepost> => {
  const standing = asked.length === 0 ? [] : await feeds.repostsBy(asked, postId);
  const inTime = standing.filter((repost) => isInTime(repost, begun));
  return { repost: heard ?? (await firstHeard(facts, inTime)), about };
};

/** Chooses reposts for posts, once for each. */
export const makeReposts = (deps: ChooseRepostDeps) => {
  const known = new Map<PostId, ChosenRepost>();
  const postponed = new Set<PostId>();
  let left = STATES_ASKED;
  /** In the order of the page: behind the first one that is too much nobody is asked any more. */
  const isAffordable = ({ asked }: Looked): boolean => {
    left -= asked.length;
    return asked.length === 0 || left >= 0;
  };
  return {
    /** Chooses for those of some candidates that may come by a repost. */
    choose: async (candidates: readonly Candidate[]): Promise<void> => {
      const wanted = new Set(candidates.flatMap(({ postId, by }) => (by === undefined ? [] : [postId])));
      const due = [...wanted].filter((postId) => {
        const post = known.has(postId) ? undefined : deps.facts.post(postId);
        return post !== undefined && mayComeByRepost(deps.facts, post);
      });
      const looked = await inParallel(due, CHOSEN_AT_ONCE, (postId) => lookAtOwn(deps, postId));
      const affordable = new Set(looked.filter(isAffordable));
      for (const each of looked) if (!affordable.has(each)) postponed.add(each.postId);
      await inParallel([...affordable], CHOSEN_AT_ONCE, async (each) => {
        known.set(each.postId, await chooseRepost(deps, each));
      });
    },
    of: (postId: PostId): ChosenRepost | undefined => known.get(postId),
    /** Whether a candidate is left to the next page, as this one has asked enough; never the first one. */
    isPostponed: ({ postId, by }: Candidate): boolean => by !== undefined && postponed.has(postId),
  };
};
