/** Lists of posts: the home feed, and every other one. */
import { type InputAt, type ItemAt, type PagedPath, Problem } from '@suwar/client';
import { useMemo, useSyncExternalStore } from 'react';
import type { ListRules } from './list.ts';
import { type NewlyMade, withNewPosts } from './new-posts.ts';
import type { Post } from './post-entry.ts';
import { type FeedPost, makeShownPosts, type PostListEntry, type PostPage, takePage } from './post-list.ts';
import type { SessionCache } from './session-cache.ts';
import { useSessionCache } from './suwar-provider.ts';
import { type ListOptions, type ListState, useList } from './use-list.ts';

/** Every path that lists posts, such as `/v1/accounts/{username}/posts`. */
export type PostListPath = {
  [P in PagedPath]: ItemAt<P> extends Post ? P : never;
}[PagedPath];

/** What {@link useFeed} takes beside a path: the parameters of the path, and what every list can be given. */
export type FeedOptions<P extends PostListPath> = ListOptions &
  Pick<InputAt<P, 'get'>, Extract<keyof InputAt<P, 'get'>, 'path'>>;

type FeedArguments<P extends PostListPath> =
  ListOptions extends FeedOptions<P> ? [options?: FeedOptions<P>] : [options: FeedOptions<P>];

/** What {@link useFeed} answers. */
export interface UseFeed extends ListState {
  /** The posts in the order of the list, each once, as they are by now: liking one anywhere shows here. */
  readonly posts: readonly FeedPost[];
}

const HOME = '/v1/feeds/home';

/** Whether guests cannot read it. */
const needsSession = (path: string): boolean => path === HOME || path.startsWith('/v1/me/');

/** Calls whose path was checked by the types of {@link useFeed}. */
interface ListCalls {
  get(path: string, input: unknown): Promise<unknown>;
}

const isPostPage = (answer: unknown): answer is PostPage =>
  typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items);

const rulesOf = (
  cache: SessionCache,
  path: string,
  parameters: unknown,
  limit: number,
): ListRules<PostListEntry> => ({
  limit,
  load: async (query, signal) => {
    const asked = cache.stamp();
    const calls: ListCalls = cache.api;
    const page = await cache.ask(() => calls.get(path, { path: parameters, query, signal }));
    if (!isPostPage(page)) throw new Problem({ code: 'not_json', detail: `${path} answered no list.` });
    return takePage(cache, path, page, asked);
  },
  idOf: ({ postId }) => postId,
  // Posts stand in a home by their ids, which begin with their time; where a repost stands is not said.
  ...(path === HOME && { placeOf: ({ postId, repostedBy }) => (repostedBy === null ? postId : undefined) }),
});

const nothingMade: readonly NewlyMade[] = [];

/**
 * A list of posts, the home feed by default: `useFeed()`, `useFeed('/v1/accounts/{username}/posts', { path: { username } })`. New posts on top
 * are neither lost nor doubled, however many there are. Anything but the home is read again as far down as it was read when it is refreshed.
 */
export const useFeed = <P extends PostListPath = '/v1/feeds/home'>(
  ...[path, ...more]: [path?: P, ...options: FeedArguments<P>]
): UseFeed => {
  const options: ListOptions & { readonly path?: unknown } = more[0] ?? {};
  const { limit = 20, enabled = true, refetchInterval } = options;
  const of = path ?? HOME;
  const { cache, isKnown, isSignedIn } = useSessionCache();
  const parameters = JSON.stringify(options.path ?? {});
  const key = useMemo(() => cache.postListKey(of, parameters), [cache, of, parameters]);
  const rules = useMemo(
    () => rulesOf(cache, of, JSON.parse(parameters), limit),
    [cache, of, parameters, limit],
  );
  const isAllowed = isKnown && (isSignedIn || !needsSession(of));
  const { data, state } = useList({
    cache,
    key,
    rules,
    isKnown,
    enabled: enabled && isAllowed,
    refetchInterval,
  });
  const madeNow = () => (of === HOME ? cache.newPosts.get('all') : nothingMade);
  const made = useSyncExternalStore(cache.newPosts.subscribe, madeNow, madeNow);
  const shown = useMemo(
    () =>
      makeShownPosts(cache, () =>
        data === undefined ? [] : withNewPosts((postId) => cache.posts.cached(postId)?.state, data, made),
      ),
    [cache, data, made],
  );
  const posts = useSyncExternalStore(cache.posts.subscribe, shown, shown);
  return { ...state, posts };
};
