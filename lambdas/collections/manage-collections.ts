/** What owners do with their collections. For everybody else a collection to change does not exist. */
import type { AccountId, CollectionId, PostId } from '../kernel/ids.ts';
import { authorOf, collectionIdOf, newActId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { LoadPublishedPostDeps } from '../posts/load-published-post.ts';
import { loadPublishedPost } from '../posts/load-published-post.ts';
import type { ReactionStore } from '../reactions/reaction-store.ts';
import { saveWrite } from '../reactions/reaction-store.ts';
import type { Collection } from './collection.ts';
import type { CollectionEdit, NewCollection } from './collection-contract.ts';
import type { ChangeOutcome, CollectionStore } from './collection-store.ts';
import type { MembershipStore, OrderOutcome } from './membership-store.ts';

const TAKEN_IDS = {
  attempts: 50, // milliseconds that one owner's other collections may occupy in a row
  error: () => problem('unavailable'),
};
const NONCE_LENGTH = 8; // of the seed's 16 random characters: 40 bits

interface OwnerDeps {
  readonly collections: CollectionStore;
}

interface OrderDeps extends OwnerDeps {
  readonly memberships: MembershipStore;
}

const tooMany = () =>
  problem('limit_reached', {
    en: `You have ${limits.collections} collections; at most ${limits.collections} are allowed`,
    ar: `عدد مجموعاتك ${limits.collections}، والحد الأقصى ${limits.collections}`,
  });

const full = () =>
  problem('limit_reached', {
    en: `The collection has ${limits.collectionPosts} posts; at most ${limits.collectionPosts} are allowed`,
    ar: `عدد منشورات المجموعة ${limits.collectionPosts}، والحد الأقصى ${limits.collectionPosts}`,
  });

const ownCollection = async (
  { collections }: OwnerDeps,
  collectionId: CollectionId,
  viewer: AccountId,
): Promise<Collection> => {
  if (authorOf(collectionId) !== viewer) throw notFound();
  const collection = await collections.get(collectionId, { consistent: true });
  if (collection === undefined) throw notFound();
  return collection;
};

/** Makes a collection; the same seed makes the same one. Throws `limit_reached`. */
export const createCollection = async (
  deps: OwnerDeps,
  { owner, body, seed }: { readonly owner: AccountId; readonly body: NewCollection; readonly seed: string },
): Promise<Collection> => {
  return retryOnConflict(TAKEN_IDS, async (taken) => {
    const outcome = await deps.collections.create(owner, {
      collectionId: collectionIdOf(timeOf(seed) + taken, owner),
      name: body.name,
      visibility: body.visibility,
      posts: 0,
      nonce: seed.slice(-NONCE_LENGTH),
      version: 1,
    });
    if (outcome === 'full') throw tooMany();
    return outcome !== 'taken' && outcome.collection;
  });
};

const changed = (outcome: ChangeOutcome | OrderOutcome, path: string): Collection => {
  if (outcome === 'gone') throw notFound();
  if (outcome === 'conflict') throw problem('conflict');
  if (outcome === 'not_in') {
    throw invalid(path, {
      en: 'Only posts of this collection are allowed here',
      ar: 'لا تُقبل هنا إلا منشورات هذه المجموعة',
    });
  }
  return outcome.collection;
};

/** Changes name, visibility or cover. */
export const editCollection = async (
  deps: OwnerDeps,
  collectionId: CollectionId,
  viewer: AccountId,
  body: CollectionEdit,
): Promise<Collection> => {
  await ownCollection(deps, collectionId, viewer);
  return changed(await deps.collections.change(collectionId, body), 'body.coverPostId');
};

export const deleteCollection = async (
  deps: OwnerDeps,
  collectionId: CollectionId,
  viewer: AccountId,
): Promise<void> => {
  await ownCollection(deps, collectionId, viewer);
  if (!(await deps.collections.delete(viewer, collectionId))) throw notFound();
};

/** Puts a post that the owner may see in front, and saves it. One that is there stays where it is. */
export const collectPost = async (
  deps: OrderDeps & LoadPublishedPostDeps & { readonly reactions: Pick<ReactionStore, 'list' | 'stateOf'> },
  input: {
    readonly collectionId: CollectionId;
    readonly postId: PostId;
    readonly viewer: AccountId;
    readonly now: number;
  },
): Promise<void> => {
  const { postId, viewer, now } = input;
  const collection = await ownCollection(deps, input.collectionId, viewer);
  await loadPublishedPost(deps, input);
  const state = await deps.reactions.stateOf(viewer, { postId });
  const act = { reaction: 'saved', postId, viewer, act: newActId(now) } as const;
  const outcome = await deps.memberships.add(collection, postId, saveWrite(act, now));
  if (outcome === 'gone') throw notFound();
  if (outcome === 'full') throw full();
  if (outcome === 'conflict') throw problem('conflict');
  if (state?.saved === undefined) await deps.reactions.list(act);
};

/** Takes a post out, also one that can no longer be seen; doing so again changes nothing. */
export const uncollectPost = async (
  deps: OrderDeps,
  collectionId: CollectionId,
  postId: PostId,
  viewer: AccountId,
): Promise<void> => {
  await ownCollection(deps, collectionId, viewer);
  await deps.memberships.remove(collectionId, postId);
};

/** Puts some posts first, in the order given. */
export const orderCollection = async (
  deps: OrderDeps,
  collectionId: CollectionId,
  viewer: AccountId,
  first: readonly PostId[],
): Promise<Collection> => {
  await ownCollection(deps, collectionId, viewer);
  if (new Set(first).size !== first.length) {
    throw invalid('body.postIds', {
      en: 'A post is listed twice; list each post once',
      ar: 'ورد منشور مرتين؛ اذكر كل منشور مرة واحدة',
    });
  }
  return changed(await deps.memberships.order(collectionId, first), 'body.postIds');
};
