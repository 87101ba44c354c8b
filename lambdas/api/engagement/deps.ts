import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import type { CommentStore } from '../../comments/comment-store.ts';
import { makeCommentStore } from '../../comments/comment-store.ts';
import type { DeedStore } from '../../engagement/deed-store.ts';
import { makeDeedStore } from '../../engagement/deed-store.ts';
import type { EncounterStore } from '../../engagement/encounter-store.ts';
import { makeEncounterStore } from '../../engagement/encounter-store.ts';
import { EngagementApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { InsightStore } from '../../insights/insight-store.ts';
import { makeInsightStore } from '../../insights/insight-store.ts';
import type { WitnessStore } from '../../insights/witness-store.ts';
import { makeWitnessStore } from '../../insights/witness-store.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import { makePhotoStore } from '../../photos/photo-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface EngagementDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly comments: CommentStore;
  readonly deeds: DeedStore;
  readonly edges: EdgeStore;
  readonly encounters: EncounterStore;
  /** Whether the deployment has reposts. */
  readonly hasReposts: boolean;
  readonly idempotency: IdempotencyStore;
  readonly insights: InsightStore;
  readonly photos: PhotoStore;
  readonly posts: PostStore;
  readonly witnesses: WitnessStore;
}

export const makeEngagementDeps = (): EngagementDeps => {
  const env = readEnvironment(EngagementApiEnv);
  const reading = makeReadingDeps(env);
  return {
    ...reading,
    accounts: makeAccountStore(reading.table),
    comments: makeCommentStore(reading.table),
    deeds: makeDeedStore(reading.table),
    edges: makeEdgeStore(reading.table),
    encounters: makeEncounterStore(reading.table),
    hasReposts: env.REPOSTS === 'on',
    idempotency: makeIdempotencyStore(reading.table),
    insights: makeInsightStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
    witnesses: makeWitnessStore(reading.table),
  };
};
