/** A photo as its row holds it: what its owner said, and the facts that its life follows from. */
import * as z from 'zod/mini';
import { AccountId, DraftId, PhotoId, PostId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { HOUR_SECONDS, MINUTE_MS, SECOND_MS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { PhotoLife, RestrictingFact } from './photo-life.ts';
import { ModerationFact, ThumbnailsFact } from './photo-life.ts';
import { PhotoFailure } from './photo-problem.ts';
import { Waiting } from './photo-waiting.ts';

/** When a photo expires that nothing holds since `at` (milliseconds), in epoch seconds. */
export const unattachedExpiry = (at: number): number =>
  expiryOf(at, limits.unattachedPhotoHours * HOUR_SECONDS);

const LATE_UPLOAD_MS = 5 * MINUTE_MS; // an upload that begins while its address is good may end after that

/** How long after its address was given an upload may end, in milliseconds. */
export const LONGEST_UPLOAD_MS = limits.uploadSeconds * SECOND_MS + LATE_UPLOAD_MS;

/** A photo as its row holds it. */
export const StoredPhoto = z.object({
  photoId: PhotoId,
  ownerId: AccountId,
  /** What the app announced. */
  contentType: z.string(),
  /** Bytes of the upload. */
  bytes: z.int(),
  altText: z.optional(z.string()),
  focalPoint: z.optional(z.object({ x: z.number(), y: z.number() })),
  /** What the owner wants retained of the picture's own data. */
  keep: z.optional(z.object({ camera: z.optional(z.boolean()), place: z.optional(z.boolean()) })),
  /** When the last address to upload it to dies, in epoch seconds. */
  uploadUntil: z.optional(z.int()),
  /** Epoch seconds; gone once the photo is attached. */
  expiresAt: z.optional(z.int()),
  postId: z.optional(PostId),
  draftId: z.optional(DraftId),
  avatarOf: z.optional(AccountId),
  thumbnails: z.optional(ThumbnailsFact),
  moderation: z.optional(ModerationFact),
  failure: z.optional(PhotoFailure),
  /** What moderation waits for, unless it has finished. */
  waiting: z.optional(Waiting),
});
export type StoredPhoto = z.infer<typeof StoredPhoto>;

/** When no upload of a photo can come any more, in milliseconds. */
export const uploadOverAt = ({
  photoId,
  uploadUntil,
}: Pick<StoredPhoto, 'photoId' | 'uploadUntil'>): number =>
  (uploadUntil ?? expiryOf(timeOf(photoId), limits.uploadSeconds)) * SECOND_MS + LATE_UPLOAD_MS;

/** Days after its upload that a photo waits for moderation at most; uploads are kept a day longer. */
export const LONGEST_WAIT_DAYS = 13;

/** A photo with the state that follows from its facts. */
export type Photo = StoredPhoto & { readonly life: PhotoLife };

/**
 * Records a verdict that restricts, once, together with the decision that says why. Answers the photo as it then stands, undefined when it is gone.
 * `now` in milliseconds.
 */
export type RecordVerdict = (
  photo: Pick<Photo, 'photoId'>,
  fact: RestrictingFact,
  now: number,
) => Promise<Photo | undefined>;

/** Whether a photo belongs to a post or a draft or is somebody's avatar. */
export const isAttached = ({ postId, draftId, avatarOf }: StoredPhoto): boolean =>
  postId !== undefined || draftId !== undefined || avatarOf !== undefined;
