/** Notifications and their preferences as apps see them. */
import * as z from 'zod/mini';
import { AccountCard } from '../accounts/account-contract.ts';
import { MentionView } from '../graph/mention.ts';
import { CommentId, DraftId, NotificationId, PostId } from '../kernel/ids.ts';
import { PageQuery } from '../kernel/paging.ts';
import { MarkedPhotoView } from '../photos/photo-contract.ts';
import { NotificationType } from './notification-type.ts';
import { Preferences } from './preferences.ts';

/** `GET /v1/me/notifications`: without `type` all types. */
export const NotificationsQuery = z.strictObject({
  ...PageQuery.shape,
  type: z.optional(
    z.array(NotificationType).check(z.minLength(1), z.maxLength(NotificationType.options.length)),
  ),
});

export const NotificationView = z.object({
  notificationId: NotificationId,
  type: NotificationType,
  /** Ready to be shown, in the language of the request. */
  sentence: z.string(),
  /** Those who are named, at most three, the last first; none where nobody did anything. */
  actors: z.array(AccountCard),
  /** How many others did the same. */
  othersCount: z.int(),
  post: z.nullable(z.object({ postId: PostId, cover: z.nullable(MarkedPhotoView) })),
  comment: z.nullable(
    z.object({ commentId: CommentId, excerpt: z.string(), mentions: z.array(MentionView) }),
  ),
  /** Of a scheduled post that failed. */
  draftId: z.optional(DraftId),
  /** Of a decision. */
  decisionId: z.optional(z.string()),
  createdAt: z.iso.datetime(),
  isUnread: z.boolean(),
});
export type NotificationView = z.infer<typeof NotificationView>;

export const UnreadView = z.object({ count: z.int(), more: z.boolean() });

export const NotificationParams = z.strictObject({ notificationId: NotificationId });

/** `DELETE /v1/me/notifications`. */
export const DismissQuery = z.strictObject({ upTo: z.optional(NotificationId) });

/** `PUT /v1/me/notifications/read`. */
export const ReadNotifications = z.strictObject({ upTo: NotificationId });
export type ReadNotifications = z.infer<typeof ReadNotifications>;

export const NotificationPreferencesView = z.object(Preferences.shape);

/** `PATCH /v1/me/notification-preferences`: what is left out stays. */
export const NotificationPreferencesChange = z.partial(z.strictObject(Preferences.shape));
export type NotificationPreferencesChange = z.infer<typeof NotificationPreferencesChange>;
