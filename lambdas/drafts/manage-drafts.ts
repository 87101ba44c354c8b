/** Drafts as their authors make, change, schedule and delete them. */
import type { PostDefaults } from '../accounts/post-defaults.ts';
import { withPostDefaults } from '../accounts/post-defaults.ts';
import type { ResolveMentionsDeps } from '../graph/resolve-mentions.ts';
import { resolveMentions } from '../graph/resolve-mentions.ts';
import type { AccountId, DraftId } from '../kernel/ids.ts';
import { draftIdOf, timeOf } from '../kernel/ids.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { checkCaption, checkNoPhotoTwice, checkTextBytes } from '../posts/caption.ts';
import { photoRefusal } from '../posts/refuse-photo.ts';
import type { TakeBackDeps } from '../posts/take-back.ts';
import { checkBeforeTaking, readTakable, takingBack } from '../posts/take-back.ts';
import type { Draft, DraftVersion, OpenDraft, OpenVersion } from './draft.ts';
import { authorOfDraft, draftExpiry, photoIdsOf, withContent, withSchedule } from './draft.ts';
import type { DraftChange, NewDraft } from './draft-contract.ts';
import { DraftContent } from './draft-contract.ts';
import type { DraftStore, DraftWriteOutcome } from './draft-store.ts';
import { checkSchedulable, publishAtOf } from './schedule.ts';

const CONFLICTS = {
  attempts: 5, // changes from other devices that may come between reading and writing
  error: () => problem('conflict'),
};
const TAKEN_IDS = {
  attempts: 50, // milliseconds that one author's other drafts may occupy in a row
  error: () => problem('unavailable'),
};
const NONCE_LENGTH = 8; // of the seed's 16 random characters: 40 bits
const MAX_BYTES = 320 * 1024; // of the 400 KB that a part may have

/** A draft that its author names. */
export interface OwnDraft {
  readonly author: AccountId;
  readonly draftId: DraftId;
  /** Milliseconds. */
  readonly now: number;
}

type Drafts<Operation extends keyof DraftStore> = { readonly drafts: Pick<DraftStore, Operation> };

/** One's own draft. Throws `not_found`. */
export const readOwnDraft = async (
  drafts: Pick<DraftStore, 'get'>,
  { author, draftId, now }: OwnDraft,
): Promise<Draft> => {
  const draft = await drafts.get(draftId, now, { consistent: true });
  if (draft === undefined || authorOfDraft(draft) !== author) throw notFound();
  return draft;
};

const checkContent = (content: DraftContent): void => {
  checkNoPhotoTwice(content.photos);
  checkCaption(content.caption ?? '');
  checkTextBytes(content);
  const bytes = Buffer.byteLength(JSON.stringify(content), 'utf8');
  if (bytes <= MAX_BYTES) return;
  throw invalid('body', {
    en: `The draft has ${bytes} bytes; at most ${MAX_BYTES} are allowed`,
    ar: `حجم المسودة ${bytes} بايت، والحد الأقصى ${MAX_BYTES}`,
  });
};

/**
 * Makes a draft, which takes its photos. Throws `invalid_request`, `not_schedulable`,
 * `photo_unusable` and `photo_in_use`. A repetition with the same seed finds what the first try made.
 */
export const createDraft = async (
  deps: Drafts<'create' | 'get'> & ResolveMentionsDeps & TakeBackDeps,
  input: {
    readonly author: AccountId;
    readonly body: NewDraft;
    readonly defaults: PostDefaults;
    readonly seed: string;
    readonly now: number;
  },
): Promise<DraftVersion> => {
  const { drafts } = deps;
  const { author, defaults, seed, now } = input;
  const { publishAt: wanted, ...body } = input.body;
  const content = DraftContent.parse(withPostDefaults(defaults, body));
  checkContent(content);
  const publishAt = wanted === undefined ? undefined : publishAtOf(wanted, now);
  if (publishAt !== undefined) checkSchedulable(content);
  const nonce = seed.slice(-NONCE_LENGTH);
  const photoIds = photoIdsOf(content);
  const [mentions, takable] = await Promise.all([
    resolveMentions(deps, author, content.caption ?? ''),
    readTakable(deps, photoIds, author, now),
  ]);
  checkBeforeTaking(takable, photoIds, content, author);
  const stored = {
    nonce,
    version: 1,
    content,
    ...(mentions.length > 0 && { mentions: [...mentions] }),
    changedAt: now,
    expiresAt: draftExpiry(now),
  };
  const create = async (taken: number): Promise<DraftVersion | false | undefined> => {
    const identified = { ...stored, draftId: draftIdOf(timeOf(seed) + taken, author) };
    const draft: OpenVersion =
      publishAt === undefined
        ? { ...identified, state: 'draft' }
        : { ...identified, state: 'scheduled', publishAt };
    const creation = await drafts.create(draft, now);
    if (creation.outcome === 'done') return draft;
    if (creation.outcome === 'refused') throw photoRefusal(content, creation.refusal);
    const isOwn = creation.outcome === 'taken' && creation.nonce === nonce;
    return isOwn && drafts.get(draft.draftId, now, { consistent: true });
  };
  return takingBack(deps, takable, now, () => retryOnConflict(TAKEN_IDS, create));
};

