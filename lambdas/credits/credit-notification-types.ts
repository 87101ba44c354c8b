import type { NotificationTypes } from '../notify/notification-type.ts';

export const creditNotificationTypes = {
  tag: {
    preference: 'people',
    description: 'Photos that you are tagged in.',
    about: 'post',
    sentence: { en: '{who} tagged you in a photo', ar: 'إشارة إليك في صورة من {who}' },
    push: { en: 'Someone tagged you in a photo', ar: 'أشار إليك أحدهم في صورة' },
  },
  co_author_invitation: {
    preference: 'people',
    description: 'Invitations to be a co-author.',
    about: 'post',
    sentence: {
      en: '{who} invited you to co-author a post',
      ar: 'دعوة من {who} للمشاركة في تأليف منشور',
    },
    push: { en: 'You are invited to co-author a post', ar: 'دُعيت للمشاركة في تأليف منشور' },
  },
  co_author_accepted: {
    preference: 'people',
    description: 'Co-authors who accepted your invitation.',
    about: 'post',
    sentence: {
      en: '{who} accepted your invitation to co-author a post',
      ar: 'موافقة من {who} على المشاركة في تأليف منشورك',
    },
    push: { en: 'Your co-author accepted', ar: 'قَبِل شريكك في التأليف الدعوة' },
  },
  partnership_invitation: {
    preference: 'people',
    description: 'Invitations to be a paid partner.',
    about: 'post',
    sentence: {
      en: '{who} invited you to be the paid partner of a post',
      ar: 'دعوة من {who} إلى شراكة مدفوعة في منشور',
    },
    push: { en: 'You are invited to be a paid partner', ar: 'دُعيت إلى شراكة مدفوعة في منشور' },
  },
  partnership_accepted: {
    preference: 'people',
    description: 'Paid partners who accepted your invitation.',
    about: 'post',
    sentence: {
      en: '{who} accepted your invitation to be the paid partner of a post',
      ar: 'موافقة من {who} على الشراكة المدفوعة في منشورك',
    },
    push: { en: 'Your paid partner accepted', ar: 'قُبلت دعوتك إلى شراكة مدفوعة' },
  },
} as const satisfies NotificationTypes;
