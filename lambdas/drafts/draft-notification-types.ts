import type { NotificationTypes } from '../notify/notification-type.ts';

export const draftNotificationTypes = {
  scheduled_post_failed: {
    preference: 'own',
    description: 'Your scheduled posts that could not be published.',
    about: 'draft',
    sentence: { en: 'Your scheduled post could not be published', ar: 'تعذّر نشر منشورك المجدول' },
    push: { en: 'A scheduled post could not be published', ar: 'تعذّر نشر منشور مجدول' },
  },
} as const satisfies NotificationTypes;
