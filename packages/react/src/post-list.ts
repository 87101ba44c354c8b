/** What lists of posts keep: which posts, in which order. The posts themselves are kept once, see `posts.ts`. */
import type { Schemas } from '@suwar/client';
import type { ListData, Stretch } from './list.ts';
import type { Post } from './post-entry.ts';
import type { SessionCache } from './session-cache.ts';
import type { Stamp } from './stamps.ts';

/** A post in a list. */
export interface PostListEntry {
  readonly postId: string;
  /** Who brought it into the home feed by a repost; null for one that stands there by itself, and in other lists. */
  readonly repostedBy: Schemas['AccountCard'] | null;
}

export type PostListData = ListData<PostListEntry>;

/** A post of a list, as it is shown. */
export interface FeedPost extends Post {
  /** Who brought it into the home feed by reposting it; null for a post that stands there at its own time, and in all other lists. */
  readonly repostedBy: Schemas['AccountCard'] | null;
}

/** A page of posts, as lists answer it. */
export interface PostPage {
  readonly items: readonly (Post & { readonly repostedBy?: Schemas['AccountCard'] | null })[];
  readonly cursor?: string | undefined;
}

/** Lists that say at once what the viewer did with a post; others are a moment behind. */
const isExact = (path: string): boolean => path === '/v1/feeds/home' || path.startsWith('/v1/me/');

/** Takes the posts of a page into the cache. Answers what the list keeps of it. */
export const takePage = (
  { posts }: SessionCache,
  path: string,
  { items, cursor }: PostPage,
  asked: Stamp,
): Stretch<PostListEntry> => ({
  entries: items.flatMap(({ repostedBy, ...post }) =>
    posts.take(post, { asked, isExact: isExact(path) }) === undefined
      ? []
      : [{ postId: post.postId, repostedBy: repostedBy ?? null }],
  ),
  cursor,
});

const asShown = new WeakMap<Post, FeedPost>();

/** One object for a post and who brought it, as long as neither changes, so that rows are drawn again only for a reason. */
const feedPost = (post: Post, { repostedBy }: PostListEntry): FeedPost => {
  const before = asShown.get(post);
  if (before !== undefined && before.repostedBy === repostedBy) return before;
  const shown = { ...post, repostedBy };
  asShown.set(post, shown);
  return shown;
};

/** Answers the posts of a list as they are shown: the same array as long as none of them changes. */
export const makeShownPosts = (
  { posts }: SessionCache,
  entriesNow: () => readonly PostListEntry[],
): (() => readonly FeedPost[]) => {
  let shown: readonly FeedPost[] = [];
  return () => {
    const found = entriesNow().flatMap((entry) => {
      const post = posts.cached(entry.postId);
      return post === undefined ? [] : [feedPost(post, entry)];
    });
    const isSame = found.length === shown.length && found.every((post, index) => post === shown[index]);
    if (!isSame) shown = found;
    return shown;
  };
};
