/**
 * A draft's life. It is `draft` or `scheduled` as its author likes, `failed` when it could not be published at its time, and
 * `published` for a day after a post came of it, so that publishing it again finds that post.
 */
import * as z from 'zod/mini';
import type { Mention } from '../graph/mention.ts';
import type { AccountId, DraftId, PhotoId } from '../kernel/ids.ts';
import { authorOf, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { Translated } from '../platform/problem.ts';
import type { LoadedParts } from '../posts/post-parts.ts';
import { PackedPost, PartId } from '../posts/post-parts.ts';
import { DraftContent } from './draft-contract.ts';

const PUBLISHED_DAYS = 1;

/** What a draft says that is never long. */
export const DraftDetails = z.omit(DraftContent, {
  photos: true,
  title: true,
  caption: true,
  location: true,
});

/** What a draft's own row says besides its texts and photos. */
const head = {
  /** Drawn for the request that made the draft; the post that comes of it has the same. */
  nonce: z.string(),
  /** Counts the changes, those of the state included: 1 at first. */
  version: z.int(),
  details: DraftDetails,
  /** Milliseconds; by the author. */
  changedAt: z.int(),
  /** Epoch seconds. */
  expiresAt: z.int(),
};

const StoredHead = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft'), ...head }),
  /** `publishAt` in milliseconds, whole seconds. */
  z.object({ state: z.literal('scheduled'), ...head, publishAt: z.int() }),
  /** What was said of the failure lies in a part; `publishAt` is the time at which it was to be published. */
  z.object({
    state: z.literal('failed'),
    ...head,
    publishAt: z.int(),
    failure: z.object({ code: z.string(), part: PartId }),
  }),
  z.object({ state: z.literal('published'), ...head, postId: PostId }),
]);

/** A draft's texts and photos as its row holds them. What its author says of a photo stands where posts have alt texts. */
const PackedDraft = z.omit(PackedPost, { cover: true, tags: true, untagged: true, tagParts: true });
type PackedDraft = z.infer<typeof PackedDraft>;

/** A draft as its row holds it; the id is in the row's key. What it says and shows is `packed`: not all of it need be there. */
export const StoredDraft = z.intersection(
  StoredHead,
  z.pipe(
    PackedDraft,
    z.transform((packed) => ({ packed })),
  ),
);

/** A draft's own row: its state and times. What it says is loaded by the draft store. */
export type DraftHead = z.infer<typeof StoredHead> & {
  readonly draftId: DraftId;
  readonly packed: PackedDraft;
};

/** What every version of a draft has. */
interface Version {
  readonly draftId: DraftId;
  readonly nonce: string;
  readonly version: number;
  readonly content: DraftContent;
  /** Whom the caption names, resolved as it was written. */
  readonly mentions?: readonly Mention[];
  readonly changedAt: number;
  readonly expiresAt: number;
}

type PlainVersion = Version & { readonly state: 'draft' };
type ScheduledVersion = Version & { readonly state: 'scheduled'; readonly publishAt: number };
type FailedVersion = Version & {
  readonly state: 'failed';
  readonly publishAt: number;
  readonly problem: { readonly code: string; readonly message: Translated };
};
type PublishedVersion = Version & { readonly state: 'published'; readonly postId: PostId };

/** A version that no post has come of, stored or not. */
export type OpenVersion = PlainVersion | ScheduledVersion | FailedVersion;
/** A version of a draft with all that it says, stored or not. */
export type DraftVersion = OpenVersion | PublishedVersion;

/** Where that lies what a draft says. */
interface Stored {
  readonly packed: PackedDraft;
  readonly parts: LoadedParts;
}

/** A draft that no post has come of, with all that it says. */
export type OpenDraft = OpenVersion & Stored;
/** A draft with all that it says. */
export type Draft = DraftVersion & Stored;

/** The account that a draft is by. */
export const authorOfDraft = ({ draftId }: Pick<DraftVersion, 'draftId'>): AccountId => authorOf(draftId);

export const photoIdsOf = (content: DraftContent): readonly PhotoId[] =>
  content.photos.map(({ photoId }) => photoId);

/** When a draft is gone that its author changed last at `changedAt` (milliseconds), in epoch seconds. */
export const draftExpiry = (changedAt: number): number => expiryOf(changedAt, limits.draftDays * DAY_SECONDS);

/** What every version of a draft retains. */
const carriedOver = ({ draftId, nonce, version, content, mentions, changedAt, expiresAt }: DraftVersion) => ({
  draftId,
  nonce,
  version: version + 1,
  content,
  ...(mentions && { mentions }),
  changedAt,
  expiresAt,
});

/** The next version by its author's hand: its life begins anew. `now` in milliseconds. */
const byAuthor = (draft: OpenVersion, now: number) => ({
  ...carriedOver(draft),
  changedAt: now,
  expiresAt: draftExpiry(now),
});

/** The draft with another content, which names these people. What a failure said no longer holds. */
export const withContent = (
  draft: OpenVersion,
  content: DraftContent,
  mentions: readonly Mention[],
  now: number,
): OpenVersion => {
  const next = { ...byAuthor(draft, now), content, mentions };
  return draft.state === 'scheduled'
    ? { ...next, state: 'scheduled', publishAt: draft.publishAt }
    : { ...next, state: 'draft' };
};

/** The draft to be published at a time, or no longer. All in milliseconds. */
export const withSchedule = (draft: OpenVersion, publishAt: number | undefined, now: number): OpenVersion =>
  publishAt === undefined
    ? { ...byAuthor(draft, now), state: 'draft' }
    : { ...byAuthor(draft, now), state: 'scheduled', publishAt };

export const withFailure = (draft: ScheduledVersion, problem: FailedVersion['problem']): FailedVersion => ({
  ...carriedOver(draft),
  state: 'failed',
  publishAt: draft.publishAt,
  problem,
});

/** The draft that became a post, kept for a day from `now` (milliseconds) on. */
export const withPost = (draft: OpenVersion, postId: PostId, now: number): PublishedVersion => ({
  ...carriedOver(draft),
  state: 'published',
  postId,
  expiresAt: expiryOf(now, PUBLISHED_DAYS * DAY_SECONDS),
});
