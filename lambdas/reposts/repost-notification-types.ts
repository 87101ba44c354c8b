import type { NotificationTypes } from '../notify/notification-type.ts';

export const repostNotificationTypes = {
  repost: {
    preference: 'people',
    description: 'Reposts of your posts.',
    about: 'post',
    toAuthors: true,
    sentence: { en: '{who} reposted your post', ar: 'إعادة نشر منشورك من {who}' },
    push: { en: 'Someone reposted your post', ar: 'أعاد أحدهم نشر منشورك' },
    total: 'reposts',
  },
} as const satisfies NotificationTypes;
