import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import type { CollectionStore } from '../../collections/collection-store.ts';
import { makeCollectionStore } from '../../collections/collection-store.ts';
import { CollectionsApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import { makePhotoStore } from '../../photos/photo-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { AccessSnapshotStore } from '../../posts/access-snapshot-store.ts';
import { makeAccessSnapshotStore } from '../../posts/access-snapshot-store.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { ReactionStore } from '../../reactions/reaction-store.ts';
import { makeReactionStore } from '../../reactions/reaction-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface CollectionsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly collections: CollectionStore;
  readonly reactions: ReactionStore;
  readonly edges: EdgeStore;
  readonly access: AccessSnapshotStore;
  readonly idempotency: IdempotencyStore;
  readonly photos: PhotoStore;
  readonly posts: PostStore;
}

export const makeCollectionsDeps = (): CollectionsDeps => {
  const reading = makeReadingDeps(readEnvironment(CollectionsApiEnv));
  return {
    ...reading,
    accounts: makeAccountStore(reading.table),
    collections: makeCollectionStore(reading.table),
    reactions: makeReactionStore(reading.table),
    edges: makeEdgeStore(reading.table),
    access: makeAccessSnapshotStore(reading.table),
    idempotency: makeIdempotencyStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
  };
};
