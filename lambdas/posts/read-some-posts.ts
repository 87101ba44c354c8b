/** Posts that somebody asks for by their ids, as many as one answer holds. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { fillPage } from '../platform/fill-page.ts';
import { canSeePost } from './can-see-post.ts';
import type { FoundPost, ListVisiblePostsDeps } from './list-visible-posts.ts';
import { findPosts } from './list-visible-posts.ts';
import { answerBytesOf } from './post-view.ts';

export interface ReadPosts {
  readonly found: readonly FoundPost[];
  /** Those that the viewer may see, and that do not fit into the answer any more. */
  readonly remaining: readonly PostId[];
}

/**
 * Those of the posts that the viewer may see by their ids, each once, in the given order. Costs half a read unit for each post, author
 * and edge. `now` in milliseconds.
 */
export const readSomePosts = async (
  deps: ListVisiblePostsDeps,
  {
    postIds,
    viewer,
    now,
  }: {
    readonly postIds: readonly PostId[];
    readonly viewer: AccountId | undefined;
    readonly now: number;
  },
): Promise<ReadPosts> => {
  const wanted = [...new Set(postIds)];
  const known = await findPosts(deps, wanted, viewer, now);
  const visible = wanted.flatMap((postId) => {
    const found = known.get(postId);
    return found && canSeePost(viewer, found.post, found.author, found.relation) ? [found] : [];
  });
  const { items } = await fillPage<FoundPost, PostId>({
    limit: visible.length,
    from: undefined,
    read: async () => ({ items: visible }),
    isShown: () => true,
    positionOf: ({ post }) => post.postId,
    bytesOf: ({ post }) => answerBytesOf(post),
  });
  return { found: items, remaining: visible.slice(items.length).map(({ post }) => post.postId) };
};
