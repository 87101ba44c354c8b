/** Example values of the comment contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { accountCard } from '../accounts/account-examples.ts';
import type { CommentChange, CommentView, NewComment } from './comment-contract.ts';
import type { HiddenWordsView } from './hidden-words-contract.ts';

export const newComment = {
  text: 'Which lighthouse is this? @omar يعرفها 🌅',
} satisfies z.input<typeof NewComment>;

export const newReply = {
  text: 'منارة بيروت',
  replyTo: '01K7Z3V1M04C8D2E6F9G1H5JKN',
} satisfies z.input<typeof NewComment>;

export const commentChange = { text: 'Which lighthouse is this?' } satisfies z.input<typeof CommentChange>;

export const comment = {
  commentId: '01K7Z3V1M04C8D2E6F9G1H5JKN',
  postId: '01K7Z3R2C07ZK3N9QW2M5RX8TB',
  replyTo: null,
  author: accountCard,
  text: 'Which lighthouse is this? @omar يعرفها 🌅',
  mentions: [{ accountId: 'BT7Y0M4W9QJ2XK5D', username: 'omar', start: 26, end: 31 }],
  state: 'shown',
  pinned: true,
  likes: 4,
  replies: 1,
  isAuthorOfPost: false,
  viewer: { isAuthor: false, liked: true },
  createdAt: '2025-10-19T20:56:10.112Z',
} satisfies z.input<typeof CommentView>;

export const pendingReply = {
  ...comment,
  commentId: '01K7Z3V1M04C8D2E6F9G1H5JKN-01K7Z3W9P0Q2R4S6T8V1W3X5YZ',
  replyTo: '01K7Z3V1M04C8D2E6F9G1H5JKN',
  text: 'منارة بيروت',
  mentions: [],
  state: 'pending',
  reason: 'approval',
  pinned: false,
  likes: 0,
  replies: 0,
  viewer: { isAuthor: false, liked: false },
} satisfies z.input<typeof CommentView>;

export const ownComment = {
  ...comment,
  viewer: { isAuthor: true, liked: false, editableUntil: '2025-10-19T21:11:10.112Z' },
} satisfies z.input<typeof CommentView>;

export const hiddenWords = { words: ['قبيح', 'ugly', 'go away'] } satisfies z.input<typeof HiddenWordsView>;
