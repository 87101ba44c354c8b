import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import { postIdOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import { lossOf } from '../photos/photo-life.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { Problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { PostInputDeps } from '../posts/create-post.ts';
import { processingPostOf } from '../posts/create-post.ts';
import type { NewProcessingPost, Post } from '../posts/post.ts';
import { NewPost } from '../posts/post-contract.ts';
import type { PostStore } from '../posts/post-store.ts';
import { packNewPost } from '../posts/post-writer.ts';
import { photoRefusal } from '../posts/refuse-photo.ts';
import type { Draft, DraftHead, OpenDraft } from './draft.ts';
import { authorOfDraft, photoIdsOf, withFailure, withPost } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import type { OwnDraft } from './manage-drafts.ts';
import { readOwnDraft } from './manage-drafts.ts';

const MAX_TRIES = 50; // changes that may come between reading and writing
const CONFLICTS = { attempts: MAX_TRIES, error: () => problem('conflict') };
const TAKEN_IDS = {
  attempts: 50, // milliseconds that the author's other posts may occupy in a row
  error: () => problem('unavailable'),
};

export interface PublishDraftDeps extends PostInputDeps {
  readonly accounts: PostInputDeps['accounts'] & Pick<AccountStore, 'byId'>;
  readonly drafts: Pick<DraftStore, 'get' | 'publish' | 'replace'>;
  readonly photos: Pick<PhotoStore, 'getMany'>;
  readonly posts: Pick<PostStore, 'get'>;
}

/** What a draft makes as a post. Throws `invalid_request` for a draft that says too little or what its author may not say. */
const postOfDraft = async (
  deps: PublishDraftDeps,
  draft: OpenDraft,
  now: number,
): Promise<Omit<NewProcessingPost, 'postId'>> => {
  if (draft.content.photos.length === 0) {
    throw invalid('draft.photos', {
      en: `The draft has 0 photos; a post needs 1 to ${limits.photosPerPost}`,
      ar: `المسودة بلا صور؛ عدد صور المنشور من 1 إلى ${limits.photosPerPost}`,
    });
  }
  const photoIds = photoIdsOf(draft.content);
  const found = await deps.photos.getMany(photoIds, now);
  const photos = new Map(found.map((photo) => [photo.photoId, photo]));
  // Taking them decides, and one that is not found may be too new for where it was looked for; what is known to be refused then writes
  // nothing that would have to go again.
  for (const { photoId, life } of found) {
    const loss = lossOf(life);
    if (loss !== undefined) throw photoRefusal(draft.content, { photoId, outcome: 'unusable', loss });
  }
  return processingPostOf(deps, {
    author: authorOfDraft(draft),
    body: NewPost.parse(draft.content),
    photos,
    nonce: draft.nonce,
    written: { text: draft.content.caption, mentions: draft.mentions },
  });
};

/** Makes a draft a post, unless the draft is no longer as read: then undefined. Throws what speaks against the post. */
const makePost = async (deps: PublishDraftDeps, draft: OpenDraft, now: number): Promise<Post | undefined> => {
  const stored = await postOfDraft(deps, draft, now);
  const outcome = await retryOnConflict(TAKEN_IDS, async (taken) => {
    const post = packNewPost({ ...stored, postId: postIdOf(now + taken, authorOfDraft(draft)) });
    const written = await deps.drafts.publish(draft, withPost(draft, post.postId, now), post, now);
    switch (written.outcome) {
      case 'done':
        return post.post();
      case 'changed':
        return 'changed';
      case 'refused':
        throw photoRefusal(draft.content, { loss: undefined, ...written.refusal, outcome: 'unusable' });
      case 'post_taken':
        return undefined;
    }
  });
  return outcome === 'changed' ? undefined : outcome;
};

/**
 * Publishes one's own draft, once: a draft that was published answers its post. Throws `not_found`, `invalid_request`, `photo_unusable` and `conflict`.
 */
export const publishDraft = (deps: PublishDraftDeps, own: OwnDraft): Promise<Post> =>
  retryOnConflict(CONFLICTS, async () => {
    const draft = await readOwnDraft(deps.drafts, own);
    if (draft.state === 'published') {
      const post = await deps.posts.get(draft.postId, own.now, { consistent: true });
      if (post === undefined) throw notFound();
      return post;
    }
    return makePost(deps, draft, own.now);
  });

/** Whether a draft is to be published by itself at a time (milliseconds). */
export const isDueAt = <Kind extends Draft | DraftHead>(
  draft: Kind | undefined,
  publishAt: number,
): draft is Kind & { readonly state: 'scheduled' } =>
  draft?.state === 'scheduled' && draft.publishAt === publishAt;

/**
 * Publishes a draft whose time has come, if it still says so. What speaks against the post is stored with the draft for its author to
 * see; nothing is lost. `publishAt` and `now` in milliseconds.
 */
export const publishDue = async (
  deps: PublishDraftDeps,
  draftId: Draft['draftId'],
  publishAt: number,
  now: number,
): Promise<void> => {
  const error = () => new Error(`The draft ${draftId} was changed ${MAX_TRIES} times while it was published`);
  await retryOnConflict({ attempts: MAX_TRIES, error }, async () => {
    const draft = await deps.drafts.get(draftId, now, { consistent: true });
    if (!isDueAt(draft, publishAt)) return true;
    try {
      await requireAccount(deps.accounts, authorOfDraft(draft));
      return await makePost(deps, draft, now);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || refusal.definition.status >= 500) throw refusal;
      const failed = withFailure(draft, { code: refusal.definition.code, message: refusal.detail });
      return (await deps.drafts.replace(draft, failed, now)).outcome === 'done';
    }
  });
};
