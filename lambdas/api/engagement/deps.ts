import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import type { CommentStore } from '../../comments/comment-store.ts';
import { makeCommentStore } from '../../comments/comment-store.ts';
import { EngagementApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { InsightStore } from '../../insights/insight-store.ts';
import { makeInsightStore } from '../../insights/insight-store.ts';
import type { ViewEventStore } from '../../insights/view-event-store.ts';
import { makeViewEventStore } from '../../insights/view-event-store.ts';
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

export interface EngagementDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly comments: CommentStore;
  readonly reactions: ReactionStore;
  readonly edges: EdgeStore;
  readonly access: AccessSnapshotStore;
  /** Whether the deployment has reposts. */
  readonly hasReposts: boolean;
  readonly idempotency: IdempotencyStore;
  readonly insights: InsightStore;
  readonly photos: PhotoStore;
  readonly posts: PostStore;
  readonly viewEvents: ViewEventStore;
}

export const makeEngagementDeps = (): EngagementDeps => {
  const env = readEnvironment(EngagementApiEnv);
  const reading = makeReadingDeps(env);
  return {
    ...reading,
    accounts: makeAccountStore(reading.table),
    comments: makeCommentStore(reading.table),
    reactions: makeReactionStore(reading.table),
    edges: makeEdgeStore(reading.table),
    access: makeAccessSnapshotStore(reading.table),
    hasReposts: env.REPOSTS === 'on',
    idempotency: makeIdempotencyStore(reading.table),
    insights: makeInsightStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
    viewEvents: makeViewEventStore(reading.table),
  };
};
