/** Into the bin and out of it. What is in the bin is gone for everybody but its author. */
import { notFound, problem } from '../kernel/problems.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { attachWrite } from '../photos/photo-store.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Write } from '../platform/table.ts';
import { detachPhotos } from './attach-photos.ts';
import type { OwnPost } from './load-own-post.ts';
import { loadOwnHead } from './load-own-post.ts';
import type { Post, PostHead } from './post.ts';
import { wasNeverPublished } from './post.ts';
import type { PostStore } from './post-store.ts';
import { foreseenRefusal, photoRefusal } from './refuse-photo.ts';

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

/** What it takes to have all photos of a post again that was published. Throws `photo_in_use` and `photo_unusable` for one that cannot be had. */
const photosAgain = async (
  photos: Pick<PhotoStore, 'getMany'>,
  post: Post,
  { owner, now }: OwnPost,
): Promise<readonly Write[]> => {
  const { postId } = post;
  const photoIds = post.photos.map(({ photoId }) => photoId);
  const found = await photos.getMany(photoIds, now, { consistent: true });
  const known = new Map(found.map((photo) => [photo.photoId, photo]));
  const taken = photoIds.filter((photoId) => known.get(photoId)?.postId !== postId);
  for (const photoId of taken) {
    const refused = foreseenRefusal(photoId, known.get(photoId), owner);
    if (refused) throw photoRefusal({ photos: [] }, refused);
  }
  return taken.map((photoId) => attachWrite(photoId, owner, { postId }, now));
};

/**
 * Takes one's own post out of the bin. Throws `not_found`, `not_deleted` and `conflict`, and for a post that was published what its
 * photos are refused for, where something else has taken them.
 */
export const restorePost = async (
  {
    posts,
    photos,
  }: {
    readonly posts: Pick<PostStore, 'head' | 'complete' | 'restore'>;
    readonly photos: Pick<PhotoStore, 'getMany'>;
  },
  input: OwnPost,
): Promise<PostHead> =>
  retryOnConflict<PostHead>(CONFLICTS, async () => {
    const post = await loadOwnHead(posts, input);
    if (post.state !== 'deleted') throw problem('not_deleted');
    if (wasNeverPublished(post)) return posts.restore(post);
    const [full] = await posts.complete([post], { consistent: true });
    if (full === undefined) throw notFound();
    return posts.restore(post, await photosAgain(photos, full, input));
  });
