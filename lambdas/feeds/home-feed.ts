/**
 * The home feed: one's own posts and those of the followed accounts, as authors or co-authors, strictly newest first. A page is made in
 * four steps: page of ids, hydrate, apply rules, present (by the route). A page of 20 posts by one author costs 12 read units: 1 for the
 * feed rows, 10 for the posts, 0.5 each for the author and the reader's edge. Each further author adds 1, and so does each co-author where
 * the author is not followed. Each author who is merged at read time adds 1 for profile and edge and the posts that are read ahead of need
 * (up to ten); how many are merged is bounded.
 */
import type { Account } from '../accounts/account.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { MAX_ANSWER_BYTES } from '../platform/fill-page.ts';
import type { Row } from '../platform/table.ts';
import type { PostHead } from '../posts/post.ts';
import { answerBytesOf } from '../posts/post-view.ts';
import type { StoredViewerState } from '../posts/viewer-state.ts';
import { chooseMerged } from './choose-merged.ts';
import type { FeedRows, FeedStore } from './feed-store.ts';
import { mayStand, standsByItself } from './home-rules.ts';
import { makeFacts } from './learn-facts.ts';
import type { Candidate, SourcePage } from './newest-first.ts';
import { newestFirst } from './newest-first.ts';

// Rows read beyond the page: with 28 more a page of 20 fits into one read unit, also when the reader has liked every post of it, and into
// two when they also saved and reposted every one.
const ROWS_AHEAD = 28;
const MAX_ROWS_AT_ONCE = 800; // of a feed that holds few references among much that was done with other posts
const MAX_ROW_READS = 7; // then the page ends, with a cursor
const MAX_MERGED_AT_ONCE = 10; // posts of a merged author that are read at once
const MIN_MERGED_AT_ONCE = 2;
const MAX_ROUNDS = 5; // a page that got short is filled up at most this often

/** Where a page begins: behind a post. `merges` says whether any author was merged at the beginning of the list. */
export interface FeedPosition {
  readonly before: PostId;
  readonly merges: boolean;
}

export interface FeedItem {
  readonly post: PostHead;
  readonly author: Account;
  readonly followsAuthor: boolean;
  /** What the reader has done with it, if anything. */
  readonly viewerState: StoredViewerState | undefined;
}

export interface FeedPage {
  readonly items: readonly FeedItem[];
  readonly next?: FeedPosition;
}

export interface FeedRequest {
  readonly reader: AccountId;
  readonly limit: number;
  readonly from?: FeedPosition | undefined;
  /** The present time in milliseconds. */
  readonly now: number;
}

interface Beginning {
  readonly merged: readonly AccountId[];
  readonly references: SourcePage;
  /** What the reader has done with posts: at any time complete for all posts that have been taken. */
  readonly viewerStates: ReadonlyMap<PostId, StoredViewerState>;
}

/** The reader's own rows: which authors to merge, the references from the position on, and what was done with posts. */
const begin = async (feeds: FeedStore, { reader, limit, from, now }: FeedRequest): Promise<Beginning> => {
  const viewerStates = new Map<PostId, StoredViewerState>();
  const read = async (after: Row | undefined, rows: number): Promise<FeedRows> => {
    const page = await feeds.rows(reader, { limit: Math.min(rows, MAX_ROWS_AT_ONCE), after, now });
    for (const [postId, each] of page.viewerStates) viewerStates.set(postId, each);
    return page;
  };
  const atFirst = limit + ROWS_AHEAD;
  const sourceOf = ({ references, reached, next }: FeedRows, reads: number): SourcePage => {
    const candidates = references.map((postId) => ({ postId }));
    if (next === undefined) return { candidates };
    const isStopped = reads >= MAX_ROW_READS && reached !== undefined;
    return {
      candidates,
      ...(reached !== undefined && { reached }),
      ...(isStopped
        ? { stopsAt: reached }
        : { next: async () => sourceOf(await read(next, atFirst * 2 ** reads), reads + 1) }),
    };
  };

  if (from !== undefined) {
    const [merged, page] = await Promise.all([
      from.merges ? feeds.mergedAuthors(reader, now) : [],
      read(feeds.positionBehind(reader, from.before), atFirst),
    ]);
    return { merged, references: sourceOf(page, 1), viewerStates };
  }
  const merged: AccountId[] = [];
  let page = await read(undefined, atFirst);
  merged.push(...page.merged);
  // Markers come first: behind the first row about a post there are none.
  for (let reads = 1; page.reached === undefined && page.next !== undefined; reads += 1) {
    page = await read(page.next, atFirst * 2 ** reads);
    merged.push(...page.merged);
  }
  return { merged, references: sourceOf(page, 1), viewerStates };
};

