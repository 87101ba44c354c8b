/**
 * A photo's life: what is stored are facts that two functions and the owner find out independently, and the state
 * follows from them. So each function makes one conditional write, in any order.
 */
import * as z from 'zod/mini';
import { AccountId, DraftId, PhotoId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { Camera } from './camera.ts';
import { Verdict } from './moderation/verdict.ts';
import type { PhotoFailure } from './photo-problem.ts';
import { PhotoFailure as StoredFailure } from './photo-problem.ts';
import { Place } from './place.ts';

/** SHA-256 of the normalised JPEG, base64url. */
const Digest = z.string().check(z.minLength(1));

/** What the thumbnail function found: the renditions are in the media bucket. */
export const ThumbnailsFact = z.object({
  digest: Digest,
  /** Size of the picture as it was sent, upright. */
  width: z.int(),
  height: z.int(),
  thumbHash: z.string(),
  dominantColor: z.string(),
  /** Bytes of each rendition, in the order of the plan. */
  renditionBytes: z.array(z.int()),
  /** What the owner wants kept of the picture's own data, as far as it was there. */
  camera: z.optional(Camera),
  place: z.optional(Place),
});
export type ThumbnailsFact = z.infer<typeof ThumbnailsFact>;

/** What the moderation function found. */
export const ModerationFact = z.object({
  digest: Digest,
  verdict: Verdict,
  /** Version of the policy that gave the verdict. */
  policy: z.string(),
});
export type ModerationFact = z.infer<typeof ModerationFact>;

/** A photo as its row holds it. */
export const StoredPhoto = z.object({
  photoId: PhotoId,
  ownerId: AccountId,
  contentType: z.enum(limits.photoContentTypes),
  /** Bytes of the upload. */
  bytes: z.int(),
  altText: z.optional(z.string()),
  /** What the owner wants kept of the picture's own data. */
  keep: z.optional(z.object({ camera: z.optional(z.boolean()), place: z.optional(z.boolean()) })),
  /** Epoch seconds; gone once the photo is attached. */
  expiresAt: z.optional(z.int()),
  postId: z.optional(PostId),
  draftId: z.optional(DraftId),
  avatarOf: z.optional(AccountId),
  thumbnails: z.optional(ThumbnailsFact),
  moderation: z.optional(ModerationFact),
  failure: z.optional(StoredFailure),
});
export type StoredPhoto = z.infer<typeof StoredPhoto>;

export type PhotoLife =
  /** Nothing is known of the upload yet. */
  | { readonly state: 'awaiting' }
  /** One of the two functions has finished. */
  | { readonly state: 'processing' }
  /** Both have finished; a person has to decide. Nothing is served. */
  | { readonly state: 'review' }
  | { readonly state: 'ready'; readonly thumbnails: ThumbnailsFact; readonly sensitive: boolean }
  | { readonly state: 'rejected' }
  | { readonly state: 'failed'; readonly failure: PhotoFailure };

/** A photo with the state that follows from its facts. */
export type Photo = StoredPhoto & { readonly life: PhotoLife };

/** The state that the facts of a photo amount to. */
export const lifeOf = ({
  thumbnails,
  moderation,
  failure,
}: Pick<StoredPhoto, 'thumbnails' | 'moderation' | 'failure'>): PhotoLife => {
  if (moderation?.verdict === 'rejected') return { state: 'rejected' };
  if (failure !== undefined) return { state: 'failed', failure };
  if (thumbnails === undefined && moderation === undefined) return { state: 'awaiting' };
  if (thumbnails === undefined || moderation === undefined) return { state: 'processing' };
  if (thumbnails.digest !== moderation.digest) {
    return { state: 'failed', failure: { code: 'digest_mismatch' } };
  }
  switch (moderation.verdict) {
    case 'approved':
      return { state: 'ready', thumbnails, sensitive: false };
    case 'sensitive':
      return { state: 'ready', thumbnails, sensitive: true };
    case 'review':
      return { state: 'review' };
  }
};

/** Whether nothing more will be found out about a photo without a person. */
export const isSettled = (life: PhotoLife): boolean =>
  life.state !== 'awaiting' && life.state !== 'processing';

/** Whether a photo belongs to a post or a draft or is somebody's avatar. */
export const isAttached = ({ postId, draftId, avatarOf }: StoredPhoto): boolean =>
  postId !== undefined || draftId !== undefined || avatarOf !== undefined;
