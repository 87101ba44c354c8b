/** What the documents say of notifications. */
import { NotificationId } from '../kernel/ids.ts';
import { pageOf } from '../kernel/paging.ts';
import { example, exampleCursor, type TopicDocs } from '../kernel/topic-docs.ts';
import { FromWhom, OnOff } from '../notify/preferences.ts';
import {
  NotificationPreferencesChange,
  NotificationPreferencesView,
  NotificationView,
  ReadNotifications,
  UnreadView,
} from './notification-contract.ts';
import * as notifications from './notification-examples.ts';
import { NotificationType } from './notification-type.ts';
import { notificationTypes } from './notification-types.ts';

const preferences: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(notificationTypes).flatMap(([type, spec]) =>
      'description' in spec ? [[type, spec.description]] : [],
    ),
  ),
  pushes: 'Whether your notifications are also sent to your devices as pushes.',
};

const of = (component: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(preferences).map(([field, description]) => [`${component}.${field}`, description]),
  );

export const docs = {
  about: 'Notifications and their preferences.',
  values: {
    NotificationId: {
      schema: NotificationId,
      description: 'Opaque id of a notification; sorts by time.',
      examples: { id: example('A notification id', notifications.likes.notificationId) },
    },
    NotificationType: {
      schema: NotificationType,
      description:
        'Kind of event. `comment_pending`: a comment is waiting for your approval. `decision`: a decision about your account or content; `decision_reversed`: it was reversed; `appeal_answered`: your appeal against it was decided.',
      examples: { like: example('Likes of a post', 'like') },
    },
    FromWhom: {
      schema: FromWhom,
      description: 'Whose activity you are notified of: `following` stands for people whom you follow.',
      examples: { following: example('People whom you follow', 'following') },
    },
    OnOff: {
      schema: OnOff,
      description: 'Whether you are notified.',
      examples: { on: example('You are notified', 'on') },
    },
  },
  bodies: {
    ReadNotifications: {
      schema: ReadNotifications,
      description: 'How far you have read.',
      examples: { upTo: example('Up to a notification', notifications.readNotifications) },
    },
    NotificationPreferencesChange: {
      schema: NotificationPreferencesChange,
      description: 'Changes to your notification preferences. Fields you leave out stay as they are.',
      examples: { less: example('Fewer likes and no pushes', notifications.preferencesChange) },
    },
  },
  replies: {
    Notification: {
      schema: NotificationView,
      description: 'A notification: something that happened to you or your content.',
      examples: {
        likes: example('Likes of a post', notifications.likes),
        reply: example('A reply, in Arabic', notifications.reply),
        held: example('A post that is held', notifications.held),
      },
    },
    NotificationPage: {
      schema: pageOf(NotificationView),
      description: 'A page of notifications, newest first.',
      examples: {
        first: example('The first page', {
          items: [notifications.likes, notifications.reply],
          cursor: exampleCursor,
        }),
      },
    },
    UnreadNotifications: {
      schema: UnreadView,
      description: 'Number of unread notifications.',
      examples: { some: example('Three', notifications.unread) },
    },
    NotificationPreferences: {
      schema: NotificationPreferencesView,
      description: 'Your notification preferences: what you are notified of.',
      examples: { preferences: example('Fewer likes', notifications.preferences) },
    },
  },
  fields: {
    notificationId: 'Id of the notification. A group of events gets a new id when it moves to the top.',
    'Notification.type': 'What happened.',
    sentence: 'Text of the notification, ready to display, in the language of the request.',
    actors:
      'The people who are named, at most three, latest first; empty when the notification is not about people.',
    othersCount: 'Number of other people who did the same.',
    'Notification.post': 'The post that the notification is about; null when there is none.',
    'Notification.cover': 'Cover photo of the post, as shown in grids; null while the post is not published.',
    'Notification.comment': 'The comment that the notification is about; null when there is none.',
    excerpt: 'Beginning of the text.',
    'Notification.mentions':
      'People whom the beginning of the text mentions, in order, with their present usernames.',
    'Notification.start': 'Start in the beginning of the text, in UTF-16 code units.',
    'Notification.end': 'End in the beginning of the text, in UTF-16 code units.',
    'Notification.draftId': 'Id of the draft whose scheduled post failed.',
    decisionId: 'Id of the decision.',
    'Notification.createdAt': 'When it happened; for a group, when the last event joined.',
    isUnread:
      'Whether it is newer than what was marked as read when the first page of the list was requested.',
    'UnreadNotifications.count': 'Number of unread notifications, up to 20.',
    more: 'Whether there are more than `count`.',
    upTo: 'Id of the newest notification that was read.',
    ...of('NotificationPreferences'),
    ...of('NotificationPreferencesChange'),
  },
  parameters: {
    notificationId: { description: 'Id of the notification.', example: notifications.likes.notificationId },
    upTo: {
      description: 'Id of the newest notification to dismiss; leave it out to dismiss all.',
      example: notifications.likes.notificationId,
    },
    type: {
      description:
        'Types of notifications to list: the parameter several times, or once with commas between the types; leave it out for all.',
      example: ['comment', 'reply'],
    },
  },
  parts: {
    'NotificationComment.mentions': 'Mention',
  },
} satisfies TopicDocs;
