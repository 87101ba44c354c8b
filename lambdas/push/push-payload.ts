/** What a device is told: enough to show a line and to open the right thing, no names and nobody's words. */
import { createHash } from 'node:crypto';
import type { Notification, NotificationType } from '../notifications/notification.ts';
import { subjectOf } from '../notifications/notification.ts';
import type { Translated } from '../platform/problem.ts';

const lines: Readonly<Record<NotificationType, Translated>> = {
  follow: { en: 'You have a new follower', ar: 'لديك متابع جديد' },
  follow_request: { en: 'Somebody asks to follow you', ar: 'لديك طلب متابعة جديد' },
  follow_accepted: { en: 'Your follow request was accepted', ar: 'قُبل طلب متابعتك' },
  like: { en: 'Somebody liked your post', ar: 'أُعجب أحدهم بمنشورك' },
  comment_like: { en: 'Somebody liked your comment', ar: 'أُعجب أحدهم بتعليقك' },
  comment: { en: 'Somebody commented on your post', ar: 'علّق أحدهم على منشورك' },
  comment_pending: { en: 'A comment waits for your approval', ar: 'تعليق ينتظر موافقتك' },
  reply: { en: 'Somebody replied to your comment', ar: 'ردّ أحدهم على تعليقك' },
  mention: { en: 'Somebody mentioned you', ar: 'ذكرك أحدهم' },
  tag: { en: 'Somebody tagged you in a photo', ar: 'أشار إليك أحدهم في صورة' },
  co_author_invitation: { en: 'You are invited to co-author a post', ar: 'دُعيت للمشاركة في تأليف منشور' },
  co_author_accepted: { en: 'Your co-author accepted', ar: 'قَبِل شريكك في التأليف الدعوة' },
  post_published: { en: 'Your post is published', ar: 'نُشر منشورك' },
  post_held: { en: 'Your post is held back', ar: 'مُنع منشورك من الظهور' },
  scheduled_post_failed: { en: 'A scheduled post could not be published', ar: 'تعذّر نشر منشور مجدول' },
  decision: { en: 'There is a decision about your account', ar: 'صدر قرار بشأن حسابك' },
};

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
    text: lines[type],
    postId,
    commentId,
    draftId,
  });
};
