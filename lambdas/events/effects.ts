/**
 * Consumes the table's stream: publishes or holds posts whose photos are finished, sends jobs to fan them out, to keep
 * schedules and to notify people and operators, and clears away what belongs to posts, drafts and photos that are gone.
 */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { planDrafts } from '../drafts/draft-effects.ts';
import { AdvancePostsEnv } from '../environments.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import type { MediaDeletionJob } from '../kernel/jobs/media-deletion-job.ts';
import type { NotificationJob } from '../kernel/jobs/notification-job.ts';
import type { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { planNotifications } from '../notifications/notification-effects.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { readEnvironment } from '../platform/environment.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { changesOf, runInOrder } from '../platform/stream-batch.ts';
import { makeTable } from '../platform/table.ts';
import { planPostEffects } from '../posts/post-effects.ts';
import { makePostStore } from '../posts/post-store.ts';
import { planLinks } from '../sharing/link-effects.ts';
import { makeShareLinkStore } from '../sharing/share-link-store.ts';
import { planWebhooks } from '../webhooks/webhook-effects.ts';
import type { WebhookJob } from '../webhooks/webhook-job.ts';

const deps = once(() => {
  const env = readEnvironment(AdvancePostsEnv);
  const table = makeTable(env.TABLE_NAME);
  return {
    links: makeShareLinkStore(table),
    posts: makePostStore(table),
    photos: makePhotoStore(table),
    fanOut: makeJobQueue<FanOutJob>(env.FAN_OUT_QUEUE_URL),
    mediaDeletion: makeJobQueue<MediaDeletionJob>(env.MEDIA_DELETION_QUEUE_URL),
    schedules: makeJobQueue<ScheduleJob>(env.SCHEDULES_QUEUE_URL),
    notifications: makeJobQueue<NotificationJob>(env.NOTIFICATIONS_QUEUE_URL),
    webhooks: {
      queue: makeJobQueue<WebhookJob>(env.WEBHOOKS_QUEUE_URL),
      types: env.WEBHOOK_TYPES,
    },
    clock: Date.now,
  };
});

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const changes = changesOf(event);
  return runInOrder(changes, [
    ...planLinks(deps(), changes),
    ...planPostEffects(deps(), changes),
    ...planDrafts(deps(), changes),
    ...planNotifications(deps(), changes),
    ...planWebhooks(deps(), changes),
  ]);
};
