import type { NotificationTypes } from '../notify/notification-type.ts';

/** A decision on the recipient's account or content: nobody can switch it off. */
export const decisionNotificationTypes = {
  decision: {
    preference: 'always',
    about: 'other',
    sentence: {
      en: 'There is a new decision about your account or content',
      ar: 'صدر قرار بشأن حسابك أو محتواك',
    },
    push: { en: 'There is a decision about your account', ar: 'صدر قرار بشأن حسابك' },
  },
} as const satisfies NotificationTypes;
