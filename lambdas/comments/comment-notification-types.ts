import type { NotificationTypes } from '../notify/notification-type.ts';

/** A mention in a comment is of the same type as one in a caption. */
export const commentNotificationTypes = {
  comment: {
    preference: 'people',
    description: 'Comments on your posts.',
    about: 'post',
    toAuthors: true,
    sentence: { en: '{who} commented on your post', ar: 'تعليق من {who} على منشورك' },
    push: { en: 'Someone commented on your post', ar: 'علّق أحدهم على منشورك' },
  },
  comment_pending: {
    preference: 'people',
    description: 'Comments that are waiting for your approval.',
    about: 'post',
    toAuthors: true,
    sentence: {
      en: '{who} commented on your post; the comment is waiting for your approval',
      ar: 'تعليق من {who} على منشورك بانتظار موافقتك',
    },
    push: { en: 'A comment is waiting for your approval', ar: 'تعليق ينتظر موافقتك' },
  },
  comment_approved: {
    preference: 'people',
    description: 'Your comments that were approved.',
    about: 'post',
    sentence: { en: '{who} approved your comment', ar: 'موافقة من {who} على تعليقك' },
    push: { en: 'Your comment was approved', ar: 'تمت الموافقة على تعليقك' },
  },
  reply: {
    preference: 'people',
    description: 'Replies to your comments.',
    about: 'post',
    sentence: { en: '{who} replied to your comment', ar: 'رد من {who} على تعليقك' },
    push: { en: 'Someone replied to your comment', ar: 'ردّ أحدهم على تعليقك' },
  },
  comment_like: {
    preference: 'people',
    description: 'Likes on your comments.',
    about: 'post',
    sentence: { en: '{who} liked your comment', ar: 'نال تعليقك إعجاب {who}' },
    push: { en: 'Someone liked your comment', ar: 'أُعجب أحدهم بتعليقك' },
    total: 'likes',
  },
} as const satisfies NotificationTypes;
