import { answers, ownAccount, unrelated } from '../row.ts';

/** Everybody has notifications of their own: they can neither be named nor read by others. */
export const notificationsRows = {
  listNotifications: [{ answers: answers(401, 200, 200, 200, 200) }],
  countUnreadNotifications: [{ answers: answers(401, 200, 200, 200, 200) }],
  markNotificationsRead: [{ body: () => ({ upTo: '01K7Z4H2M3QWERTY5678ZXCVBN' }), answers: ownAccount(204) }],
  dismissNotification: [
    { params: () => ({ notificationId: '01K7Z4H2M3QWERTY5678ZXCVBN' }), answers: unrelated(ownAccount(204)) },
  ],
  dismissNotifications: [{ query: () => ({ upTo: '01K7Z4H2M3QWERTY5678ZXCVBN' }), answers: ownAccount(204) }],
  getNotificationPreferences: [{ answers: answers(401, 200, 200, 200, 200) }],
  updateNotificationPreferences: [{ body: () => ({ like: 'following' }), answers: ownAccount(200) }],
} as const;
