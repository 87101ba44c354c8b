/**
 * Photos of posts and drafts as viewers see them, with what moderation and the author say of them. Nothing else presents such a photo: the
 * types of covers, of a post's and of a draft's photos take what is made here alone.
 */
import type { AccountId, PhotoId } from '../kernel/ids.ts';
import type { RenditionPlans } from '../photos/imaging/rendition-plan.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { Photo } from '../photos/photo.ts';
import type { MarkedPhotoView, PhotoView } from '../photos/photo-contract.ts';
import { describeFailure } from '../photos/photo-problem.ts';
import type { AuthorsMark } from '../photos/photo-view.ts';
import { presentBlankPhoto, presentPhoto, presentReadyPhoto, withScreen } from '../photos/photo-view.ts';
import type { SensitivePhotos } from '../photos/screen.ts';
import type { Language } from '../platform/problem.ts';
import type { PostHead } from './post.ts';
import type { ChosenPhoto, ShownPhoto } from './post-content.ts';
import { shownCoverOf } from './post-row.ts';
import { roleOnPost } from './role-on-post.ts';

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

/** A photo of a post or draft. `of` is what it belongs to, `treatment` what its viewer wants done where it is sensitive. */
export const presentPhotoOf = async (
  of: AuthorsMark,
  photo: ChosenPhoto | ShownPhoto,
  treatment: SensitivePhotos,
  shownWith: PhotoSurroundings,
): Promise<MarkedPhotoView> => withScreen(await presentPicture(photo, shownWith), of, treatment);

/** What is done with sensitive photos of a post for somebody who chose `chosen`: its authors are always shown them. */
export const treatmentOf = (
  post: PostHead,
  viewer: AccountId | undefined,
  chosen: SensitivePhotos,
): SensitivePhotos => (roleOnPost(post, viewer) === undefined ? chosen : 'show');

export interface CoverSurroundings extends Pick<PhotoSurroundings, 'media' | 'language' | 'now'> {
  readonly viewer: AccountId | undefined;
  /** What the viewer wants done with sensitive photos of others. */
  readonly sensitivePhotos: SensitivePhotos;
}

/** The photo that stands for a post in a small place; null where the post is not published. */
export const presentCover = async (
  post: PostHead,
  { viewer, sensitivePhotos, ...shownWith }: CoverSurroundings,
): Promise<MarkedPhotoView | null> => {
  const photo = shownCoverOf(post);
  if (photo === undefined) return null;
  return presentPhotoOf(post, photo, treatmentOf(post, viewer, sensitivePhotos), shownWith);
};
