import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import type { AudienceStore } from '../../audiences/audience-store.ts';
import { makeAudienceStore } from '../../audiences/audience-store.ts';
import type { DraftStore } from '../../drafts/draft-store.ts';
import { makeDraftStore } from '../../drafts/draft-store.ts';
import { DraftsApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import { makePhotoStore } from '../../photos/photo-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface DraftsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly audiences: AudienceStore;
  readonly drafts: DraftStore;
  readonly edges: EdgeStore;
  readonly idempotency: IdempotencyStore;
  readonly photos: PhotoStore;
  readonly posts: PostStore;
}

export const makeDraftsDeps = (): DraftsDeps => {
  const reading = makeReadingDeps(readEnvironment(DraftsApiEnv));
  const { table } = reading;
  return {
    ...reading,
    accounts: makeAccountStore(table),
    audiences: makeAudienceStore(table),
    drafts: makeDraftStore(table),
    edges: makeEdgeStore(table),
    idempotency: makeIdempotencyStore(table),
    photos: makePhotoStore(table),
    posts: makePostStore(table),
  };
};
