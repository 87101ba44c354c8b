import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import { EngagementApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { InsightStore } from '../../insights/insight-store.ts';
import { makeInsightStore } from '../../insights/insight-store.ts';
import type { WitnessStore } from '../../insights/witness-store.ts';
import { makeWitnessStore } from '../../insights/witness-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface EngagementDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly edges: EdgeStore;
  readonly idempotency: IdempotencyStore;
  readonly insights: InsightStore;
  readonly posts: PostStore;
  readonly witnesses: WitnessStore;
}

export const makeEngagementDeps = (): EngagementDeps => {
  const reading = makeReadingDeps(readEnvironment(EngagementApiEnv));
  return {
    ...reading,
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    idempotency: makeIdempotencyStore(reading.table),
    insights: makeInsightStore(reading.table),
    posts: makePostStore(reading.table),
    witnesses: makeWitnessStore(reading.table),
  };
};
