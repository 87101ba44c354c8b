import type { NotificationTypes } from '../notify/notification-type.ts';

export const postNotificationTypes = {
  mention: {
    preference: 'people',
    description: 'Mentions in captions and comments.',
    about: 'post',
    sentence: { en: '{who} mentioned you in a post', ar: 'ورد ذكرك في منشور من {who}' },
    commentSentence: { en: '{who} mentioned you in a comment', ar: 'ورد ذكرك في تعليق من {who}' },
    push: { en: 'Someone mentioned you', ar: 'ذكرك أحدهم' },
  },
  new_post: {
    preference: 'people',
    description: 'New posts of people whose bell you rang.',
    about: 'post',
    sentence: { en: '{who} shared a new post', ar: 'منشور جديد من {who}' },
    push: { en: 'Someone you follow shared a new post', ar: 'منشور جديد من حساب تتابعه' },
  },
  post_published: {
    preference: 'own',
    description: 'Your posts that were published.',
    about: 'post',
    sentence: { en: 'Your post is published', ar: 'نُشر منشورك' },
    push: { en: 'Your post is published', ar: 'نُشر منشورك' },
  },
  post_held: {
    preference: 'own',
    description: 'Your posts that are held.',
    about: 'post',
    sentence: { en: 'Your post is held and not published yet', ar: 'منشورك معلّق ولم يُنشر بعد' },
    push: { en: 'Your post is held and not published yet', ar: 'منشورك معلّق ولم يُنشر بعد' },
  },
} as const satisfies NotificationTypes;
