/**
 * A photo's life: what is stored are facts that two functions and the owner find out independently, and the state follows from them. So
 * each function makes one conditional write, in any order. A photo is ready when both looked at the same bytes and moderation let them
 * pass.
 */
import * as z from 'zod/mini';
import { DecisionId } from '../kernel/ids.ts';
import { Camera } from './imaging/camera.ts';
import { PictureType } from './imaging/picture-type.ts';
import { Place } from './imaging/place.ts';
import { PlanId } from './imaging/rendition-plan.ts';
import { HashKind } from './matching/hash-kind.ts';
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
  /** SHA-256 of the file as it was sent, in base64url. */
  sha256: z.optional(z.string()),
  /** What the owner wants kept of the picture's own data, as far as it was there. */
  camera: z.optional(Camera),
  place: z.optional(Place),
});
export type ThumbnailsFact = z.infer<typeof ThumbnailsFact>;

/** Which entry of a list of known pictures a picture matches. */
export const ListMatch = z.object({
  listId: z.string(),
  kind: HashKind,
  /** The entry, in hexadecimal. */
  hash: z.string(),
  /** Bits in which the picture's own hash differs. */
  distance: z.int(),
  /** The picture's own hash, in hexadecimal. */
  own: z.optional(z.string()),
});
export type ListMatch = z.infer<typeof ListMatch>;

/** What the moderation function found. */
export const ModerationFact = z.object({
  ...boundToBytes,
  verdict: Verdict,
  /** Why the verdict is that the photo is sensitive. */
  reasons: z.optional(z.array(ModerationReason)),
  /** Version of the policy that gave the verdict; absent where a person did. */
  policy: z.optional(z.string()),
  /** The rule of the policy that gave it, and the rule of the guidelines that this one is about; of verdicts that restrict. */
  policyRule: z.optional(z.string()),
  rule: z.optional(z.string()),
  /** PDQ hash of what moderation saw, in base64url, and its quality (0 to 100). */
  pdq: z.optional(z.string()),
  pdqQuality: z.optional(z.int()),
  /** The entry of a list that the picture matches, which then gave the verdict. */
  known: z.optional(ListMatch),
  /** The decision that says why, of every verdict but `approved`. */
  decisionId: z.optional(DecisionId),
});
export type ModerationFact = z.infer<typeof ModerationFact>;

/** A verdict that restricts nothing. */
export type ApprovingFact = ModerationFact & { readonly verdict: 'approved' };
/** A verdict that has the photo screened, held or refused. */
export type RestrictingFact = ModerationFact & { readonly verdict: Exclude<Verdict, 'approved'> };

export const isApproving = (fact: ModerationFact): fact is ApprovingFact => fact.verdict === 'approved';
export const isRestricting = (fact: ModerationFact): fact is RestrictingFact => !isApproving(fact);

type Bound = Pick<ThumbnailsFact & ModerationFact, 'etag' | 'digest'>;

/** What a photo has failed by whose pictures are gone though its row is there: a verdict that is reversed later does not bring them back. */
export const lostBytes = { code: 'no_longer_there' } as const satisfies PhotoFailure;
export const hasLostBytes = ({ failure }: Pick<PhotoFacts, 'failure'>): boolean =>
  failure?.code === lostBytes.code;

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
