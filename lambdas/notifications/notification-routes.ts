/** The routes of notifications. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import {
  NotificationPreferencesChange,
  NotificationPreferencesView,
  NotificationView,
  ReadNotifications,
  UnreadView,
} from './notification-contract.ts';

export const listNotifications = defineRoute({
  method: 'GET',
  path: '/v1/me/notifications',
  area: 'notifications',
  access: 'token',
  summary: 'List one’s own notifications',
  description:
    'Newest first. What is not to be seen any more is not listed: people whom a block or a mute stands against, posts, comments. Events of one kind about one thing are one notification, which moves to the top when somebody joins.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(NotificationView) },
  problems: ['invalid_cursor'],
});

export const countUnreadNotifications = defineRoute({
  method: 'GET',
  path: '/v1/me/notifications/unread',
  area: 'notifications',
  access: 'token',
  summary: 'Count unread notifications',
  reply: { status: 200, schema: UnreadView },
});

export const putNotificationsRead = defineRoute({
  method: 'PUT',
  path: '/v1/me/notifications/read',
  area: 'notifications',
  access: 'token',
  summary: 'Note how far one has read',
  description:
    'All up to this notification are read. The marker only moves forward: an older one changes nothing.',
  body: ReadNotifications,
  reply: { status: 204 },
  problems: ['account_required'],
});

export const getNotificationPreferences = defineRoute({
  method: 'GET',
  path: '/v1/me/notification-preferences',
  area: 'notifications',
  access: 'token',
  summary: 'Read of what one wants to be told',
  reply: { status: 200, schema: NotificationPreferencesView },
});

export const patchNotificationPreferences = defineRoute({
  method: 'PATCH',
  path: '/v1/me/notification-preferences',
  area: 'notifications',
  access: 'token',
  summary: 'Choose of what one wants to be told',
  description: 'What is left out stays. It counts for what happens from now on.',
  body: NotificationPreferencesChange,
  reply: { status: 200, schema: NotificationPreferencesView },
  problems: ['account_required'],
});
