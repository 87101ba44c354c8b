import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import type { AudienceStore } from '../../audiences/audience-store.ts';
import { makeAudienceStore } from '../../audiences/audience-store.ts';
import type { CreditStore } from '../../credits/credit-store.ts';
import { makeCreditStore } from '../../credits/credit-store.ts';
import { PostsApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import { makePhotoStore } from '../../photos/photo-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { ViewerStateStore } from '../../reactions/viewer-state-store.ts';
import { makeViewerStateStore } from '../../reactions/viewer-state-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface PostsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly audiences: AudienceStore;
  readonly done: Pick<ViewerStateStore, 'withPosts'>;
  readonly edges: EdgeStore;
  readonly idempotency: IdempotencyStore;
  readonly people: CreditStore;
  readonly photos: PhotoStore;
  readonly posts: PostStore;
}

export const makePostsDeps = (): PostsDeps => {
  const reading = makeReadingDeps(readEnvironment(PostsApiEnv));
  return {
    ...reading,
    accounts: makeAccountStore(reading.table),
    audiences: makeAudienceStore(reading.table),
    done: makeViewerStateStore(reading.table),
    edges: makeEdgeStore(reading.table),
    idempotency: makeIdempotencyStore(reading.table),
    people: makeCreditStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
  };
};
