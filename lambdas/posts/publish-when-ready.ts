import type { AccountStore } from '../accounts/account-store.ts';
import type { PhotoId, PostId } from '../kernel/ids.ts';
import { renditionPlans } from '../photos/imaging/rendition-plan.ts';
import type { Photo } from '../photos/photo.ts';
import { isAttached } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { finalLocation } from './apply-attributes.ts';
import { shownToAfter } from './archive-post.ts';
import type { PhotosOfPost } from './attach-photos.ts';
import { attachPhotos, detachPhotos, withdrawPost } from './attach-photos.ts';
import type { Post, PostHead, PostHold, UnpublishedPost } from './post.ts';
import { authorOfPost, wasNeverPublished } from './post.ts';
import type { ShownPhoto, StoredLocation } from './post-content.ts';
import type { PostWriter } from './post-writer.ts';
import { shownPhotoOf } from './shown-photo.ts';

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

/** Why a photo holds its post; undefined for one that does not. */
const holdBy = (photoId: PhotoId, photo: Photo | undefined): PostHold | undefined => {
  switch (photo?.life.state) {
    case 'rejected':
      return { code: 'photo_rejected', photoId };
    case 'failed': {
      const isMissing = photo.life.failure.code === 'upload_missing';
      return { code: isMissing ? 'photo_missing' : 'photo_failed', photoId };
    }
    case 'review':
      return { code: 'photo_under_review', photoId };
    case 'ready':
    case 'awaiting':
    case 'processing':
    case undefined:
      return undefined;
  }
};

const isSameHold = (one: PostHold, other: PostHold): boolean =>
  one.code === other.code && one.photoId === other.photoId;

/** Why a post is held by its photos, in their order. */
const holdsBy = ({ photos: chosen }: Pick<UnpublishedPost, 'photos'>, photos: PhotosOfPost) =>
  chosen.flatMap(({ photoId }) => holdBy(photoId, photos.get(photoId)) ?? []);

/** What becomes of a post as its photos stand: one that cannot be shown holds it, one that is not finished lets it wait. */
export const readinessOf = (
  post: Pick<UnpublishedPost, 'photos' | 'location'>,
  photos: PhotosOfPost,
  plans = renditionPlans,
): Readiness => {
  const [hold] = holdsBy(post, photos);
  if (hold !== undefined) return { kind: 'hold', hold };
  const shown = post.photos.flatMap((chosen) => {
    const photo = photos.get(chosen.photoId);
    return (photo?.life.state === 'ready' && shownPhotoOf(chosen, photo, plans)) || [];
  });
  if (shown.length < post.photos.length) return { kind: 'wait' };
  return { kind: 'publish', photos: shown, location: finalLocation(post.location, photos) };
};

export interface PublishWhenReadyDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly posts: Pick<PostWriter, 'get' | 'head' | 'publish' | 'hold' | 'resume' | 'withdraw'>;
  readonly photos: Pick<PhotoStore, 'getMany' | 'attach' | 'detach'>;
}

/** The photos that are a post's, and the holds that those ask for which cannot be had. */
interface FoundPhotos {
  readonly photos: PhotosOfPost;
  readonly lost: readonly PostHold[];
}

/** The post's photos, attached where they can be; undefined when there is no post to have them. */
const photosOf = async (
  deps: PublishWhenReadyDeps,
  post: UnpublishedPost,
  now: number,
): Promise<FoundPhotos | undefined> => {
  const { posts, photos } = deps;
  const photoIds = post.photos.map(({ photoId }) => photoId);
  const found = await photos.getMany(photoIds, now, { consistent: true });
  const own = found.filter(({ postId }) => postId === post.postId);
  const known = new Map(own.map((photo) => [photo.photoId, photo]));
  const unattached = photoIds.filter((photoId) => !known.has(photoId));
  if (unattached.length === 0) return { photos: known, lost: [] };
  const missing = (photoId: PhotoId): PostHold => ({ code: 'photo_missing', photoId });
  // A held post leaves its photos to whatever else wants them.
  if (post.state === 'held') return { photos: known, lost: unattached.map(missing) };
  const outcome = await attachPhotos(photos, post, unattached, now);
  if ('refused' in outcome) {
    if (post.version === 1) {
      await withdrawPost(deps, post, now);
      return undefined;
    }
    const { photoId } = outcome.refused;
    const loss = outcome.refused.outcome === 'unusable' ? outcome.refused.loss?.code : undefined;
    if (loss === undefined || loss === 'upload_missing') return { photos: known, lost: [missing(photoId)] };
    const code = loss === 'rejected_by_policy' ? 'photo_rejected' : 'photo_failed';
    return { photos: known, lost: [{ code, photoId }] };
  }
  // Its maker may have withdrawn the post since it was read, and have given the photos back before they were attached here.
  const there = await posts.head(post.postId, now, { consistent: true });
  if (there === undefined || there.state === 'deleted') {
    await detachPhotos(photos, post.postId, photoIds, now);
    return undefined;
  }
  return { photos: new Map([...known, ...outcome.attached]), lost: [] };
};

