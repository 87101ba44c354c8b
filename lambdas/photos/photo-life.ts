/**
 * A photo's life: what is stored are facts that two functions and the owner find out independently, and the state follows from them. So
 * each function makes one conditional write, in any order. A photo is ready when both looked at the same bytes and moderation let them
 * pass.
 */
import * as z from 'zod/mini';
import { Camera } from './imaging/camera.ts';
import { PictureType } from './imaging/picture-type.ts';
import { Place } from './imaging/place.ts';
import { PlanId } from './imaging/rendition-plan.ts';
import { ModerationReason, Verdict } from './moderation/verdict.ts';
import type { PhotoFailure } from './photo-problem.ts';
import type { Waiting } from './photo-waiting.ts';

/**
 * What a fact is about: the ETag of the object that its function read. Rows without one name a digest of the picture that
 * both functions made, which says the same.
 */
const boundToBytes = {
  etag: z.optional(z.string().check(z.minLength(1))),
  digest: z.optional(z.string().check(z.minLength(1))),
};

/** What the thumbnail function found: the renditions are in the media bucket. */
export const ThumbnailsFact = z.object({
  ...boundToBytes,
  /** What the file is, by its bytes. */
  type: z.optional(PictureType),
  /** Size of the picture as it was sent, upright. */
  width: z.int(),
  height: z.int(),
  thumbHash: z.string(),
  dominantColor: z.string(),
  plan: PlanId,
  /** Bytes of each rendition, in the order of the plan that the row names. */
  renditionBytes: z.array(z.int()),
  /** What the owner wants kept of the picture's own data, as far as it was there. */
  camera: z.optional(Camera),
  place: z.optional(Place),
});
export type ThumbnailsFact = z.infer<typeof ThumbnailsFact>;

/** What the moderation function found. */
export const ModerationFact = z.object({
  ...boundToBytes,
  verdict: Verdict,
  /** Why the verdict is that the photo is sensitive. */
  reasons: z.optional(z.array(ModerationReason)),
  /** Version of the policy that gave the verdict. */
  policy: z.string(),
});
export type ModerationFact = z.infer<typeof ModerationFact>;

type Bound = Pick<ThumbnailsFact & ModerationFact, 'etag' | 'digest'>;

/** What is known of a photo. */
export interface PhotoFacts {
  readonly thumbnails?: ThumbnailsFact | undefined;
  readonly moderation?: ModerationFact | undefined;
  readonly failure?: PhotoFailure | undefined;
  readonly waiting?: Waiting | undefined;
}

export type PhotoLife =
  /** Nothing is known of the upload yet. */
  | { readonly state: 'awaiting' }
  /** The upload is there, and not both functions have finished. */
  | { readonly state: 'processing'; readonly waiting?: Waiting }
  /** Both have finished; a person has to decide. Nothing is served. */
  | { readonly state: 'review' }
  | {
      readonly state: 'ready';
      readonly thumbnails: ThumbnailsFact;
      readonly sensitive: boolean;
      readonly reasons?: ModerationFact['reasons'];
    }
  | { readonly state: 'rejected' }
  | { readonly state: 'failed'; readonly failure: PhotoFailure };

/**
 * Whether two facts are about the same bytes. One with an ETag and one without are: a key is written once, so there never
 * was anything else to read.
 */
const areOfSameBytes = (one: Bound, other: Bound): boolean =>
  (['etag', 'digest'] as const).every(
    (mark) => one[mark] === undefined || other[mark] === undefined || one[mark] === other[mark],
  );

/** The state that the facts of a photo amount to. */
export const lifeOf = ({ thumbnails, moderation, failure, waiting }: PhotoFacts): PhotoLife => {
  if (moderation?.verdict === 'rejected') return { state: 'rejected' };
  if (failure !== undefined) return { state: 'failed', failure };
  if (moderation === undefined && waiting !== undefined) return { state: 'processing', waiting };
  if (thumbnails === undefined && moderation === undefined) return { state: 'awaiting' };
  if (thumbnails === undefined || moderation === undefined) return { state: 'processing' };
  if (!areOfSameBytes(thumbnails, moderation)) {
    return { state: 'failed', failure: { code: 'upload_mismatch' } };
  }
  switch (moderation.verdict) {
    case 'approved':
      return { state: 'ready', thumbnails, sensitive: false };
    case 'sensitive':
      return { state: 'ready', thumbnails, sensitive: true, reasons: moderation.reasons };
    case 'review':
      return { state: 'review' };
  }
};

/** Why a photo can never be shown; undefined for one that can be, or may become so. */
export const lossOf = (life: PhotoLife): PhotoFailure | undefined => {
  if (life.state === 'rejected') return { code: 'rejected_by_policy' };
  return life.state === 'failed' ? life.failure : undefined;
};

/** Whether nothing more will be found out about a photo without a person. */
export const isTerminal = (life: PhotoLife): boolean =>
  life.state !== 'awaiting' && life.state !== 'processing';
