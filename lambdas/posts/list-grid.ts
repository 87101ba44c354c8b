/**
 * A profile's grid: pinned posts first, then the others, newest first. A listing keeps to the pins that it began with, which travel
 * in its cursor: so every post is listed once, whatever is pinned meanwhile.
 */
import * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import { PostId } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import { canSeePost } from './can-see-post.ts';
import type { ListPostsByDeps, ListViewer } from './list-posts.ts';
import { listPostsBy } from './list-posts.ts';
import type { FoundPost } from './list-visible-posts.ts';
import { answerBytesOf } from './post-view.ts';

export const GridPosition = z.object({
  /** The posts that were pinned and visible when the listing began. */
  pins: z.array(PostId),
  /** How many of them have been listed. */
  listedPins: z.int(),
  /** The post behind which the others go on. */
  after: z.optional(PostId),
});
export type GridPosition = z.infer<typeof GridPosition>;

interface GridPart {
  readonly limit: number;
  readonly from: GridPosition | undefined;
  /** Milliseconds. */
  readonly now: number;
}

/** A part of an author's grid as a viewer may see it. Without pins it costs no more than the posts. */
export const listGrid = async (
  deps: ListPostsByDeps,
  author: Account,
  viewer: ListViewer,
  { limit, from, now }: GridPart,
): Promise<Slice<FoundPost, GridPosition>> => {
  const { relation } = viewer;
  const visible = async (postIds: readonly PostId[]): Promise<readonly FoundPost[]> => {
    const found = postIds.length === 0 ? [] : await deps.posts.heads(postIds, now);
    return found
      .filter((post) => post.state === 'published' && canSeePost(viewer.accountId, post, author, relation))
      .map((post) => ({ post, author, relation }));
  };
  const begun = from === undefined ? await visible(author.pins ?? []) : undefined;
  const pins = from?.pins ?? begun?.map(({ post }) => post.postId) ?? [];
  const due = pins.slice(from?.listedPins ?? 0).slice(0, limit);
  const pinned = begun?.slice(0, limit) ?? (await visible(due));
  const listedPins = (from?.listedPins ?? 0) + due.length;
  if (pinned.length === limit) {
    return { items: pinned, next: { pins, listedPins, ...(from?.after && { after: from.after }) } };
  }
  const { items, next } = await listPostsBy(deps, author, viewer, {
    now,
    limit: limit - pinned.length,
    from: from?.after,
    without: pins,
    bytesBefore: pinned.reduce((sum, { post }) => sum + answerBytesOf(post), 0),
  });
  return {
    items: [...pinned, ...items],
    ...(next !== undefined && { next: { pins, listedPins, after: next } }),
  };
};
