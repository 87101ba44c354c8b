import type { NotificationTypes } from '../notify/notification-type.ts';

/** Decisions on the recipient's account or content, and what became of them: nobody can switch these off. */
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
  decision_reversed: {
    preference: 'always',
    about: 'other',
    sentence: {
      en: 'A decision about your account or content was reversed; everything is as it was before',
      ar: 'أُلغي قرار بشأن حسابك أو محتواك، وعاد كل شيء كما كان',
    },
    push: { en: 'A decision about your account was reversed', ar: 'أُلغي قرار بشأن حسابك' },
  },
  appeal_answered: {
    preference: 'always',
    about: 'other',
    sentence: { en: 'Your appeal was answered', ar: 'صدر الرد على اعتراضك' },
    push: { en: 'Your appeal was answered', ar: 'صدر الرد على اعتراضك' },
  },
} as const satisfies NotificationTypes;
