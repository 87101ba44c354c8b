/** Examples for the documents. */
import { accountCard } from '../accounts/account-examples.ts';
import { readyPhoto } from '../photos/photo-examples.ts';
import { publishedPost } from '../posts/post-examples.ts';
import { defaultPreferences } from './preferences.ts';

export const likes = {
  notificationId: '01K7Z4H2M3QWERTY5678ZXCVBN',
  type: 'like',
  sentence: 'Layla and 12 others liked your post',
  actors: [accountCard],
  othersCount: 12,
  post: { postId: publishedPost.postId, cover: readyPhoto },
  comment: null,
  createdAt: '2026-10-14T17:20:11.000Z',
  isUnread: true,
};

export const reply = {
  notificationId: '01K7Z4M9X0QWERTY5678ZXCVBN',
  type: 'reply',
  sentence: 'رد من Layla على تعليقك',
  actors: [accountCard],
  othersCount: 0,
  post: { postId: publishedPost.postId, cover: null },
  comment: {
    commentId: '01K7Z4B0S8H6J2M5P9R1T4V7XA-01K7Z4M9WX3C5F8K2N6Q9S1V4Y',
    excerpt: 'نعم، عند الغروب',
    mentions: [],
  },
  createdAt: '2026-10-14T17:22:30.000Z',
  isUnread: true,
};

export const held = {
  notificationId: '01K7Z5A1B2QWERTY5678ZXCVBN',
  type: 'post_held',
  sentence: 'Your post is held and not published yet',
  actors: [],
  othersCount: 0,
  post: { postId: publishedPost.postId, cover: null },
  comment: null,
  createdAt: '2026-10-14T17:30:00.000Z',
  isUnread: false,
};

export const unread = { count: 3, more: false };
export const readNotifications = { upTo: likes.notificationId };
export const preferences = { ...defaultPreferences, like: 'following', comment_like: 'off' };
export const preferencesChange = { like: 'following', comment_like: 'off', pushes: 'off' };
