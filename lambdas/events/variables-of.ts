/** The variables of the functions that no topic declares by itself: consumers of queues, schedules and what the stack calls. */
import type { Variable } from '../kernel/environment.ts';

export const variablesOf = {
  'make-thumbnails': ['TABLE_NAME', 'UPLOADS_BUCKET', 'MEDIA_BUCKET', 'MODERATION_QUEUE_URL'],
  'moderate-photos': [
    'TABLE_NAME',
    'UPLOADS_BUCKET',
    'MEDIA_BUCKET',
    'MODERATION_INTERVAL_MS',
    'MODERATIONS_PER_DAY',
    'MODERATION_POLICY',
    'MODERATION_SHADOW',
  ],
  'reconcile-uploads': [
    'TABLE_NAME',
    'UPLOADS_BUCKET',
    'MEDIA_BUCKET',
    'THUMBNAILS_QUEUE_URL',
    'MODERATION_QUEUE_URL',
    'WAY_OUT_QUEUE_URL',
    'ISSUER',
    'USER_POOL_ID',
  ],
  'delete-media': ['TABLE_NAME', 'UPLOADS_BUCKET', 'MEDIA_BUCKET'],
  'fan-out-posts': ['TABLE_NAME', 'FAN_OUT_QUEUE_URL', 'MERGE_ABOVE_FOLLOWERS'],
  'schedule-posts': [
    'TABLE_NAME',
    'UPLOADS_BUCKET',
    'SCHEDULES_QUEUE_URL',
    'SCHEDULES_QUEUE_ARN',
    'SCHEDULE_GROUP_NAME',
    'SCHEDULER_ROLE_ARN',
  ],
  'make-notifications': ['TABLE_NAME', 'PUSHES_QUEUE_URL', 'NOTIFICATIONS_QUEUE_URL'],
  'send-pushes': ['TABLE_NAME', 'ALLOW_LOOPBACK', 'PUSHES_QUEUE_URL', 'PUSH_PARAMETER', 'PUSH_CONTACT'],
  'send-webhooks': ['TABLE_NAME', 'ALLOW_LOOPBACK', 'WEBHOOKS_QUEUE_URL', 'WEBHOOK_PARAMETER', 'WEBHOOKS'],
  'way-out': [
    'TABLE_NAME',
    'MEDIA_BUCKET',
    'ISSUER',
    'USER_POOL_ID',
    'WAY_OUT_QUEUE_URL',
    'EXPORT_KEY_PARAMETER',
  ],
  'replay-webhooks': ['TABLE_NAME', 'WEBHOOKS_QUEUE_URL'],
  'watch-delivery': ['DISTRIBUTION_ID'],
  'write-mails': ['APP_NAME'],
  'send-mails': ['TABLE_NAME', 'APP_NAME', 'MAIL_SENDER'],
  /** The parameter's name comes with the custom resource. */
  'make-signing-key': [],
} as const satisfies Readonly<Record<string, readonly Variable[]>>;