/** The next version of a draft, and what became of writing it. */
interface Replacement {
  readonly next: OpenVersion;
  readonly written: DraftWriteOutcome;
}

/** Makes the next version of one's own draft that no post has come of. Throws `not_found`, `conflict` and what photos are refused for. */
const replaceOwn = (
  drafts: Pick<DraftStore, 'get'>,
  own: OwnDraft,
  replace: (draft: OpenDraft) => Promise<Replacement>,
): Promise<DraftVersion> =>
  retryOnConflict(CONFLICTS, async () => {
    const draft = await readOwnDraft(drafts, own);
    if (draft.state === 'published') throw notFound();
    const { next, written } = await replace(draft);
    if (written.outcome === 'refused') throw photoRefusal(next.content, written.refusal);
    return written.outcome === 'done' && next;
  });

/** What is taken back is as if the draft were made now. */
const changedContent = (content: DraftContent, change: DraftChange, defaults: PostDefaults): DraftContent => {
  const merged = Object.entries({ ...content, ...change }).filter(([, value]) => value !== null);
  const said = DraftContent.parse(Object.fromEntries(merged));
  const byDefault = Object.entries(withPostDefaults(defaults, {})).filter(
    ([name]) => Reflect.get(change, name) === null,
  );
  return { ...said, ...Object.fromEntries(byDefault) };
};

/** Changes what one's own draft says. Throws as its making does, `not_found` and `conflict`. */
export const changeDraft = (
  deps: Drafts<'get' | 'replace'> & ResolveMentionsDeps & TakeBackDeps,
  own: OwnDraft,
  change: DraftChange,
  defaults: PostDefaults,
): Promise<DraftVersion> =>
  replaceOwn(deps.drafts, own, async (draft) => {
    const content = changedContent(draft.content, change, defaults);
    checkContent(content);
    if (draft.state === 'scheduled') checkSchedulable(content);
    const before = { text: draft.content.caption, mentions: draft.mentions };
    const mentions = await resolveMentions(deps, own.author, content.caption ?? '', before);
    const present = new Set(photoIdsOf(draft.content));
    const added = photoIdsOf(content).filter((photoId) => !present.has(photoId));
    const takable = await readTakable(deps, added, own.author, own.now);
    checkBeforeTaking(takable, added, content, own.author);
    const next = withContent(draft, content, mentions, own.now);
    const written = await takingBack(
      deps,
      takable,
      own.now,
      () => deps.drafts.replace(draft, next, own.now),
      ({ outcome }) => outcome === 'done',
    );
    return { next, written };
  });

/** Changes when one's own draft is published by itself. */
const reschedule = (
  drafts: Pick<DraftStore, 'get' | 'replace'>,
  own: OwnDraft,
  nextOf: (draft: OpenDraft) => OpenVersion,
): Promise<DraftVersion> =>
  replaceOwn(drafts, own, async (draft) => {
    const next = nextOf(draft);
    return { next, written: await drafts.replace(draft, next, own.now) };
  });

/** Has one's own draft published by itself, also at another time than before. Throws `invalid_request` and `not_schedulable`. */
export const scheduleDraft = (
  { drafts }: Drafts<'get' | 'replace'>,
  own: OwnDraft,
  publishAt: string,
): Promise<DraftVersion> =>
  reschedule(drafts, own, (draft) => {
    checkSchedulable(draft.content);
    return withSchedule(draft, publishAtOf(publishAt, own.now), own.now);
  });

/** Has one's own draft published no more by itself; one that is not scheduled stays as it is. */
export const unscheduleDraft = (
  { drafts }: Drafts<'get' | 'replace'>,
  own: OwnDraft,
): Promise<DraftVersion> => reschedule(drafts, own, (draft) => withSchedule(draft, undefined, own.now));

/** Deletes one's own draft; its photos are its owner's for another day. Throws `not_found` and `conflict`. */
export const deleteDraft = async (
  { drafts }: Drafts<'head' | 'remove'>,
  { author, draftId, now }: OwnDraft,
): Promise<void> => {
  await retryOnConflict(CONFLICTS, async () => {
    const draft = await drafts.head(draftId, now, { consistent: true });
    if (draft === undefined || authorOfDraft(draft) !== author || draft.state === 'published')
      throw notFound();
    return drafts.remove(draft, now);
  });
};
