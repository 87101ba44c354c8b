/**
 * The home feed: one's own posts, those of the followed accounts, as authors or co-authors, and what these reposted; by when it came in,
 * newest first. A page is made in four steps: page of ids, hydrate, apply rules, present (by the route). A page of 20 posts by ten authors
 * costs 11 read units: 1 for the feed rows, and half a unit for each author's posts with the profile and for what the reader is to the author. An
 * author of whom more than 4 KB of posts is on the page adds half a unit for each further 4 KB; later pages add half a unit for each profile. Each
 * further person adds 1: reposter, author of a reposted post, and each co-author where the author is not followed; a reposted post adds 0.5, and 1
 * more where it is older than the page's rows. Each author who is merged at read time adds 1 for profile and edge, 0.5 for reposts, and the
 * posts that are read ahead of need (up to ten); how many are merged is bounded.
 */
import type { Account } from '../accounts/account.ts';
import { authorOf } from '../kernel/ids.ts';
import { MAX_ANSWER_BYTES } from '../platform/fill-page.ts';
import type { PostHead } from '../posts/post.ts';
import { answerBytesOf } from '../posts/post-view.ts';
import type { StoredViewerState } from '../posts/viewer-state.ts';
import type { Arrival } from './arrival.ts';
import { chooseMerged } from './choose-merged.ts';
import type { ChosenRepost } from './choose-repost.ts';
import { makeReposts } from './choose-repost.ts';
import type { FeedPosition, FeedRequest, OwnRows } from './feed-sources.ts';
import { mergedSources, readOwnRows } from './feed-sources.ts';
import type { FeedStore } from './feed-store.ts';
import { isShownByItself } from './home-rules.ts';
import type { Facts } from './learn-facts.ts';
import { makeFacts } from './learn-facts.ts';
import type { Candidate } from './newest-first.ts';
import { newestFirst } from './newest-first.ts';

const MAX_ROUNDS = 5; // a page that got short is filled up at most this often

export interface FeedItem {
  readonly post: PostHead;
  readonly author: Account;
  readonly followsAuthor: boolean;
  /** Who brought it by a repost, null for a post at its own time. */
  readonly repostedBy: Account | null;
  /** What the reader has done with it, if anything. */
  readonly viewerState: StoredViewerState | undefined;
}

export interface FeedPage {
  readonly items: readonly FeedItem[];
  /** The reader's own account, where it was read. */
  readonly readerAccount: Account | undefined;
  readonly next?: FeedPosition;
}

/** The post with its author if the reader is to see it at that place: the rules decide on fresh rows alone. */
const itemOf = (
  facts: Facts,
  { at, postId, by }: Candidate,
  about: OwnRows['about'],
  chosen: ChosenRepost | undefined,
): FeedItem | undefined => {
  const post = facts.post(postId);
  const author = facts.account(authorOf(postId));
  if (post === undefined || author === undefined) return undefined;
  const followsAuthor = facts.edge(author.accountId)?.since !== undefined;
  if (by === undefined) {
    if (!isShownByItself(facts, post)) return undefined;
    const viewerState = about(postId)?.viewerState;
    if (viewerState?.reported) return undefined;
    return { post, author, followsAuthor, repostedBy: null, viewerState };
  }
  const reposter = facts.account(by);
  if (chosen?.repost?.act !== at || reposter === undefined || chosen.about.viewerState?.reported)
    return undefined;
  return { post, author, followsAuthor, repostedBy: reposter, viewerState: chosen.about.viewerState };
};

export interface HomeFeedDeps {
  readonly feeds: FeedStore;
  /** Whether the deployment has reposts. */
  readonly hasReposts: boolean;
}

/** A page of the home feed. */
export const readHomeFeed = async (
  { feeds, hasReposts }: HomeFeedDeps,
  request: FeedRequest,
): Promise<FeedPage> => {
  const { reader, limit, from, now } = request;
  const facts = makeFacts(feeds, { reader, now, begun: from?.begun });
  const own = await readOwnRows(feeds, request);
  const chosen = await chooseMerged(feeds, reader, own.merged, now);
  await facts.learnPeople(chosen);
  const followed = chosen.filter((author) => facts.edge(author)?.since !== undefined);
  const list = newestFirst([own.source, ...mergedSources(feeds, followed, request, hasReposts)]);
  const begun = from?.begun ?? now;
  const reposts = makeReposts({ feeds, facts, own, chosen: followed, begun });

  const items: FeedItem[] = [];
  const pageUntil = (before: Arrival): FeedPage => ({
    items,
    readerAccount: facts.account(reader),
    next: { before, merges: own.merged.length > 0, begun },
  });
  let bytes = 0;
  let last: Arrival | undefined;
  let hasEnded = false;
  for (let round = 0; round < MAX_ROUNDS && items.length < limit && !hasEnded; round += 1) {
    // A page that got short is filled up generously: feeds in which much shows nothing would take many rounds otherwise.
    const missing = limit - items.length;
    const wanted = round === 0 ? missing : Math.max(missing, Math.ceil(limit / 2));
    const candidates = await list.take(wanted);
    hasEnded = candidates.length < wanted;
    if (candidates.length === 0) break;
    await facts.learn(candidates);
    if (hasReposts) await reposts.choose(candidates);
    for (const candidate of candidates) {
      const item = itemOf(facts, candidate, own.about, reposts.of(candidate.postId));
      bytes += item === undefined ? 0 : answerBytesOf(item.post);
      const isFull = items.length === limit || bytes > MAX_ANSWER_BYTES || reposts.isPostponed(candidate);
      if (isFull && last !== undefined) return pageUntil(last);
      if (item !== undefined) items.push(item);
      last = candidate.at;
    }
  }
  const stopped = hasEnded ? list.stoppedAt() : undefined;
  if (stopped !== undefined) return pageUntil(stopped);
  return last === undefined || !list.mayHaveMore()
    ? { items, readerAccount: facts.account(reader) }
    : pageUntil(last);
};
