/** What a device is told: enough to show a line and to open the right thing, no names and nobody's words. */
import { createHash } from 'node:crypto';
import { specOf, subjectOf } from '../notifications/notification-type.ts';
import type { Notification } from '../notify/notification.ts';

const TOPIC_CHARACTERS = 32; // the most that RFC 8030 allows

/** What a notification is about, in the form of a push topic: a push about the same thing replaces one that has not arrived. */
export const topicOf = ({ about }: Pick<Notification, 'about'>): string =>
  createHash('sha256').update(about).digest('base64url').slice(0, TOPIC_CHARACTERS);

/** The payload as JSON, as docs/web-push.md describes it. */
export const payloadOf = (notification: Notification): string => {
  const { type, postId, commentId, draftId } = subjectOf(notification.about);
  return JSON.stringify({
    notificationId: notification.notificationId,
    type,
    tag: topicOf(notification),
    text: specOf(type).push,
    postId,
    commentId,
    draftId,
  });
};
