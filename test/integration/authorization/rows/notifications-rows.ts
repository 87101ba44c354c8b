import type { Row } from '../row.ts';
import { answers, ownAccount, unrelated } from '../row.ts';

/** Only who sees a post can mute it; unmuting leaves it as it was. */
const mute: readonly Row[] = [
  { about: 'a public post', params: ({ posts }) => ({ postId: posts.public }), answers: ownAccount(204) },
  {
    about: 'a post for followers',
    params: ({ posts }) => ({ postId: posts.followers }),
    answers: answers(401, 403, 404, 204, 204),
  },
  {
    about: 'a post in the bin',
    params: ({ posts }) => ({ postId: posts.binned }),
    answers: answers(401, 403, 404, 404, 404),
  },
];

/** Everybody has notifications of their own: they can neither be named nor read by others. */
export const notificationsRows = {
  listNotifications: [{ answers: answers(401, 200, 200, 200, 200) }],
  countUnreadNotifications: [{ answers: answers(401, 200, 200, 200, 200) }],
  markNotificationsRead: [{ body: () => ({ upTo: '01K7Z4H2M3QWERTY5678ZXCVBN' }), answers: ownAccount(204) }],
  dismissNotification: [
    { params: () => ({ notificationId: '01K7Z4H2M3QWERTY5678ZXCVBN' }), answers: unrelated(ownAccount(204)) },
  ],
  dismissNotifications: [{ query: () => ({ upTo: '01K7Z4H2M3QWERTY5678ZXCVBN' }), answers: ownAccount(204) }],
  mutePost: mute,
  unmutePost: mute,
  getNotificationPreferences: [{ answers: answers(401, 200, 200, 200, 200) }],
  updateNotificationPreferences: [{ body: () => ({ like: 'following' }), answers: ownAccount(200) }],
} as const;
