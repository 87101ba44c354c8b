/** From photos to what apps see, also by way of posts, which keep a copy of the view data in their own row. */
import * as z from 'zod/mini';
import { PhotoId } from '../kernel/ids.ts';
import type { Language } from '../platform/problem.ts';
import type { RenditionPlans } from './imaging/rendition-plan.ts';
import { maxRenditions, PlanId, renditionPlans, renditionsOf } from './imaging/rendition-plan.ts';
import { ModerationReason } from './moderation/verdict.ts';
import type { Photo, StoredPhoto } from './photo.ts';
import type { MarkedPhotoView, PhotoView } from './photo-contract.ts';
import { describeFailure } from './photo-problem.ts';
import { describeWaiting } from './photo-waiting.ts';
import type { SensitivePhotos } from './screen.ts';
import { labelsOf, screenOf } from './screen.ts';

/** All it takes to show a ready photo: about 190 bytes of a row besides the alt text. */
export const PhotoViewData = z.object({
  photoId: PhotoId,
  /** Size of the picture as it was sent, upright. */
  width: z.int(),
  height: z.int(),
  thumbHash: z.string(),
  dominantColor: z.string(),
  plan: PlanId,
  /** Bytes of each rendition, in the order of the plan that the row names. */
  renditionBytes: z.array(z.int()),
  altText: z.optional(z.string()),
  sensitive: z.optional(z.boolean()),
  reasons: z.optional(z.array(ModerationReason)),
});
export type PhotoViewData = z.infer<typeof PhotoViewData>;

/** Gives the signed address of a rendition by its name. */
export type AddressOf = (renditionName: string) => string;

const ADDRESS_BYTES = 1_100; // signed, with the size of its rendition

/** About how many bytes of an answer a photo takes besides its texts, from above, by whichever plan it was made. */
export const PHOTO_ANSWER_BYTES = maxRenditions(renditionPlans) * ADDRESS_BYTES;

/**
 * The view data of a photo that is ready, undefined for any other. `altText` replaces the photo's own. Throws
 * `StoredRowInvalid` for what could not be shown, so that no copy of it comes to be.
 */
export const viewDataOf = (
  photo: Photo,
  altText = photo.altText,
  plans = renditionPlans,
): PhotoViewData | undefined => {
  if (photo.life.state !== 'ready') return undefined;
  const { thumbnails, sensitive, reasons = [] } = photo.life;
  const data = {
    photoId: photo.photoId,
    width: thumbnails.width,
    height: thumbnails.height,
    thumbHash: thumbnails.thumbHash,
    dominantColor: thumbnails.dominantColor,
    plan: thumbnails.plan,
    renditionBytes: thumbnails.renditionBytes,
    ...(altText !== undefined && { altText }),
    ...(sensitive && { sensitive, ...(reasons.length > 0 && { reasons }) }),
  };
  renditionsOf(data, plans);
  return data;
};

/** A ready photo as apps see it. Throws `StoredRowInvalid` where the data do not fit the plan that they name. */
export const presentReadyPhoto = (
  data: PhotoViewData,
  addressOf: AddressOf,
  plans = renditionPlans,
): PhotoView => ({
  photoId: data.photoId,
  state: 'ready',
  width: data.width,
  height: data.height,
  thumbHash: data.thumbHash,
  dominantColor: data.dominantColor,
  altText: data.altText ?? null,
  sensitive: data.sensitive ?? false,
  screen: screenOf(labelsOf(data), 'ask'),
  renditions: renditionsOf(data, plans).map(({ name, format, width, height, bytes }) => ({
    url: addressOf(name),
    width,
    height,
    format,
    bytes,
  })),
});

/** A photo that is not there yet or never will be: no colours, no sizes, no addresses. */
export const presentBlankPhoto = (
  photo: Pick<StoredPhoto, 'photoId' | 'altText'>,
  state: 'awaiting' | 'processing' | 'rejected' | 'failed',
  problem?: PhotoView['problem'],
): PhotoView => ({
  photoId: photo.photoId,
  state,
  width: null,
  height: null,
  thumbHash: null,
  dominantColor: null,
  altText: photo.altText ?? null,
  sensitive: false,
  screen: null,
  renditions: [],
  ...(problem && { problem }),
});

/** A photo in any state, as its owner sees it. `altText` replaces the photo's own. */
export const presentPhoto = (
  photo: Photo,
  addressOf: AddressOf,
  language: Language,
  altText = photo.altText,
  plans = renditionPlans,
): PhotoView => ({
  ...presentByState(photo, addressOf, language, altText, plans),
  ...(photo.focalPoint && { focalPoint: photo.focalPoint }),
});

const presentByState = (
  photo: Photo,
  addressOf: AddressOf,
  language: Language,
  altText: string | undefined,
  plans: RenditionPlans,
): PhotoView => {
  const { life } = photo;
  const shown = { photoId: photo.photoId, altText };
  switch (life.state) {
    case 'ready': {
      const data = viewDataOf(photo, altText, plans);
      if (data === undefined) return presentBlankPhoto(shown, 'processing');
      const { type, camera, place } = life.thumbnails;
      const shownPhoto = presentReadyPhoto(data, addressOf, plans);
      return {
        ...shownPhoto,
        ...(type && { contentType: `image/${type}` as const }),
        ...(camera && { camera }),
        ...(place && { place }),
      };
    }
    case 'awaiting':
      return presentBlankPhoto(shown, 'awaiting');
    case 'processing':
      return {
        ...presentBlankPhoto(shown, 'processing'),
        ...(life.waiting && { waiting: describeWaiting(life.waiting, language) }),
      };
    case 'review':
      return presentBlankPhoto(shown, 'processing', describeFailure({ code: 'under_review' }, language));
    case 'rejected':
      return presentBlankPhoto(shown, 'rejected', describeFailure({ code: 'rejected_by_policy' }, language));
    case 'failed':
      return presentBlankPhoto(shown, 'failed', describeFailure(life.failure, language));
  }
};

/** What is said of the photos of a post or draft: by its author of all, by decisions of all or of one. */
export interface AuthorsMark {
  readonly sensitive?: boolean | undefined;
  readonly screens?:
    | readonly {
        readonly reasons: readonly ModerationReason[];
        readonly photoId?: PhotoId | undefined;
      }[]
    | undefined;
}

/**
 * A view of a photo with its screen: by what moderation says and by the mark of the author of what it belongs to. A photo that its viewer
 * does not want to see keeps what it takes to leave its place free, and has no addresses.
 */
export function withScreen(view: PhotoView, mark: AuthorsMark, treatment: SensitivePhotos): MarkedPhotoView;
export function withScreen(view: PhotoView, mark: AuthorsMark, treatment: SensitivePhotos): PhotoView {
  const byAuthor = mark.sensitive ? [{ reason: 'sensitive', source: 'author' } as const] : [];
  const byModeration = [
    ...(view.screen?.labels ?? []),
    ...(mark.screens ?? [])
      .filter(({ photoId }) => photoId === undefined || photoId === view.photoId)
      .flatMap(({ reasons }) => labelsOf({ sensitive: true, reasons })),
  ];
  const known = new Map(byModeration.map((label) => [label.reason, label]));
  const screen = screenOf([...byAuthor, ...known.values()], treatment);
  const isHidden = screen?.treatment === 'hide';
  return { ...view, sensitive: screen !== null, screen, ...(isHidden && { renditions: [] }) };
}
