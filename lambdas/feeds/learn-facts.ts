/** Reads what a page of a home feed is decided by, each thing once. */
import type { Account } from '../accounts/account.ts';
import type { Edge } from '../graph/edge.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { PostHead } from '../posts/post.ts';
import type { FeedStore } from './feed-store.ts';
import type { HomeFacts } from './home-rules.ts';
import { decidingCoAuthors, isOwn } from './home-rules.ts';
import type { Candidate } from './newest-first.ts';

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

  const read = async (postIds: readonly PostId[], people: readonly AccountId[]): Promise<void> => {
    const others = people.filter((accountId) => accountId !== reader);
    const found = await feeds.hydrate(reader, { posts: postIds, authors: people, edges: others }, now);
    for (const post of found.posts) posts.set(post.postId, post);
    for (const account of found.authors) accounts.set(account.accountId, account);
    for (const edge of found.edges) edges.set(edge.other, edge);
  };

  const learn = async (postIds: readonly PostId[], people: readonly AccountId[]): Promise<void> => {
    const strangers = [...new Set(people)].filter((accountId) => !asked.has(accountId));
    if (postIds.length + strangers.length > 0) {
      const reading = read(postIds, strangers);
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
        candidates.map(({ postId }) => postId).filter((postId) => !posts.has(postId)),
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
