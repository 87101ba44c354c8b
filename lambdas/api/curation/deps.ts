import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import type { AudienceStore } from '../../audiences/audience-store.ts';
import { makeAudienceStore } from '../../audiences/audience-store.ts';
import type { CreditStore } from '../../credits/credit-store.ts';
import { makeCreditStore } from '../../credits/credit-store.ts';
import { CurationApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import { makePhotoStore } from '../../photos/photo-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { ShareLinkStore } from '../../sharing/share-link-store.ts';
import { makeShareLinkStore } from '../../sharing/share-link-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface CurationDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly audiences: AudienceStore;
  readonly edges: EdgeStore;
  readonly idempotency: IdempotencyStore;
  readonly links: ShareLinkStore;
  readonly people: CreditStore;
  readonly photos: PhotoStore;
  readonly posts: PostStore;
}

export const makeCurationDeps = (): CurationDeps => {
  const reading = makeReadingDeps(readEnvironment(CurationApiEnv));
  const { table } = reading;
  return {
    ...reading,
    accounts: makeAccountStore(table),
    audiences: makeAudienceStore(table),
    edges: makeEdgeStore(table),
    idempotency: makeIdempotencyStore(table),
    links: makeShareLinkStore(table),
    people: makeCreditStore(table),
    photos: makePhotoStore(table),
    posts: makePostStore(table),
  };
};
