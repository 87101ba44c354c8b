/** The routes of notifications. The one table of all routes is in ../routes.ts. */
import { pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams } from '../posts/post-contract.ts';
import {
  DismissQuery,
  NotificationParams,
  NotificationPreferencesChange,
  NotificationPreferencesView,
  NotificationsQuery,
  NotificationView,
  ReadNotifications,
  UnreadView,
} from './notification-contract.ts';

export const listNotifications = defineRoute({
  method: 'GET',
  path: '/v1/me/notifications',
  access: 'token',
  summary: 'List your notifications, newest first',
  description:
    'People, posts and comments that you can no longer see are left out, and so are people whom you mute. Events of one kind about one thing are grouped into one notification, which moves to the top when someone joins. `type` limits the list to some types; pages of rare ones may be short or empty before the end. A cursor continues the same types only.',
  query: NotificationsQuery,
  reply: { status: 200, schema: pageOf(NotificationView) },
  problems: ['invalid_cursor'],
  cached: true,
});

export const countUnreadNotifications = defineRoute({
  method: 'GET',
  path: '/v1/me/notifications/unread',
  access: 'token',
  summary: 'Count your unread notifications',
  reply: { status: 200, schema: UnreadView },
  cached: true,
});

export const markNotificationsRead = defineRoute({
  method: 'PUT',
  path: '/v1/me/notifications/read',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Mark notifications as read',
  description:
    'Marks all notifications up to and including this one as read. The marker only moves forward: an older notification changes nothing.',
  body: ReadNotifications,
  reply: { status: 204 },
});

export const dismissNotification = defineRoute({
  method: 'DELETE',
  path: '/v1/me/notifications/{notificationId}',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Dismiss a notification',
  description:
    'Nothing that it told you of is told again. A later event of the same kind about the same thing makes a new notification, without the people of the dismissed one, until 50 people have taken part. Dismissing one that is gone does no harm. The list reflects it within moments.',
  params: NotificationParams,
  reply: { status: 204 },
  changesOwnLists: true,
});

export const dismissNotifications = defineRoute({
  method: 'DELETE',
  path: '/v1/me/notifications',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Dismiss all your notifications',
  description:
    'Dismisses the notifications of everything that happened until now, or up to and including the notification `upTo`, for instance the newest that your app has shown. The list reflects it within moments.',
  query: DismissQuery,
  reply: { status: 204 },
});

export const mutePost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/mute',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Mute notifications about a post',
  description:
    'You are no longer notified of likes and reposts of the post, comments, replies and mentions on it, and likes of your comments there, whoever wrote it. Nobody else notices. You are still notified of decisions, and of being tagged or invited.',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const unmutePost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/mute',
  access: 'token',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Unmute notifications about a post',
  description: 'Also works when you can no longer see the post. What happened meanwhile is not told later.',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const getNotificationPreferences = defineRoute({
  method: 'GET',
  path: '/v1/me/notification-preferences',
  access: 'token',
  summary: 'Get notification preferences',
  reply: { status: 200, schema: NotificationPreferencesView },
});

export const updateNotificationPreferences = defineRoute({
  method: 'PATCH',
  path: '/v1/me/notification-preferences',
  access: 'token',
  limit: 'edits',
  suspendedMay: 'it concerns what you see alone',
  summary: 'Update notification preferences',
  description: 'Fields you leave out stay as they are. The change applies to whatever happens from now on.',
  body: NotificationPreferencesChange,
  reply: { status: 200, schema: NotificationPreferencesView },
});
