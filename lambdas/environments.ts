/**
 * The environment of each function: CDK types `environment` by these schemas, the function parses its own at cold start.
 * A variable that is missing in the stack fails the type check.
 */
import * as z from 'zod/mini';
import { WebhookEndpoint, WebhookType } from './webhooks/webhook-event.ts';

const name = z.string().check(z.minLength(1));
const address = z.url();

const TableEnv = { TABLE_NAME: name };
/** `ISSUER` and `CLIENT_ID` are what access tokens are checked against. */
const IdentityEnv = { ISSUER: address, CLIENT_ID: name };
/** What a deployment may do without. */
const FeaturesEnv = { REPOSTS: z.enum(['on', 'off']) };
/** What it takes to hand out signed media addresses. The private key is read from SSM Parameter Store. */
const MediaAddressEnv = {
  MEDIA_BASE_URL: address,
  MEDIA_KEY_PAIR_ID: name,
  MEDIA_PRIVATE_KEY_PARAMETER: name,
};

/** Whether addresses of this machine may be called: in the local cloud and in tests only. */
const CallEnv = { ALLOW_LOOPBACK: z.enum(['yes', 'no']) };

/** `VAPID_PUBLIC_KEY` is what apps subscribe to pushes with. */
export const MetaApiEnv = z.object({
  ...IdentityEnv,
  ...FeaturesEnv,
  MEDIA_BASE_URL: address,
  VAPID_PUBLIC_KEY: name,
});
export const AccountsApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv });
export const PhotosApiEnv = z.object({
  ...TableEnv,
  ...IdentityEnv,
  ...MediaAddressEnv,
  UPLOADS_BUCKET: name,
});
export const PostsApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv });
export const GraphApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv });
export const FeedsApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv });
export const DraftsApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv });
export const EngagementApiEnv = z.object({
  ...TableEnv,
  ...IdentityEnv,
  ...MediaAddressEnv,
  ...FeaturesEnv,
});
export const CommentsApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv });
export const CurationApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv });
export const CollectionsApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv });
export const NotificationsApiEnv = z.object({ ...TableEnv, ...IdentityEnv, ...MediaAddressEnv, ...CallEnv });

export const MakeThumbnailsEnv = z.object({ ...TableEnv, UPLOADS_BUCKET: name, MEDIA_BUCKET: name });
/** The media bucket only to delete what a rejected photo left there. */
export const ModeratePhotosEnv = z.object({ ...TableEnv, UPLOADS_BUCKET: name, MEDIA_BUCKET: name });
/** Both are empty where no webhooks are configured. */
const WebhookPlanEnv = {
  WEBHOOKS_QUEUE_URL: z.union([z.literal(''), address]),
  WEBHOOK_TYPES: z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split(',').filter((type) => type !== '')),
    ),
    z.array(WebhookType),
  ),
};
export const AdvancePostsEnv = z.object({
  ...TableEnv,
  ...WebhookPlanEnv,
  FAN_OUT_QUEUE_URL: address,
  MEDIA_DELETION_QUEUE_URL: address,
  SCHEDULES_QUEUE_URL: address,
  NOTIFICATIONS_QUEUE_URL: address,
});
/** `SCHEDULER_ROLE_ARN` is the role that schedules send with. */
export const SchedulePostsEnv = z.object({
  ...TableEnv,
  SCHEDULES_QUEUE_URL: address,
  SCHEDULES_QUEUE_ARN: name,
  SCHEDULE_GROUP_NAME: name,
  SCHEDULER_ROLE_ARN: name,
});
export const ProjectGraphEnv = z.object({
  ...TableEnv,
  FAN_OUT_QUEUE_URL: address,
  ACCEPTANCE_QUEUE_URL: address,
});
export const AcceptRequestsEnv = z.object({ ...TableEnv, ACCEPTANCE_QUEUE_URL: address });
/** Authors with more followers than `MERGE_ABOVE_FOLLOWERS` are merged into home feeds at read time. */
export const FanOutPostsEnv = z.object({
  ...TableEnv,
  FAN_OUT_QUEUE_URL: address,
  MERGE_ABOVE_FOLLOWERS: z.coerce.number().check(z.int(), z.minimum(1)),
});
export const DeleteMediaEnv = z.object({ ...TableEnv, UPLOADS_BUCKET: name, MEDIA_BUCKET: name });
export const ReconcileUploadsEnv = z.object({
  ...TableEnv,
  UPLOADS_BUCKET: name,
  THUMBNAILS_QUEUE_URL: address,
  MODERATION_QUEUE_URL: address,
});
export const MakeNotificationsEnv = z.object({ ...TableEnv, PUSHES_QUEUE_URL: address });
/** `PUSH_CONTACT` is whom push services write to about trouble. */
export const SendPushesEnv = z.object({
  ...TableEnv,
  ...CallEnv,
  PUSHES_QUEUE_URL: address,
  PUSH_PARAMETER: name,
  PUSH_CONTACT: address,
});
/** `WEBHOOKS` is JSON: the addresses with the types of events that are sent there. */
export const SendWebhooksEnv = z.object({
  ...TableEnv,
  ...CallEnv,
  WEBHOOKS_QUEUE_URL: address,
  WEBHOOK_PARAMETER: name,
  WEBHOOKS: z.pipe(
    z.pipe(
      z.string(),
      z.transform((text): unknown => JSON.parse(text)),
    ),
    z.array(WebhookEndpoint),
  ),
});
export const ReplayWebhooksEnv = z.object({ ...TableEnv, WEBHOOKS_QUEUE_URL: address });
/** The parameter's name comes with the custom resource, not with the environment. */
export const MakeSigningKeyEnv = z.object({});
