import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import { NotificationsApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import type { HydrationStore } from '../../notifications/hydration-store.ts';
import { makeHydrationStore } from '../../notifications/hydration-store.ts';
import type { NotificationStore } from '../../notifications/notification-store.ts';
import { makeNotificationStore } from '../../notifications/notification-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { SubscriptionStore } from '../../push/subscription-store.ts';
import { makeSubscriptionStore } from '../../push/subscription-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface NotificationsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly edges: EdgeStore;
  readonly idempotency: IdempotencyStore;
  readonly hydration: HydrationStore;
  readonly notifications: NotificationStore;
  readonly posts: PostStore;
  readonly subscriptions: SubscriptionStore;
  /** Whether addresses of this machine may be called. */
  readonly allowLoopback: boolean;
}

export const makeNotificationsDeps = (): NotificationsDeps => {
  const env = readEnvironment(NotificationsApiEnv);
  const reading = makeReadingDeps(env);
  return {
    ...reading,
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    idempotency: makeIdempotencyStore(reading.table),
    hydration: makeHydrationStore(reading.table),
    notifications: makeNotificationStore(reading.table),
    posts: makePostStore(reading.table),
    subscriptions: makeSubscriptionStore(reading.table),
    allowLoopback: env.ALLOW_LOOPBACK === 'yes',
  };
};
