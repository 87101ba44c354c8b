import type { AccountStore } from '../accounts/account-store.ts';
import type { PhotoId, PostId } from '../kernel/ids.ts';
import { renditionPlans } from '../photos/imaging/rendition-plan.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { viewDataOf } from '../photos/photo-view.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { finalLocation } from './apply-attributes.ts';
import { shownToAfter } from './archive-post.ts';
import type { PhotosOfPost } from './attach-photos.ts';
import { attachPhotos, detachPhotos, withdrawPost } from './attach-photos.ts';
import type { PostHead, PostHold, ProcessingPost } from './post.ts';
import { authorOfPost } from './post.ts';
import type { ShownPhoto, StoredLocation } from './post-content.ts';
import type { PostWriter } from './post-writer.ts';

const MAX_TRIES = 5; // edits and other consumers that may come between reading and writing

export type Readiness =
  | { readonly kind: 'wait' }
  | { readonly kind: 'hold'; readonly hold: PostHold }
  | {
      readonly kind: 'publish';
      readonly photos: readonly ShownPhoto[];
      /** Where the post was made, with the place of the photo that it names. */
      readonly location: StoredLocation | undefined;
    };

/** What becomes of a post as its photos stand: one that cannot be shown holds it, one that is not finished lets it wait. */
export const readinessOf = (
  post: ProcessingPost,
  photos: PhotosOfPost,
  plans = renditionPlans,
): Readiness => {
  const shown: ShownPhoto[] = [];
  for (const chosen of post.photos) {
    const { photoId } = chosen;
    const photo = photos.get(photoId);
    switch (photo?.life.state) {
      case 'rejected':
        return { kind: 'hold', hold: { code: 'photo_rejected', photoId } };
      case 'failed':
        return { kind: 'hold', hold: { code: 'photo_failed', photoId } };
      case 'review':
        return { kind: 'hold', hold: { code: 'photo_under_review', photoId } };
      case 'ready': {
        const data = viewDataOf(photo, undefined, plans);
        const camera = photo.thumbnails?.camera;
        if (data !== undefined)
          shown.push({ ...data, altText: undefined, ...chosen, ...(camera && { camera }) });
        break;
      }
      case 'awaiting':
      case 'processing':
      case undefined:
        break;
    }
  }
  if (shown.length < post.photos.length) return { kind: 'wait' };
  return { kind: 'publish', photos: shown, location: finalLocation(post.location, photos) };
};

export interface PublishWhenReadyDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly posts: Pick<PostWriter, 'get' | 'head' | 'publish' | 'hold' | 'withdraw'>;
  readonly photos: Pick<PhotoStore, 'getMany' | 'attach' | 'detach'>;
}

/** The post's photos with none left unattached, undefined when one cannot be had. */
const photosOf = async (
  { posts, photos }: PublishWhenReadyDeps,
  post: ProcessingPost,
  now: number,
): Promise<PhotosOfPost | undefined> => {
  const photoIds = post.photos.map(({ photoId }) => photoId);
  const found = await photos.getMany(photoIds, now, { consistent: true });
  const own = found.filter(({ postId }) => postId === post.postId);
  const known = new Map(own.map((photo) => [photo.photoId, photo]));
  const unattached = photoIds.filter((photoId) => !known.has(photoId));
  if (unattached.length === 0) return known;
  const outcome = await attachPhotos(photos, post, unattached, now);
  if ('refused' in outcome) return undefined;
  // Its maker may have withdrawn the post since it was read, and have given the photos back before they were attached here.
  const isThere = (await posts.head(post.postId, now, { consistent: true })) !== undefined;
  return isThere ? new Map([...known, ...outcome.attached]) : undefined;
};

const writeOutcome = async (
  { accounts, posts }: PublishWhenReadyDeps,
  post: ProcessingPost,
  readiness: Exclude<Readiness, { kind: 'wait' }>,
  now: number,
): Promise<PostHead | undefined> => {
  if (readiness.kind === 'hold') return posts.hold(post, readiness.hold);
  const { photos, location } = readiness;
  const author = await accounts.byId(authorOfPost(post), { consistent: true });
  // An account that is not there is as good as private: nobody sees its posts.
  const shownTo = shownToAfter(undefined, author ?? { isPrivate: true });
  return posts.publish(post, { photos, location, publishedAt: now, shownTo });
};

/** Whether there is nothing left to do; false when somebody else wrote meanwhile. */
const publishOnce = async (
  deps: PublishWhenReadyDeps,
  postId: PostId,
  photoIds: readonly PhotoId[],
  now: number,
): Promise<boolean> => {
  const post = await deps.posts.get(postId, now, { consistent: true });
  if (post === undefined) {
    await detachPhotos(deps.photos, postId, photoIds, now);
    return true;
  }
  if (post.state !== 'processing') return true;
  const photos = await photosOf(deps, post, now);
  if (photos === undefined) {
    await withdrawPost(deps, post, now);
    return true;
  }
  const readiness = readinessOf(post, photos);
  return readiness.kind === 'wait' || (await writeOutcome(deps, post, readiness, now)) !== undefined;
};

/**
 * Brings a post as far as its photos allow: publishes it once, holds it, or lets it wait. Finishes what its creation left half
 * done. May be repeated at any time. `photoIds` are said to be the post's: if it is gone, they are their owner's again. `now` in
 * milliseconds.
 */
export const publishWhenReady = async (
  deps: PublishWhenReadyDeps,
  postId: PostId,
  photoIds: readonly PhotoId[],
  now: number,
): Promise<void> => {
  const error = () => new Error(`The post ${postId} was changed ${MAX_TRIES} times while it was advanced`);
  await retryOnConflict({ attempts: MAX_TRIES, error }, () => publishOnce(deps, postId, photoIds, now));
};
