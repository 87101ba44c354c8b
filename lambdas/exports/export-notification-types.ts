import type { NotificationTypes } from '../notify/notification-type.ts';

export const exportNotificationTypes = {
  export_ready: {
    preference: 'always',
    about: 'other',
    sentence: { en: 'The export of your data is ready', ar: 'نسخة بياناتك جاهزة للتنزيل' },
    push: { en: 'The export of your data is ready', ar: 'نسخة بياناتك جاهزة' },
  },
} as const satisfies NotificationTypes;
