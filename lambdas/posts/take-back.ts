/**
 * Photos that only a held post has, or one in the bin, are still their author's to use: nobody sees them there. The post that they are
 * taken from becomes another version with the same write, so that it cannot come back with them meanwhile.
 */
import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { Photo } from '../photos/photo.ts';
import { unattachedExpiry } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { PostStore } from './post-store.ts';

export interface TakeBackDeps {
  readonly photos: Pick<PhotoStore, 'getMany'>;
  readonly posts: Pick<PostStore, 'head' | 'giveBack'>;
}

/** Takes photos of an author's back from posts that nobody sees. Answers whether any were. `now` in milliseconds. */
export const takeBack = async (
  { posts }: Pick<TakeBackDeps, 'posts'>,
  found: readonly Photo[],
  author: AccountId,
  now: number,
): Promise<boolean> => {
  const byPost = Map.groupBy(found, ({ postId }) => postId);
  let isAnyBack = false;
  for (const [postId, photos] of byPost) {
    if (postId === undefined || authorOf(postId) !== author) continue;
    const post = await posts.head(postId, now, { consistent: true });
    if (post?.state !== 'held' && post?.state !== 'deleted') continue;
    const photoIds = photos.map(({ photoId }) => photoId);
    const given = await posts.giveBack(post, photoIds, unattachedExpiry(now));
    isAnyBack ||= given !== undefined;
  }
  return isAnyBack;
};

/** The photos that are there, as they are once those are their author's again which only posts have that nobody sees. `now` in milliseconds. */
export const readTakingBack = async (
  deps: TakeBackDeps,
  photoIds: readonly PhotoId[],
  author: AccountId,
  now: number,
): Promise<readonly Photo[]> => {
  const found = await deps.photos.getMany(photoIds, now, { consistent: true });
  if (!found.some(({ postId }) => postId !== undefined)) return found;
  const isAnyBack = await takeBack(deps, found, author, now);
  return isAnyBack ? deps.photos.getMany(photoIds, now, { consistent: true }) : found;
};
