/** Into the bin and out of it. What is in the bin is gone for everybody but its author. */
import { problem } from '../kernel/problems.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { detachPhotos } from './attach-photos.ts';
import type { OwnPost } from './load-own-post.ts';
import { loadOwnHead } from './load-own-post.ts';
import type { PostHead } from './post.ts';
import { wasNeverPublished } from './post.ts';
import type { PostStore } from './post-store.ts';

const CONFLICTS = {
  attempts: 5, // publications and edits from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

/**
 * Puts one's own post into the bin; one that is there stays as it is. The photos of a post that never was published are its
 * author's again. Throws `not_found` and `conflict`.
 */
export const deletePost = async (
  {
    posts,
    photos,
  }: {
    readonly posts: Pick<PostStore, 'head' | 'moveToBin' | 'complete'>;
    readonly photos: Pick<PhotoStore, 'detach'>;
  },
  input: OwnPost,
): Promise<void> => {
  const binned = await retryOnConflict(CONFLICTS, async () => {
    const post = await loadOwnHead(posts, input);
    return post.state === 'deleted' ? post : posts.moveToBin(post, input.now);
  });
  if (!wasNeverPublished(binned)) return;
  const [post] = await posts.complete([binned]);
  const photoIds = (post?.photos ?? []).map(({ photoId }) => photoId);
  await detachPhotos(photos, input.postId, photoIds, input.now);
};

/** Deletes one's own post in the bin for good, with all that belongs to it. Throws `not_found`, `not_deleted` and `conflict`. */
export const purgePost = async (
  { posts }: { readonly posts: Pick<PostStore, 'head' | 'purge'> },
  input: OwnPost,
): Promise<void> => {
  await retryOnConflict(CONFLICTS, async () => {
    const post = await loadOwnHead(posts, input);
    if (post.state !== 'deleted') throw problem('not_deleted');
    return posts.purge(post);
  });
};

/** Takes one's own post out of the bin. Throws `not_found`, `not_deleted` and `conflict`. */
export const restorePost = async (
  { posts }: { readonly posts: Pick<PostStore, 'head' | 'restore'> },
  input: OwnPost,
): Promise<PostHead> =>
  retryOnConflict(CONFLICTS, async () => {
    const post = await loadOwnHead(posts, input);
    if (post.state !== 'deleted') throw problem('not_deleted');
    return posts.restore(post);
  });
