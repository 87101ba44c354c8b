import type { NotificationTypes, TypesWith } from './notification-type.ts';

export const followNotificationTypes = {
  follow: {
    preference: 'people',
    description: 'New followers.',
    about: 'other',
    sentence: { en: '{who} followed you', ar: 'متابعة جديدة لك من {who}' },
    push: { en: 'You have a new follower', ar: 'لديك متابع جديد' },
  },
  follow_request: {
    preference: 'people',
    description: 'Follow requests to your private account.',
    about: 'other',
    sentence: { en: '{who} asked to follow you', ar: 'طلب متابعة من {who}' },
    push: { en: 'You have a new follow request', ar: 'لديك طلب متابعة جديد' },
  },
  follow_accepted: {
    preference: 'people',
    description: 'Your follow requests that were accepted.',
    about: 'other',
    sentence: { en: '{who} accepted your follow request', ar: 'قُبل طلبك لمتابعة {who}' },
    push: { en: 'Your follow request was accepted', ar: 'قُبل طلب متابعتك' },
  },
} as const satisfies NotificationTypes;

export type FollowNotificationType = TypesWith<typeof followNotificationTypes, 'people'>;
