import type { NotificationTypes } from '../notify/notification-type.ts';

export const likeNotificationTypes = {
  like: {
    preference: 'people',
    description: 'Likes on your posts.',
    about: 'post',
    toAuthors: true,
    sentence: { en: '{who} liked your post', ar: 'نال منشورك إعجاب {who}' },
    push: { en: 'Someone liked your post', ar: 'أُعجب أحدهم بمنشورك' },
    total: 'likes',
  },
} as const satisfies NotificationTypes;
