/** What a post says and shows: its photos, the people on them, and whom and what its texts name. */
import * as z from 'zod/mini';
import { AccountId, PhotoId } from '../kernel/ids.ts';
import type { FocalPoint } from '../photos/focal-point.ts';
import { Camera } from '../photos/imaging/camera.ts';
import type { Photo } from '../photos/photo.ts';
import { PhotoViewData } from '../photos/photo-view.ts';
import { PhotoTagState } from './post-details-contract.ts';

/** Somebody is to be seen at a place of a photo; `pending` until they agree, where they want to be asked. */
export const PhotoTag = z.object({
  photoId: PhotoId,
  accountId: AccountId,
  x: z.number(),
  y: z.number(),
  state: PhotoTagState,
});
export type PhotoTag = z.infer<typeof PhotoTag>;

/** A photo as its author put it into a post. */
export const ChosenPhoto = z.object({
  photoId: PhotoId,
  altText: z.optional(z.string()),
  focalPoint: z.optional(z.object({ x: z.number(), y: z.number() })),
});
export type ChosenPhoto = z.infer<typeof ChosenPhoto>;

/** The focal point of a photo as a post or draft says it, or as the photo itself does where these say nothing; null says that there is none. */
export const withFocalPoint = (
  said: FocalPoint | null | undefined,
  photo: Pick<Photo, 'focalPoint'> | undefined,
): Pick<ChosenPhoto, 'focalPoint'> => {
  const focalPoint = said === undefined ? photo?.focalPoint : said;
  return focalPoint ? { focalPoint } : {};
};

/** A photo of a published post with all it takes to show it. */
export const ShownPhoto = z.object({
  ...ChosenPhoto.shape,
  ...PhotoViewData.shape,
  camera: z.optional(Camera),
});
export type ShownPhoto = z.infer<typeof ShownPhoto>;

/** Where the post was made. Coordinates come with `fromPhoto` when the post is published. */
export const StoredLocation = z.object({
  name: z.optional(z.string()),
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
  fromPhoto: z.optional(PhotoId),
});
export type StoredLocation = z.infer<typeof StoredLocation>;
