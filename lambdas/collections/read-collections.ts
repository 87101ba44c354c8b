/** Who sees a collection, and what they see of it. */
import * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { presentCard } from '../accounts/account-view.ts';
import { canSeeProfile } from '../graph/can-see-profile.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { relationTo } from '../graph/relation-to.ts';
import type { AccountId, CollectionId } from '../kernel/ids.ts';
import { authorOf, timeOf } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { Place } from '../kernel/viewer-place.ts';
import { ANYWHERE, viewerPlace } from '../kernel/viewer-place.ts';
import { absenceOf } from '../kernel/withholding.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import { PHOTO_ANSWER_BYTES } from '../photos/photo-view.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { Language } from '../platform/problem.ts';
import type { FoundPost, ListVisiblePostsDeps } from '../posts/list-visible-posts.ts';
import { findPosts, isShownInListOf, listVisiblePosts } from '../posts/list-visible-posts.ts';
import { presentCover } from '../posts/present-photo.ts';
import { readCoverChoice } from '../posts/viewer-choices.ts';
import type { Collection } from './collection.ts';
import { coverPostOf, isOpenToOthers, Rank, shownPostsOf } from './collection.ts';
import type { CollectionView } from './collection-contract.ts';
import type { CollectionStore } from './collection-store.ts';
import type { MembershipStore } from './membership-store.ts';

const VIEW_BYTES = 2 * PHOTO_ANSWER_BYTES + 1_000; // cover, owner with avatar, names

/** Where a page of a collection's posts begins: behind a place, whether or not a post stands there still. */
export const CollectionPosition = z.object({ behind: Rank });
type CollectionPosition = z.infer<typeof CollectionPosition>;

export interface LoadVisibleCollectionDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly collections: Pick<CollectionStore, 'get'>;
  readonly edges: Pick<EdgeStore, 'get'>;
}

/** A collection that the viewer may see. Throws `not_found` for any other, and `unavailable_for_legal_reasons`. */
export const loadVisibleCollection = async (
  { accounts, collections, edges }: LoadVisibleCollectionDeps,
  collectionId: CollectionId,
  viewer: AccountId | undefined,
): Promise<{ readonly collection: Collection; readonly owner: Account }> => {
  const ownerId = authorOf(collectionId);
  const [collection, owner, relation] = await Promise.all([
    collections.get(collectionId, { consistent: true }),
    accounts.byId(ownerId, { consistent: true }),
    relationTo(edges, viewer, ownerId, { consistent: true }),
  ]);
  if (collection === undefined || owner === undefined) throw notFound();
  const isOpenFrom = (place: Place): boolean =>
    (isOpenToOthers(collection, place) || viewer === ownerId) &&
    canSeeProfile(viewer, owner, relation, place);
  if (!isOpenFrom(viewerPlace())) throw isOpenFrom(ANYWHERE) ? absenceOf(collection, owner) : notFound();
  return { collection, owner };
};

/** A page of an account's collections: all for the owner, the public ones for others. */
export const listCollections = (
  collections: Pick<CollectionStore, 'page'>,
  owner: AccountId,
  viewer: AccountId | undefined,
  part: { readonly limit: number; readonly from: CollectionId | undefined },
): Promise<Slice<Collection, CollectionId>> =>
  fillPage({
    ...part,
    read: (limit, from) => collections.page(owner, limit, from, { consistent: viewer === owner }),
    isShown: (collection) => isOpenToOthers(collection) || viewer === owner,
    positionOf: ({ collectionId }) => collectionId,
    bytesOf: () => VIEW_BYTES,
  });

export interface ListCollectionPostsDeps extends ListVisiblePostsDeps {
  readonly memberships: Pick<MembershipStore, 'page'>;
}

/** A page of a collection's posts in its order: those that the viewer may see now. Its owner finds each change at once. */
export const listCollectionPosts = (
  deps: ListCollectionPostsDeps,
  { collectionId }: Collection,
  list: {
    readonly viewer: AccountId | undefined;
    readonly limit: number;
    readonly from: CollectionPosition | undefined;
    readonly now: number;
  },
): Promise<Slice<FoundPost, CollectionPosition>> => {
  const consistent = list.viewer === authorOf(collectionId);
  return listVisiblePosts<CollectionPosition>(deps, {
    ...list,
    listOf: authorOf(collectionId),
    read: async (limit, from) => {
      const { items, next } = await deps.memberships.page(collectionId, limit, from?.behind, { consistent });
      return {
        items: items.map(({ postId, rank }) => ({ postId, position: { behind: rank } })),
        ...(next !== undefined && { next: { behind: next } }),
      };
    },
  });
};

export interface PresentCollectionsDeps extends ListVisiblePostsDeps {
  readonly media: MediaAddresses;
}

/** Collections of one owner as a viewer sees them who may. Costs 1.5 read units for each that has a cover. */
export const presentCollections = async (
  deps: PresentCollectionsDeps,
  collections: readonly Collection[],
  owner: Account,
  shownTo: { readonly viewer: AccountId | undefined; readonly language: Language; readonly now: number },
): Promise<CollectionView[]> => {
  const { media } = deps;
  const { viewer, language, now } = shownTo;
  const covers = collections.map(coverPostOf).filter((postId) => postId !== undefined);
  const [card, found] = await Promise.all([
    presentCard(owner, media, now),
    findPosts(deps, covers, viewer, now),
  ]);
  const shown = [...found.values()].map(({ post }) => post);
  const sensitivePhotos = await readCoverChoice(
    deps.accounts,
    viewer,
    shown,
    viewer === owner.accountId ? owner : undefined,
  );
  const coverOf = async (collection: Collection): Promise<CollectionView['cover']> => {
    const postId = coverPostOf(collection);
    const cover = postId && found.get(postId);
    if (cover === undefined || !isShownInListOf(owner.accountId, viewer, cover)) return null;
    return presentCover(cover.post, { media, viewer, sensitivePhotos, language, now });
  };
  return Promise.all(
    collections.map(async (collection) => ({
      collectionId: collection.collectionId,
      owner: card,
      name: collection.name,
      visibility: collection.visibility,
      cover: await coverOf(collection),
      ...(viewer === owner.accountId && { posts: shownPostsOf(collection) }),
      ...(viewer === owner.accountId &&
        collection.removedBy !== undefined && { decisionId: collection.removedBy }),
      createdAt: new Date(timeOf(collection.collectionId)).toISOString(),
    })),
  );
};
