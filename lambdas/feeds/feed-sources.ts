/** The lists that a page of a home feed is merged of: the reader's own rows, and what merged authors posted and reposted. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { Row } from '../platform/table.ts';
import type { StoredViewerState } from '../posts/viewer-state.ts';
import type { Arrival, Repost, RowsAbout } from './arrival.ts';
import type { FeedRows, FeedStore } from './feed-store.ts';
import type { Candidate, SourcePage } from './newest-first.ts';

// Rows read beyond the page: with 28 more a page of 20 fits into one read unit, also when the reader has liked every post of it, and into
// two when they also saved and reposted every one.
const ROWS_AHEAD = 28;
const MAX_ROWS_AT_ONCE = 800; // of a feed that holds few references among much that was done with other posts
const MAX_ROW_READS = 7; // then the page ends, with a cursor
const MAX_MERGED_AT_ONCE = 10; // posts of a merged author that are read at once
const MIN_MERGED_AT_ONCE = 2;

/** Where a page begins. */
export interface FeedPosition {
  /** Behind what stands there. */
  readonly before: Arrival;
  /** Whether any author was merged at the beginning of the list. */
  readonly merges: boolean;
  /** When the list was begun, in milliseconds: later reposts bring no post to another place in it. */
  readonly begun: number;
}

export interface FeedRequest {
  readonly reader: AccountId;
  readonly limit: number;
  readonly from?: FeedPosition | undefined;
  /** The first of the reader's own rows, by {@link readFirstRows}, where they have been read already. */
  readonly first?: FeedRows | undefined;
  /** The present time in milliseconds. */
  readonly now: number;
}

/** What a reader's own rows have been read for. */
export interface OwnRows {
  readonly merged: readonly AccountId[];
  readonly source: SourcePage;
  /** What the rows that have been read say about a post, undefined where not all of them have been. */
  readonly about: (postId: PostId) => RowsAbout | undefined;
}

/** The first of the reader's own rows, of which a page at the top of the feed is made. One read unit. `now` in milliseconds. */
export const readFirstRows = (
  feeds: Pick<FeedStore, 'rows'>,
  { reader, limit, now }: Pick<FeedRequest, 'reader' | 'limit' | 'now'>,
): Promise<FeedRows> => feeds.rows(reader, { limit: limit + ROWS_AHEAD, now });

/** The reader's own rows: which authors to merge, what stands in the feed from the position on, and what was done with posts. */
export const readOwnRows = async (
  feeds: FeedStore,
  { reader, limit, from, now, first }: FeedRequest,
): Promise<OwnRows> => {
  const viewerStates = new Map<PostId, StoredViewerState>();
  const reposts = new Map<PostId, Repost[]>();
  let reached: Arrival | '' | undefined; // '' at the end
  const read = async (after: Row | undefined, rows: number): Promise<FeedRows> => {
    const isFirst = after === undefined && first !== undefined;
    const page = isFirst
      ? first
      : await feeds.rows(reader, { limit: Math.min(rows, MAX_ROWS_AT_ONCE), after, now });
    for (const [postId, each] of page.viewerStates) viewerStates.set(postId, each);
    for (const { postId, act, by } of page.reposts) {
      reposts.set(postId, [{ act, by }, ...(reposts.get(postId) ?? [])]);
    }
    reached = page.next === undefined ? '' : (page.reached ?? reached);
    return page;
  };
  const isRead = (postId: PostId): boolean =>
    reached !== undefined && postId >= reached && (from === undefined || postId < from.before);
  const about = (postId: PostId): RowsAbout | undefined => {
    if (!isRead(postId)) return undefined;
    const viewerState = viewerStates.get(postId);
    return { reposts: reposts.get(postId) ?? [], ...(viewerState && { viewerState }) };
  };
  const atFirst = limit + ROWS_AHEAD;
  const sourceOf = (page: FeedRows, reads: number): SourcePage => {
    const { candidates, next } = page;
    if (next === undefined) return { candidates };
    const isStopped = reads >= MAX_ROW_READS && page.reached !== undefined;
    return {
      candidates,
      ...(page.reached !== undefined && { reached: page.reached }),
      ...(isStopped
        ? { stopsAt: page.reached }
        : { next: async () => sourceOf(await read(next, atFirst * 2 ** reads), reads + 1) }),
    };
  };

  if (from !== undefined) {
    const [merged, page] = await Promise.all([
      from.merges ? feeds.mergedAuthors(reader, now) : [],
      read(feeds.positionBehind(reader, from.before), atFirst),
    ]);
    return { merged, source: sourceOf(page, 1), about };
  }
  const merged: AccountId[] = [];
  let page = await read(undefined, atFirst);
  merged.push(...page.merged);
  // Markers come first: behind the first row about a post there are none.
  for (let reads = 1; page.reached === undefined && page.next !== undefined; reads += 1) {
    page = await read(page.next, atFirst * 2 ** reads);
    merged.push(...page.merged);
  }
  return { merged, source: sourceOf(page, 1), about };
};

/** The more authors are merged, the fewer posts of each the page is likely to show. */
const mergedAtOnce = (limit: number, authors: number): number =>
  Math.min(MAX_MERGED_AT_ONCE, Math.max(MIN_MERGED_AT_ONCE, Math.ceil((2 * limit) / authors)));

type ReadPart = (
  after: Row | undefined,
) => Promise<{ readonly posts: readonly Candidate[]; readonly next?: Row }>;

/** A list that is read part by part, as it is needed. */
const listOf = (read: ReadPart): SourcePage => {
  const readMore = async (after: Row | undefined): Promise<SourcePage> => {
    const { posts, next } = await read(after);
    return { candidates: posts, ...(next && { next: () => readMore(next) }) };
  };
  return { candidates: [], next: () => readMore(undefined) };
};

/** What merged authors posted before the position, and what they reposted, some of each at once. */
export const mergedSources = (
  feeds: FeedStore,
  authors: readonly AccountId[],
  { from, limit, now }: FeedRequest,
  hasReposts: boolean,
): readonly SourcePage[] => {
  const atOnce = mergedAtOnce(limit, authors.length);
  return authors.flatMap((author) => [
    listOf((after) => feeds.postsBefore(author, from?.before, { limit: atOnce, after, now })),
    ...(hasReposts
      ? [listOf((after) => feeds.repostsBefore(author, from?.before, { limit: atOnce, after }))]
      : []),
  ]);
};
