/** The photos of a post after an edit: which it shows, in which order, with which words, and what becomes of those that come and go. */
import type { PhotoId } from '../kernel/ids.ts';
import { invalid } from '../kernel/problems.ts';
import type { Photo } from '../photos/photo.ts';
import { unattachedExpiry } from '../photos/photo.ts';
import { attachWrite, detachWrite } from '../photos/photo-store.ts';
import type { Write } from '../platform/table.ts';
import { checkNoPhotoTwice, orNone } from './caption.ts';
import type { CreditedPost, LivePost, PhotoAnnotations, Post, PostText } from './post.ts';
import { authorOfPost, setupOf } from './post.ts';
import { withFocalPoint } from './post-content.ts';
import type { PostChange } from './post-contract.ts';
import { foreseenRefusal, notReady, photoRefusal } from './refuse-photo.ts';
import { shownPhotoOf } from './shown-photo.ts';
import type { Takable, TakeBackDeps } from './take-back.ts';
import { readTakable } from './take-back.ts';

/** The photos that an edit adds, and what is to be written of those that come and go, together with the post. */
export interface PhotosOfEdit {
  readonly added: ReadonlyMap<PhotoId, Photo>;
  readonly writes: readonly Write[];
  /** What of the added is to be taken from posts that nobody sees, before the writes. */
  readonly holdings: Takable['holdings'];
  /** Whether any come or go: one that was never the post's goes without a write. */
  readonly areOthers: boolean;
}

const samePhotos: PhotosOfEdit = { added: new Map(), writes: [], holdings: [], areOthers: false };

/**
 * Reads the photos that an edit adds and takes out. Throws `photo_unusable` and `photo_in_use` for one that the post cannot have, and
 * `photo_not_ready` for one that a published post cannot show yet. `now` in milliseconds.
 */
export const readPhotosOfEdit = async (
  deps: TakeBackDeps,
  post: LivePost,
  { photos: wanted }: PostChange,
  now: number,
): Promise<PhotosOfEdit> => {
  if (wanted === undefined) return samePhotos;
  checkNoPhotoTwice(wanted);
  const { postId } = post;
  const owner = authorOfPost(post);
  const own = new Set(post.photos.map(({ photoId }) => photoId));
  const named = new Set(wanted.map(({ photoId }) => photoId));
  const going = own.difference(named);
  // A post that is not published may have lost a photo that it names.
  const asked = 'publishedAt' in post ? [...named.difference(own)] : [...named];
  if (asked.length + going.size === 0) return samePhotos;
  const [{ photos: arriving, holdings }, leaving] = await Promise.all([
    readTakable(deps, asked, owner, now, postId),
    deps.photos.getMany([...going], now, { consistent: true }),
  ]);
  const attached = new Set(arriving.filter((photo) => photo.postId === postId).map(({ photoId }) => photoId));
  const coming = asked.filter((photoId) => !(own.has(photoId) && attached.has(photoId)));
  if (coming.length + going.size === 0) return samePhotos;
  const found = [...arriving, ...leaving];
  const known = new Map(found.map((photo) => [photo.photoId, photo]));
  const added = coming.map((photoId): Photo => {
    const photo = known.get(photoId);
    const refused = photo?.postId === postId ? undefined : foreseenRefusal(photoId, photo, owner);
    if (refused !== undefined || photo === undefined) {
      throw photoRefusal({ photos: wanted }, refused ?? { photoId, outcome: 'not_found' });
    }
    const { state } = photo.life;
    const isUnfinished = state === 'awaiting' || state === 'processing' || state === 'review';
    if ('publishedAt' in post && isUnfinished) throw notReady(photo, state, { photos: wanted });
    return photo;
  });
  const expiresAt = unattachedExpiry(now);
  const gone = found.filter((photo) => going.has(photo.photoId) && photo.postId === postId);
  return {
    areOthers: true,
    holdings,
    added: new Map(added.map((photo) => [photo.photoId, photo])),
    writes: [
      ...added.map(({ photoId }) => attachWrite(photoId, owner, { postId }, now)),
      ...gone.map(({ photoId }) => detachWrite(photoId, { postId }, expiresAt)),
    ],
  };
};

