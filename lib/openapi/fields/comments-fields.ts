import { bytesAllowed, limits } from '../../../lambdas/kernel/limits.ts';

const text =
  `1 to ${limits.commentGraphemes} characters as people count them (graphemes), at most ` +
  `${bytesAllowed(limits.commentGraphemes)} bytes of UTF-8, with up to ${limits.mentionsPerPost} mentions; not only white space or ` +
  'characters that show nothing. Stored in NFC, without control characters that could disguise text.';

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const commentsFields: Readonly<Record<string, string>> = {
  commentId: 'The comment.',
  'NewComment.text': `The comment. ${text}`,
  'NewComment.replyTo':
    'The comment to reply to. It is one that begins a thread: there are two levels, comments and replies.',
  'CommentChange.text': `What it says from now on. ${text}`,
  'Comment.replyTo': 'The comment that begins the thread of a reply; null for a comment that begins one.',
  'Comment.author': 'Who wrote it.',
  'Comment.text': 'What it says, as it was typed.',
  'Comment.mentions': 'Mentions in the text, in order.',
  'Comment.start': 'Where it begins in the text, in UTF-16 units.',
  'Comment.end': 'Where it ends in the text, in UTF-16 units.',
  'Comment.state': 'Who sees it.',
  'Comment.reason': "Shown to the post's author alone: why it waits.",
  'Comment.pinned': "The post's author has pinned it above the others.",
  'Comment.likes': 'How many like it.',
  'Comment.replies': 'How many shown replies it has.',
  isAuthorOfPost: 'The author of the post wrote it.',
  'Comment.viewer': 'What it is to the viewer; left out for guests.',
  'Comment.isAuthor': 'The viewer wrote it.',
  'Comment.liked': 'The viewer likes it; follows a like in a moment.',
  editableUntil: 'Until when its author may edit it.',
};
