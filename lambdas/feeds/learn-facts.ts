/** Reads what a page of a home feed is decided by, each thing once. */
import type { Account } from '../accounts/account.ts';
import type { Edge } from '../graph/edge.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { PostHead } from '../posts/post.ts';
import type { FeedStore } from './feed-store.ts';
import type { HomeFacts } from './home-rules.ts';
import { decidingCoAuthors, isOwn } from './home-rules.ts';
import type { PostRun, Wanted } from './hydrate.ts';
import type { Candidate } from './newest-first.ts';

/**
 * The posts that candidates are about, as they lie together: those at their own time by author, others by themselves. `isNewest` says of
 * whom nothing newer can be of use, so that the profile comes along.
 */
const runsOf = (
  candidates: readonly Candidate[],
  isNewest: (author: AccountId) => boolean,
): Pick<Wanted, 'runs' | 'posts'> => {
  const [atTheirTime, brought] = [
    candidates.filter(({ by }) => by === undefined),
    candidates.filter(({ by }) => by !== undefined),
  ];
  const byAuthor = Map.groupBy(atTheirTime, ({ postId }) => authorOf(postId));
  const runs = [...byAuthor].map(([author, own]) => ({
    author,
    posts: own.map(({ postId }) => postId),
    withProfile: isNewest(author),
  }));
  const isAlone = ({ posts, withProfile }: PostRun): boolean => posts.length === 1 && !withProfile;
  const alone = [
    ...runs.filter(isAlone).flatMap(({ posts }) => posts),
    ...brought.map(({ postId }) => postId),
  ];
  const together = runs.filter((run) => !isAlone(run));
  const ofRuns = new Set(together.flatMap(({ posts }) => posts));
  return { runs: together, posts: [...new Set(alone)].filter((postId) => !ofRuns.has(postId)) };
};

export type Facts = ReturnType<typeof makeFacts>;

/** What has been read afresh for a page so far. */
export const makeFacts = (
  feeds: Pick<FeedStore, 'hydrate'>,
  { reader, now, begun }: Pick<HomeFacts, 'reader' | 'now' | 'begun'>,
) => {
  const posts = new Map<PostId, PostHead>();
  const accounts = new Map<AccountId, Account>();
  const edges = new Map<AccountId, Edge>();
  const asked = new Map<AccountId, Promise<void>>();
  const facts: HomeFacts = {
    reader,
    now,
    begun,
    account: (accountId) => accounts.get(accountId),
    edge: (accountId) => edges.get(accountId),
  };

  const read = async (candidates: readonly Candidate[], people: readonly AccountId[]): Promise<void> => {
    const { runs, posts: alone } = runsOf(
      candidates,
      (author) => begun === undefined && people.includes(author),
    );
    const withRuns = new Set(runs.filter(({ withProfile }) => withProfile).map(({ author }) => author));
    const found = await feeds.hydrate(
      reader,
      {
        runs,
        posts: alone,
        authors: people.filter((accountId) => !withRuns.has(accountId)),
        edges: people.filter((accountId) => accountId !== reader),
      },
      now,
    );
    for (const post of found.posts) posts.set(post.postId, post);
    for (const account of found.authors) accounts.set(account.accountId, account);
    for (const edge of found.edges) edges.set(edge.other, edge);
  };

  const learn = async (candidates: readonly Candidate[], people: readonly AccountId[]): Promise<void> => {
    const strangers = [...new Set(people)].filter((accountId) => !asked.has(accountId));
    if (candidates.length + strangers.length > 0) {
      const reading = read(candidates, strangers);
      for (const accountId of strangers) asked.set(accountId, reading);
      await reading;
    }
    await Promise.all(people.map((accountId) => asked.get(accountId)));
  };

  return {
    ...facts,
    post: (postId: PostId): PostHead | undefined => posts.get(postId),

    /** Reads accounts and what the reader is to them: a read unit each. */
    learnPeople: (people: readonly AccountId[]): Promise<void> => learn([], people),

    /** Reads what decides whether candidates are shown: posts and authors; and their co-authors, where it is these who decide. */
    learn: async (candidates: readonly Candidate[]): Promise<void> => {
      // What the reader chose about reposts and own posts.
      const isAsked = candidates.some(({ by }) => by !== undefined);
      for (const { post } of candidates) if (post !== undefined) posts.set(post.postId, post);
      await learn(
        candidates.filter(({ postId }) => !posts.has(postId)),
        [...candidates.map(({ postId }) => authorOf(postId)), ...(isAsked ? [reader] : [])],
      );
      const found = candidates.flatMap(({ postId }) => posts.get(postId) ?? []);
      await learn(
        [],
        found.flatMap((post) => (isOwn(facts, post) ? [reader] : decidingCoAuthors(facts, post))),
      );
    },
  };
};
