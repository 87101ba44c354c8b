/** Photos as apps see them. */
import * as z from 'zod/mini';
import { PhotoId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { userText } from '../kernel/text/user-text.ts';
import { hasForm } from '../platform/form.ts';
import { FocalPoint } from './focal-point.ts';
import { Camera } from './imaging/camera.ts';
import { Place } from './imaging/place.ts';
import { ScreenView } from './screen.ts';

export const AltText = userText({ en: 'alt text', ar: 'النص البديل' }, limits.altTextGraphemes, {
  lines: 'many',
});

export const PhotoParams = z.strictObject({ photoId: PhotoId });

/** `POST /v1/photos` */
export const NewPhoto = z.strictObject({
  /** What the app takes the file for, to be sent with it. Its bytes decide what it is. */
  contentType: z.string().check(
    z.maxLength(limits.contentTypeLength),
    hasForm(/^(?:image\/[a-z0-9][a-z0-9.+-]*|application\/octet-stream)$/i, {
      en: 'a media type of a picture such as image/jpeg, or application/octet-stream',
      ar: 'نوع وسائط لصورة مثل image/jpeg، أو application/octet-stream',
    }),
  ),
  /** Exact size of the file that will be uploaded. */
  bytes: z.number().check(z.int(), z.minimum(1), z.maximum(limits.photoBytes)),
  /** SHA-256 of the file in base64 (44 characters), to have the upload refused when a byte is lost. */
  sha256: z.optional(
    z.string().check(
      hasForm(/^[A-Za-z0-9+/]{43}=$/, {
        en: 'a SHA-256 digest in base64 (44 characters)',
        ar: 'بصمة SHA-256 بترميز base64 من 44 رمزًا',
      }),
    ),
  ),
  altText: z.optional(AltText),
  /** What to keep of the data that the camera wrote into the file; nothing when left out. */
  keep: z.optional(z.strictObject({ camera: z.optional(z.boolean()), place: z.optional(z.boolean()) })),
});
export type NewPhoto = z.infer<typeof NewPhoto>;

/** `PATCH /v1/photos/{photoId}`: what is left out stays, null takes back what was said. */
export const PhotoChange = z.strictObject({
  altText: z.optional(z.nullable(AltText)),
  focalPoint: z.optional(z.nullable(FocalPoint)),
});
export type PhotoChange = z.infer<typeof PhotoChange>;

/** Where to send the bytes: with exactly this method, address and headers. */
export const UploadTicket = z.object({
  photoId: PhotoId,
  upload: z.object({
    method: z.literal('PUT'),
    url: z.url(),
    headers: z.record(z.string(), z.string()),
  }),
  expiresAt: z.iso.datetime(),
});
export type UploadTicket = z.infer<typeof UploadTicket>;

export const RenditionView = z.object({
  url: z.url(),
  width: z.int(),
  height: z.int(),
  format: z.enum(['webp', 'jpeg']),
  bytes: z.int(),
});

export const PhotoState = z.enum(['awaiting', 'processing', 'ready', 'rejected', 'failed']);

/** Content types of the pictures that are taken. HEIC stands for every HEIF file whose pixels are in HEVC. */
export const PictureContentType = z.enum([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/heic',
]);

/** A photo with all that a staggered grid needs before a byte of image arrives. */
export const PhotoView = z.object({
  photoId: PhotoId,
  state: PhotoState,
  /** Pixels of the picture as it was sent, upright; null until it is known. */
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  /** ThumbHash in base64; null until it is known. */
  thumbHash: z.nullable(z.string()),
  /** `#rrggbb`; null until it is known. */
  dominantColor: z.nullable(z.string()),
  altText: z.nullable(z.string()),
  /** What should stay in view when the picture is cropped; left out where nobody said it. */
  focalPoint: z.optional(z.nullable(z.object({ x: z.number(), y: z.number() }))),
  /** Whether there is a screen. */
  sensitive: z.boolean(),
  /** Who finds the picture sensitive and why, and what the viewer wants done about it. */
  screen: z.nullable(ScreenView),
  /** Addresses expire within an hour. Empty until the photo is ready, and where the viewer does not want to see it. */
  renditions: z.array(RenditionView),
  /** What the file is, by its bytes, whatever it was announced as. Shown to the owner alone, of a photo that is ready. */
  contentType: z.optional(PictureContentType),
  /** What the picture says of its camera, where its owner has it retained. */
  camera: z.optional(Camera),
  /** Where it was taken, to two decimals, where its owner has it retained. Shown to the owner alone. */
  place: z.optional(Place),
  /** What a photo that is `processing` waits for, and when it goes on at the earliest. */
  waiting: z.optional(z.object({ code: z.string(), message: z.string(), until: z.iso.datetime() })),
  /** Why a photo is `rejected` or `failed`. */
  problem: z.optional(z.object({ code: z.string(), message: z.string() })),
});
export type PhotoView = z.infer<typeof PhotoView>;

/**
 * A photo of a post or draft, with the mark of its author. The brand is a type alone: views of such photos are made by
 * `posts/present-photo.ts`, for their owner by `photos/get-photo.ts` and for those who review by `reviewing/show-item.ts`, alone.
 */
export const MarkedPhotoView = PhotoView.brand<'MarkedPhotoView'>();
export type MarkedPhotoView = z.infer<typeof MarkedPhotoView>;
