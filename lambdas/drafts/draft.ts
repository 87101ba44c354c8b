/**
 * A draft's life. It is `draft` or `scheduled` as its author likes, `failed` when it could not be published at its time, and
 * `published` for a day after a post came of it, so that publishing it again finds that post.
 */
import * as z from 'zod/mini';
import { Mention } from '../graph/mention.ts';
import type { AccountId, DraftId, PhotoId } from '../kernel/ids.ts';
import { authorOf, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { DraftContent } from './draft-contract.ts';

const PUBLISHED_DAYS = 1;

const common = {
  /** Drawn for the request that made the draft; the post that comes of it has the same. */
  nonce: z.string(),
  /** Counts the changes, those of the state included: 1 at first. */
  version: z.int(),
  content: DraftContent,
  /** Whom the caption names, resolved as it was written. */
  mentions: z.optional(z.array(Mention)),
  /** Milliseconds; by the author. */
  changedAt: z.int(),
  /** Epoch seconds. */
  expiresAt: z.int(),
};

const Plain = z.object({ state: z.literal('draft'), ...common });
/** `publishAt` in milliseconds, whole seconds. */
const Scheduled = z.object({ state: z.literal('scheduled'), ...common, publishAt: z.int() });
const Failed = z.object({
  state: z.literal('failed'),
  ...common,
  problem: z.object({ code: z.string(), message: z.object({ en: z.string(), ar: z.string() }) }),
});
const Published = z.object({ state: z.literal('published'), ...common, postId: PostId });

/** A draft as its row holds it; the id is in the row's key. */
export const StoredDraft = z.discriminatedUnion('state', [Plain, Scheduled, Failed, Published]);

type Identified<Stored> = Stored & { readonly draftId: DraftId };

export type ScheduledDraft = Identified<z.infer<typeof Scheduled>>;
export type FailedDraft = Identified<z.infer<typeof Failed>>;
export type PublishedDraft = Identified<z.infer<typeof Published>>;
/** A draft that no post has come of. */
export type OpenDraft = Identified<z.infer<typeof Plain>> | ScheduledDraft | FailedDraft;
export type Draft = OpenDraft | PublishedDraft;

/** The account that a draft is by. */
export const authorOfDraft = ({ draftId }: Pick<Draft, 'draftId'>): AccountId => authorOf(draftId);

export const photoIdsOf = (content: DraftContent): readonly PhotoId[] =>
  content.photos.map(({ photoId }) => photoId);

/** When a draft is gone that its author changed last at `changedAt` (milliseconds), in epoch seconds. */
export const draftExpiry = (changedAt: number): number => expiryOf(changedAt, limits.draftDays * DAY_SECONDS);

/** What every version of a draft retains. */
const carriedOver = ({ draftId, nonce, version, content, mentions, changedAt, expiresAt }: Draft) => ({
  draftId,
  nonce,
  version: version + 1,
  content,
  ...(mentions && { mentions }),
  changedAt,
  expiresAt,
});

/** The next version by its author's hand: its life begins anew. `now` in milliseconds. */
const byAuthor = (draft: OpenDraft, now: number) => ({
  ...carriedOver(draft),
  changedAt: now,
  expiresAt: draftExpiry(now),
});

/** The draft with another content, which names these people. What a failure said no longer holds. */
export const withContent = (
  draft: OpenDraft,
  content: DraftContent,
  mentions: readonly Mention[],
  now: number,
): OpenDraft => {
  const next = { ...byAuthor(draft, now), content, mentions: [...mentions] };
  return draft.state === 'scheduled'
    ? { ...next, state: 'scheduled', publishAt: draft.publishAt }
    : { ...next, state: 'draft' };
};

/** The draft to be published at a time, or no longer. All in milliseconds. */
export const withSchedule = (draft: OpenDraft, publishAt: number | undefined, now: number): OpenDraft =>
  publishAt === undefined
    ? { ...byAuthor(draft, now), state: 'draft' }
    : { ...byAuthor(draft, now), state: 'scheduled', publishAt };

export const withFailure = (draft: OpenDraft, problem: FailedDraft['problem']): FailedDraft => ({
  ...carriedOver(draft),
  state: 'failed',
  problem,
});

/** The draft that became a post, kept for a day from `now` (milliseconds) on. */
export const withPost = (draft: OpenDraft, postId: PostId, now: number): PublishedDraft => ({
  ...carriedOver(draft),
  state: 'published',
  postId,
  expiresAt: expiryOf(now, PUBLISHED_DAYS * DAY_SECONDS),
});
