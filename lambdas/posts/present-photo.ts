/**
 * Photos of posts and drafts as viewers see them, with what moderation and the author say of them. Nothing else presents such a photo: the
 * types of covers, of a post's and of a draft's photos take what is made here alone.
 */
import type { PhotoId } from '../kernel/ids.ts';
import type { RenditionPlans } from '../photos/imaging/rendition-plan.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { Photo } from '../photos/photo.ts';
import type { MarkedPhotoView, PhotoView } from '../photos/photo-contract.ts';
import { describeFailure } from '../photos/photo-problem.ts';
import type { AuthorsMark } from '../photos/photo-view.ts';
import { presentBlankPhoto, presentPhoto, presentReadyPhoto, withAuthorsMark } from '../photos/photo-view.ts';
import type { Language } from '../platform/problem.ts';
import type { PostHead } from './post.ts';
import type { ChosenPhoto, ShownPhoto } from './post-content.ts';
import { shownCoverOf } from './post-row.ts';

export interface PhotoSurroundings {
  readonly media: MediaAddresses;
  readonly language: Language;
  /** Milliseconds. */
  readonly now: number;
  /** The photos of what is not published, as far as they are there; only its author sees them. */
  readonly photos?: ReadonlyMap<PhotoId, Photo>;
  /** By which photos were made. @default the plans there are */
  readonly plans?: RenditionPlans;
}

const presentPicture = async (
  photo: ChosenPhoto | ShownPhoto,
  { media, now, language, photos, plans }: PhotoSurroundings,
): Promise<PhotoView> => {
  const addressOf = await media(photo.photoId, now);
  if ('renditionBytes' in photo) {
    const shown = presentReadyPhoto(photo, addressOf, plans);
    return { ...shown, ...(photo.camera && { camera: photo.camera }) };
  }
  const found = photos?.get(photo.photoId);
  if (found === undefined) {
    return presentBlankPhoto(photo, 'failed', describeFailure({ code: 'no_longer_there' }, language));
  }
  const shown = presentPhoto(found, addressOf, language, undefined, plans);
  return { ...shown, altText: photo.altText ?? null, focalPoint: photo.focalPoint ?? null };
};

/** A photo of a post or draft. `of` is what it belongs to. */
export const presentPhotoOf = async (
  of: AuthorsMark,
  photo: ChosenPhoto | ShownPhoto,
  shownWith: PhotoSurroundings,
): Promise<MarkedPhotoView> => withAuthorsMark(await presentPicture(photo, shownWith), of);

/** The photo that stands for a post in a small place; null where the post is not published. */
export const presentCover = async (
  post: PostHead,
  shownWith: Pick<PhotoSurroundings, 'media' | 'language' | 'now'>,
): Promise<MarkedPhotoView | null> => {
  const photo = shownCoverOf(post);
  return photo === undefined ? null : presentPhotoOf(post, photo, shownWith);
};
