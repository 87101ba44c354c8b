/** Plans by which a photo leaves a post that is not its author's edit, and comes back: no entry of the history, nobody is told of an edit. */
import type { PhotoId } from '../kernel/ids.ts';
import type { Photo } from '../photos/photo.ts';
import type { Row } from '../platform/table.ts';
import { arrangedPhotos, coverAmong, withoutGonePhoto } from './edit-photos.ts';
import type { NextPost, PostPlan } from './plan-edit.ts';
import { planAdjustment } from './plan-edit.ts';
import type { CreditedLivePost } from './post.ts';
import { setupOf, textOf } from './post.ts';
import type { ChosenPhoto, PhotoTag } from './post-content.ts';
import { newPartId } from './post-parts.ts';
import { shownPhotoOf } from './shown-photo.ts';

/** Where a photo stood in a post, what was said of it there, and who was tagged on it. */
export interface PlaceInPost {
  /** From 0. */
  readonly position: number;
  readonly chosen: ChosenPhoto;
  readonly tags: readonly PhotoTag[];
}

const planOf = (post: CreditedLivePost, next: NextPost): PostPlan =>
  planAdjustment(post, next, () => newPartId(post.version + 1));

/** Has a held post look for its photos anew. */
const lookAgain = ({ state }: CreditedLivePost): Row =>
  state === 'held' ? { state: 'processing', hold: undefined } : {};

const chosenOf = ({ photoId, altText, focalPoint }: ChosenPhoto): ChosenPhoto => ({
  photoId,
  ...(altText !== undefined && { altText }),
  ...(focalPoint && { focalPoint }),
});

/** The place of a photo in a post; undefined where it is not in it, or alone. */
export const placeInPost = (post: CreditedLivePost, photoId: PhotoId): PlaceInPost | undefined => {
  const position = post.photos.findIndex((photo) => photo.photoId === photoId);
  const found = post.photos[position];
  if (found === undefined || post.photos.length === 1) return undefined;
  return {
    position,
    chosen: chosenOf(found),
    tags: post.tags.filter((tag) => tag.photoId === photoId),
  };
};

/** The post without a photo that is not its only one. */
export const planWithoutPhoto = (post: CreditedLivePost, photoId: PhotoId): PostPlan => {
  const text = textOf(post);
  const setup = setupOf(post);
  const isOther = (each: { readonly photoId: PhotoId }) => each.photoId !== photoId;
  const photos = text.photos.filter(isOther);
  const annotations = setup.annotations.filter(isOther);
  return planOf(post, {
    text: {
      ...text,
      photos,
      coverPhotoId: coverAmong(photos, undefined, text.coverPhotoId),
      location: withoutGonePhoto(
        text.location,
        photos.map((photo) => photo.photoId),
      ),
    },
    setup: { ...setup, annotations, tags: setup.tags.filter(isOther) },
    photos: arrangedPhotos(post, photos, annotations, new Map()),
    state: lookAgain(post),
  });
};

/** The post with a photo again at the place where it stood; a published post shows only one that is ready. */
export const planWithPhoto = (post: CreditedLivePost, photo: Photo, place: PlaceInPost): PostPlan => {
  const text = textOf(post);
  const setup = setupOf(post);
  const { photoId, altText, focalPoint } = place.chosen;
  const photos = text.photos.toSpliced(place.position, 0, {
    photoId,
    ...(altText !== undefined && { altText }),
  });
  const annotations = [...setup.annotations, { photoId, ...(focalPoint && { focalPoint }) }];
  return planOf(post, {
    text: { ...text, photos },
    setup: { ...setup, annotations, tags: [...setup.tags, ...place.tags] },
    photos: arrangedPhotos(post, photos, annotations, new Map([[photoId, photo]])),
    state: lookAgain(post),
  });
};

/** The published post with a photo as it is to be shown now. */
export const planWithPhotoAnew = (post: CreditedLivePost, photo: Photo): PostPlan => {
  const text = textOf(post);
  const setup = setupOf(post);
  const photos = post.photos.map((shown) =>
    shown.photoId === photo.photoId ? (shownPhotoOf(chosenOf(shown), photo) ?? shown) : shown,
  );
  return planOf(post, { text, setup, photos });
};
