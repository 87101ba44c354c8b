/**
 * A post's photos are attached after its row is there, so that every attached photo has a post that answers for it: what
 * a crash leaves half done is finished, or taken back, by whoever looks at the row next.
 */
import type { PhotoId, PostId } from '../kernel/ids.ts';
import type { Photo } from '../photos/photo.ts';
import { unattachedExpiry } from '../photos/photo.ts';
import type { AttachRefusal, PhotoStore } from '../photos/photo-store.ts';
import type { Post, ProcessingPost } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostStore } from './post-store.ts';

export type PhotosOfPost = ReadonlyMap<PhotoId, Photo>;

export type Refusal = AttachRefusal & { readonly photoId: PhotoId };

type Attached = { readonly attached: PhotosOfPost } | { readonly refused: Refusal };

/**
 * Attaches photos to their post. Of several posts that want the same photos one gets them: the photo with the smallest id is
 * attached first, the others follow in parallel. `now` in milliseconds.
 */
export const attachPhotos = async (
  photos: Pick<PhotoStore, 'attach'>,
  post: Pick<Post, 'postId'>,
  photoIds: readonly PhotoId[],
  now: number,
): Promise<Attached> => {
  const attach = async (photoId: PhotoId) => ({
    photoId,
    answer: await photos.attach(photoId, authorOfPost(post), { postId: post.postId }, now),
  });
  const [first, ...others] = [...photoIds].sort();
  if (first === undefined) return { attached: new Map() };
  const attached = new Map<PhotoId, Photo>();
  for (const group of [[first], others]) {
    for (const { photoId, answer } of await Promise.all(group.map(attach))) {
      if (answer.outcome !== 'attached') return { refused: { photoId, ...answer } };
      attached.set(photoId, answer.photo);
    }
  }
  return { attached };
};

/** Gives photos back to their owner for another day; those that are not the post's stay as they are. `now` in milliseconds. */
export const detachPhotos = async (
  photos: Pick<PhotoStore, 'detach'>,
  postId: PostId,
  photoIds: readonly PhotoId[],
  now: number,
): Promise<void> => {
  const expiresAt = unattachedExpiry(now);
  await Promise.all(photoIds.map((photoId) => photos.detach(photoId, { postId }, expiresAt)));
};

/** Takes back a post that cannot have all its photos. */
export const withdrawPost = async (
  deps: { readonly posts: Pick<PostStore, 'withdraw'>; readonly photos: Pick<PhotoStore, 'detach'> },
  post: ProcessingPost,
  now: number,
): Promise<void> => {
  await deps.posts.withdraw(post.postId);
  await detachPhotos(
    deps.photos,
    post.postId,
    post.photos.map(({ photoId }) => photoId),
    now,
  );
};
