import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import { NotificationsApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface NotificationsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly edges: EdgeStore;
  readonly idempotency: IdempotencyStore;
  readonly posts: PostStore;
}

export const makeNotificationsDeps = (): NotificationsDeps => {
  const reading = makeReadingDeps(readEnvironment(NotificationsApiEnv));
  return {
    ...reading,
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    idempotency: makeIdempotencyStore(reading.table),
    posts: makePostStore(reading.table),
  };
};