/** As {@link readinessOf}; what holds a post already goes on holding it for as long as it lasts. */
const readinessWith = (post: UnpublishedPost, { photos, lost }: FoundPhotos): Readiness => {
  const holds = [...lost, ...holdsBy(post, photos)];
  const [first] = holds;
  if (first === undefined) return readinessOf(post, photos);
  const present = post.state === 'held' ? holds.find((hold) => isSameHold(hold, post.hold)) : undefined;
  return { kind: 'hold', hold: present ?? first };
};

/** Writes what becomes of a post. */
const writeOutcome = async (
  { accounts, posts }: PublishWhenReadyDeps,
  post: UnpublishedPost,
  readiness: Readiness,
  now: number,
): Promise<PostHead | undefined> => {
  switch (readiness.kind) {
    case 'wait':
      return post.state === 'held' ? posts.resume(post) : post;
    case 'hold':
      return post.state === 'held' && isSameHold(post.hold, readiness.hold)
        ? post
        : posts.hold(post, { ...readiness.hold, at: now });
    case 'publish': {
      const { photos, location } = readiness;
      const author = await accounts.byId(authorOfPost(post), { consistent: true });
      // An account that is not there is as good as private: nobody sees its posts.
      const shownTo = shownToAfter(undefined, author ?? { isPrivate: true });
      return posts.publish(post, { photos, location, publishedAt: now, shownTo });
    }
  }
};

/** Gives back photos that are said to be a post's and that it does not show. */
const detachStrays = async (
  { photos }: PublishWhenReadyDeps,
  postId: PostId,
  strays: readonly PhotoId[],
  now: number,
): Promise<void> => {
  if (strays.length === 0) return;
  const found = await photos.getMany(strays, now, { consistent: true });
  const attached = found.filter((photo) => photo.postId === postId).map(({ photoId }) => photoId);
  await detachPhotos(photos, postId, attached, now);
};

/** Attaches photos again that a post shows: one that an edit put in may have been taken for a stray by who had read the post before. */
const keepShown = async (
  { photos }: PublishWhenReadyDeps,
  post: Post,
  said: readonly PhotoId[],
  now: number,
): Promise<void> => {
  const shown = new Set(post.photos.map(({ photoId }) => photoId));
  const wanted = [...new Set(said)].filter((photoId) => shown.has(photoId));
  if (wanted.length === 0) return;
  const found = await photos.getMany(wanted, now, { consistent: true });
  const loose = found.filter((photo) => !isAttached(photo)).map(({ photoId }) => photoId);
  await attachPhotos(photos, post, loose, now);
};

/** The photos that a post has a right to: none where it is gone, or lies in the bin and never was published. */
const retainedBy = (post: Post | undefined): readonly PhotoId[] =>
  post === undefined || (post.state === 'deleted' && wasNeverPublished(post))
    ? []
    : post.photos.map(({ photoId }) => photoId);

/** Whether there is nothing left to do; false when somebody else wrote meanwhile. */
const publishOnce = async (
  deps: PublishWhenReadyDeps,
  postId: PostId,
  photoIds: readonly PhotoId[],
  now: number,
): Promise<boolean> => {
  const post = await deps.posts.get(postId, now, { consistent: true });
  const said = [...photoIds, ...(post?.photos ?? []).map(({ photoId }) => photoId)];
  const retained = new Set(retainedBy(post));
  const strays = [...new Set(said)].filter((photoId) => !retained.has(photoId));
  await detachStrays(deps, postId, strays, now);
  if (post !== undefined && post.state !== 'deleted' && !wasNeverPublished(post))
    await keepShown(deps, post, photoIds, now);
  if (post?.state !== 'processing' && post?.state !== 'held') return true;
  const photos = await photosOf(deps, post, now);
  if (photos === undefined) return true;
  return (await writeOutcome(deps, post, readinessWith(post, photos), now)) !== undefined;
};

/**
 * Brings a post as far as its photos allow: publishes it once, holds it, or lets it wait. Finishes what its creation left half
 * done. May be repeated at any time. `photoIds` are said to be the post's: those that it does not show are their owner's again.
 * `now` in milliseconds.
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
