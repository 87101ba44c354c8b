import type { NotificationTypes } from '../notify/notification-type.ts';

export const reportNotificationTypes = {
  report_decided: {
    preference: 'always',
    about: 'other',
    sentence: { en: 'Your report has been looked at', ar: 'تمت مراجعة بلاغك' },
    push: { en: 'Your report has been looked at', ar: 'تمت مراجعة بلاغك' },
  },
} as const satisfies NotificationTypes;
