import { NotificationId } from '../../../lambdas/kernel/ids.ts';
import { pageOf } from '../../../lambdas/kernel/paging.ts';
import { NotificationType } from '../../../lambdas/notifications/notification.ts';
import {
  NotificationPreferencesChange,
  NotificationPreferencesView,
  NotificationView,
  ReadNotifications,
  UnreadView,
} from '../../../lambdas/notifications/notification-contract.ts';
import * as notifications from '../../../lambdas/notifications/notification-examples.ts';
import { FromWhom, Switch } from '../../../lambdas/notifications/preferences.ts';
import type { NamedSchemas } from './named-schema.ts';
import { cursor, example } from './named-schema.ts';

export const notificationsSchemas = {
  values: {
    NotificationId: {
      schema: NotificationId,
      description: 'Opaque, ordered by time.',
      examples: { id: example('A notification id', notifications.likes.notificationId) },
    },
    NotificationType: {
      schema: NotificationType,
      description:
        '`comment_pending`: a comment waits for the approval of the post’s author. `decision`: about a decision on one’s account or content.',
      examples: { like: example('Likes of a post', 'like') },
    },
    FromWhom: {
      schema: FromWhom,
      description: 'Whose doings one is told of. `following`: of those whom one follows.',
      examples: { following: example('People one follows', 'following') },
    },
    Switch: {
      schema: Switch,
      description: 'Whether one is told.',
      examples: { on: example('One is told', 'on') },
    },
  },
  bodies: {
    ReadNotifications: {
      schema: ReadNotifications,
      description: 'How far one has read.',
      examples: { upTo: example('Up to a notification', notifications.readNotifications) },
    },
    NotificationPreferencesChange: {
      schema: NotificationPreferencesChange,
      description: 'A change of preferences: what is left out stays.',
      examples: { less: example('Fewer likes and no pushes', notifications.preferencesChange) },
    },
  },
  replies: {
    Notification: {
      schema: NotificationView,
      description: 'Something that happened to the reader.',
      examples: {
        likes: example('Likes of a post', notifications.likes),
        reply: example('A reply, told in Arabic', notifications.reply),
        held: example('A post that is held', notifications.held),
      },
    },
    NotificationPage: {
      schema: pageOf(NotificationView),
      description: 'A page of notifications, newest first.',
      examples: {
        first: example('The first page', { items: [notifications.likes, notifications.reply], cursor }),
      },
    },
    UnreadNotifications: {
      schema: UnreadView,
      description: 'How many notifications are unread.',
      examples: { some: example('Three', notifications.unread) },
    },
    NotificationPreferences: {
      schema: NotificationPreferencesView,
      description: 'Of what one is told.',
      examples: { preferences: example('Fewer likes', notifications.preferences) },
    },
  },
} as const satisfies NamedSchemas;