/** The more authors are merged, the fewer posts of each the page is likely to show. */
const mergedAtOnce = (limit: number, authors: number): number =>
  Math.min(MAX_MERGED_AT_ONCE, Math.max(MIN_MERGED_AT_ONCE, Math.ceil((2 * limit) / authors)));

/** The posts of a merged author from a position on, some at once. */
const postsBy = (
  feeds: FeedStore,
  author: AccountId,
  { from, now }: FeedRequest,
  atOnce: number,
): SourcePage => {
  const readMore = async (after: Row | undefined): Promise<SourcePage> => {
    const page = await feeds.postsBefore(author, from?.before, { limit: atOnce, after, now });
    return {
      candidates: page.posts,
      ...(page.next && { next: () => readMore(page.next) }),
    };
  };
  return { candidates: [], next: () => readMore(undefined) };
};

/** A page of the home feed. */
export const readHomeFeed = async (feeds: FeedStore, request: FeedRequest): Promise<FeedPage> => {
  const { reader, limit, now } = request;
  const facts = makeFacts(feeds, reader, now);
  const { merged, references, viewerStates } = await begin(feeds, request);
  const chosen = await chooseMerged(feeds, reader, merged, now);
  await facts.learnPeople(chosen);
  const followed = chosen.filter((author) => facts.edge(author)?.since !== undefined);
  const atOnce = mergedAtOnce(limit, followed.length);
  const list = newestFirst([
    references,
    ...followed.map((author) => postsBy(feeds, author, request, atOnce)),
  ]);

  /** The post with its author if the reader is to see it here: the rules decide on fresh rows alone. */
  const itemOf = (
    { postId }: Candidate,
    viewerState: StoredViewerState | undefined,
  ): FeedItem | undefined => {
    const post = facts.post(postId);
    const author = facts.account(authorOf(postId));
    if (post === undefined || author === undefined) return undefined;
    if (!mayStand(facts, post) || !standsByItself(facts, post)) return undefined;
    const followsAuthor = facts.edge(author.accountId)?.since !== undefined;
    return { post, author, followsAuthor, viewerState };
  };

  const items: FeedItem[] = [];
  const pageUntil = (before: PostId): FeedPage => ({ items, next: { before, merges: merged.length > 0 } });
  let bytes = 0;
  let last: PostId | undefined;
  let hasEnded = false;
  for (let round = 0; round < MAX_ROUNDS && items.length < limit && !hasEnded; round += 1) {
    // A page that got short is filled up generously: feeds in which much shows nothing would take many rounds otherwise.
    const missing = limit - items.length;
    const wanted = round === 0 ? missing : Math.max(missing, Math.ceil(limit / 2));
    const candidates = await list.take(wanted);
    hasEnded = candidates.length < wanted;
    if (candidates.length === 0) break;
    await facts.learn(candidates);
    for (const candidate of candidates) {
      const item = itemOf(candidate, viewerStates.get(candidate.postId));
      bytes += item === undefined ? 0 : answerBytesOf(item.post);
      const isFull = items.length === limit || bytes > MAX_ANSWER_BYTES;
      if (isFull && last !== undefined) return pageUntil(last);
      if (item !== undefined) items.push(item);
      last = candidate.postId;
    }
  }
  const stopped = hasEnded ? list.stoppedAt() : undefined;
  if (stopped !== undefined) return pageUntil(stopped);
  return last === undefined || !list.mayHaveMore() ? { items } : pageUntil(last);
};