type Added = PhotosOfEdit['added'];

/** The photos that a post is to show, in their order, with their alt texts. Throws `invalid_request` for one that is not there. */
export const chosenPhotos = (
  post: Post,
  wanted: NonNullable<PostChange['photos']>,
  added: Added,
): PostText['photos'] => {
  checkNoPhotoTwice(wanted);
  const known = new Map<PhotoId, string | undefined>(
    [...added.values(), ...post.photos].map(({ photoId, altText }) => [photoId, altText]),
  );
  return wanted.map(({ photoId, altText }, position) => {
    if (!known.has(photoId)) {
      throw invalid(`body.photos.${position}.photoId`, {
        en: `The photo ${photoId} is not part of the post`,
        ar: `الصورة ${photoId} ليست من صور المنشور`,
      });
    }
    const text = orNone(altText ?? known.get(photoId));
    return { photoId, ...(text !== undefined && { altText: text }) };
  });
};

/** The photo that grids show: the one that is wanted, or the first where that has gone or is the first. Throws `invalid_request`. */
export const coverAmong = (
  photos: PostText['photos'],
  wanted: PhotoId | undefined,
  present: PhotoId | undefined,
): PhotoId | undefined => {
  const isThere = (photoId: PhotoId) => photos.some((photo) => photo.photoId === photoId);
  if (wanted !== undefined && !isThere(wanted)) {
    throw invalid('body.coverPhotoId', {
      en: `The photo ${wanted} is not part of the post`,
      ar: `الصورة ${wanted} ليست من صور المنشور`,
    });
  }
  const cover = wanted ?? (present !== undefined && isThere(present) ? present : undefined);
  return cover === photos[0]?.photoId ? undefined : cover;
};

/** Where a post was made, once it no longer shows the photo that said so: what is known of the place stays. */
export const withoutGonePhoto = (
  location: PostText['location'],
  own: readonly PhotoId[],
): PostText['location'] => {
  if (location?.fromPhoto === undefined || own.includes(location.fromPhoto)) return location;
  const { fromPhoto: _, ...place } = location;
  return Object.keys(place).length === 0 ? undefined : place;
};

/** What the author notes on each photo after a change. */
export const changedAnnotations = (
  post: CreditedPost,
  change: PostChange,
  added: Added,
): readonly PhotoAnnotations[] => {
  const present = setupOf(post).annotations;
  if (change.photos === undefined) return present;
  return change.photos.map(({ photoId, focalPoint }) => {
    const before = present.find((each) => each.photoId === photoId) ?? added.get(photoId);
    return { photoId, ...withFocalPoint(focalPoint, before) };
  });
};

/** The photos of a post in the order of `chosen`, with its alt texts and annotations; a published post has what it takes to show them. */
export const arrangedPhotos = (
  post: LivePost,
  chosen: PostText['photos'],
  annotations: readonly PhotoAnnotations[],
  added: Added,
): LivePost['photos'] => {
  const annotated = chosen.map((photo) => ({
    ...annotations.find(({ photoId }) => photoId === photo.photoId),
    ...photo,
  }));
  if (!('publishedAt' in post)) return annotated;
  return annotated.flatMap((photo) => {
    const shown = post.photos.find(({ photoId }) => photoId === photo.photoId);
    if (shown !== undefined) {
      const { altText: _, focalPoint: __, ...data } = shown;
      return [{ ...data, ...photo }];
    }
    const row = added.get(photo.photoId);
    const newlyShown = row && shownPhotoOf(photo, row);
    return newlyShown === undefined ? [] : [newlyShown];
  });
};
