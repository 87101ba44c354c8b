const preferences = {
  follow: 'New followers.',
  follow_request: 'Requests to follow a private account.',
  follow_accepted: 'Requests of one’s own that were accepted.',
  like: 'Likes of one’s posts.',
  comment_like: 'Likes of one’s comments.',
  comment: 'Comments on one’s posts.',
  comment_pending: 'Comments that wait for one’s approval.',
  reply: 'Replies to one’s comments.',
  mention: 'Mentions in captions and comments.',
  tag: 'Tags on photos.',
  co_author_invitation: 'Invitations to be a co-author.',
  co_author_accepted: 'Co-authors who agreed.',
  post_published: 'Own posts that were published.',
  post_held: 'Own posts that are held.',
  scheduled_post_failed: 'Own scheduled posts that could not be published.',
  pushes: 'Whether devices are told at once of what one is told at all.',
} as const;

const of = (component: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(preferences).map(([field, description]) => [`${component}.${field}`, description]),
  );

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const notificationsFields: Readonly<Record<string, string>> = {
  notificationId: 'The notification. One of a group gets another id when the group moves to the top.',
  'Notification.type': 'What happened.',
  sentence: 'Ready to be shown, in the language of the request.',
  actors: 'Those who are named, at most three, the last first; none where nobody did anything.',
  othersCount: 'How many others did the same.',
  'Notification.post': 'The post that it is about, null where it is about none.',
  'Notification.cover': 'The photo that grids show; null while the post is not published.',
  'Notification.comment': 'The comment that it is about, null where it is about none.',
  excerpt: 'The beginning of the text.',
  'Notification.draftId': 'The scheduled post that failed.',
  decisionId: 'The decision.',
  'Notification.createdAt': 'When it happened; of a group when the last one joined.',
  isUnread: 'It is newer than what was marked as read when the list was begun.',
  'UnreadNotifications.count': 'How many are unread, up to 20.',
  more: 'There are more than are counted.',
  upTo: 'The newest notification that was read.',
  ...of('NotificationPreferences'),
  ...of('NotificationPreferencesChange'),
};
