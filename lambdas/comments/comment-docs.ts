/** What the documents say of comments. */
import { CommentId } from '../kernel/ids.ts';
import { bytesAllowed, limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { PendingReason } from './comment.ts';
import { CommentChange, CommentState, CommentView, NewComment } from './comment-contract.ts';
import * as comments from './comment-examples.ts';
import type * as rows from './comment-rows.ts';
import { HiddenWordsInput, HiddenWordsView } from './hidden-words-contract.ts';

const text =
  `1 to ${limits.commentGraphemes} characters as people count them (graphemes) and up to ` +
  `${bytesAllowed(limits.commentGraphemes)} bytes of UTF-8, with up to ${limits.mentionsPerPost} mentions; must not consist of white space or ` +
  'invisible characters only. Stored in NFC, without control characters that could disguise text.';

export const docs = {
  about: 'Comments and replies.',
  values: {
    CommentId: {
      schema: CommentId,
      description: 'Opaque id of a comment; sorts by time within a list.',
      examples: { id: example('A comment id', comments.comment.commentId) },
    },
  },
  bodies: {
    NewComment: {
      schema: NewComment,
      description: 'A new comment, or a reply to a comment.',
      examples: {
        comment: example('A comment with a mention', comments.newComment),
        reply: example('A reply', comments.newReply),
      },
    },
    HiddenWordsInput: {
      schema: HiddenWordsInput,
      description:
        'All words and phrases that you do not want in comments on your posts; an empty list hides none.',
      examples: {
        words: example('Two words and a phrase', comments.hiddenWords),
        none: example('None', { words: [] }),
      },
    },
    CommentChange: {
      schema: CommentChange,
      description: 'The new text of a comment.',
      examples: { shorter: example('A shorter text', comments.commentChange) },
    },
  },
  replies: {
    HiddenWords: {
      schema: HiddenWordsView,
      description: 'Words and phrases that you do not want in comments on your posts.',
      examples: { words: example('Two words and a phrase', comments.hiddenWords) },
    },
    CommentState: {
      schema: CommentState,
      description:
        "`shown`: visible to everyone who can see the post. `pending`: waiting for the approval of the post's author. `hidden`: hidden by the post's author, visible only to them and to the person who wrote it; only the post's author is told of this state.",
      examples: { shown: example('Shown', comments.comment.state) },
    },
    PendingReason: {
      schema: PendingReason,
      description:
        "`approval`: comments on this post need approval. `restricted`: the post's author restricts the account that wrote the comment. `hidden_words`: the comment has a word that the post's author hides.",
      examples: { approval: example('Comments need approval', comments.pendingReply.reason) },
    },
    Comment: {
      schema: CommentView,
      description: 'A comment with its author.',
      examples: {
        pinned: example('A pinned comment that you like', comments.comment),
        own: example('As seen by the person who wrote it', comments.ownComment),
        pending: example("A reply as the post's author sees it in the queue", comments.pendingReply),
      },
    },
    CommentPage: {
      schema: pageOf(CommentView),
      description: 'A page of comments.',
      examples: {
        page: example('A page with more to come', { items: [comments.comment], cursor: exampleCursor }),
      },
    },
  },
  fields: {
    commentId: 'Id of the comment.',
    'NewComment.text': `Text of the comment. ${text}`,
    'NewComment.replyTo':
      'Id of the comment to reply to. It must be one that starts a thread: there are two levels, comments and replies.',
    'CommentChange.text': `New text of the comment. ${text}`,
    'Comment.replyTo':
      'For a reply, id of the comment that starts its thread; null for a comment that starts a thread.',
    'Comment.author': 'Author of the comment.',
    'Comment.text': 'Text of the comment, as it was typed.',
    'Comment.mentions':
      'People whom the text mentions, in order, with their present usernames. Names that nobody had when the text was written, and people whom you cannot see, are plain text.',
    'Comment.editedAt': 'When the comment was last edited; left out when it never was.',
    'Comment.start': 'Start in the text, in UTF-16 code units.',
    'Comment.end': 'End in the text, in UTF-16 code units.',
    'Comment.state': 'State of the comment: who can see it.',
    'Comment.reason': "Why the comment is pending; only the post's author gets it.",
    'HiddenWords.words':
      'The words and phrases as you wrote them, each once: of those that differ in their spelling alone, the first.',
    'HiddenWordsInput.words': `Up to ${limits.hiddenWords} words and phrases of up to ${limits.hiddenWordGraphemes} characters (graphemes, ten bytes of UTF-8 each on average), with up to ${limits.hiddenWordsBytes} bytes of UTF-8 in all.`,
    'Comment.pinned': "Whether the post's author has pinned the comment above the others.",
    'Comment.likes': 'Number of likes.',
    'Comment.replies': 'Number of shown replies.',
    isAuthorOfPost: 'Whether the author of the post wrote the comment.',
    'Comment.viewer': 'What the comment is to you; left out for guests.',
    'Comment.isAuthor': 'Whether you wrote the comment.',
    'Comment.liked': 'Whether you like the comment.',
    editableUntil: 'Until when the author of the comment can edit it.',
  },
  parameters: {
    commentId: { description: 'Id of the comment.', example: '01K7Z3V1M04C8D2E6F9G1H5JKN' },
    sort: {
      description: 'Order of the comments behind the pinned ones: by time, or `top` by likes.',
      example: 'top',
    },
  },
  rows: {
    commentRow: {
      shape: '`StoredComment` in `comments/comment.ts`',
      note: 'at most a kilobyte: a text that does not fit lies in a part ([decision 33](adr/0033-parts-of-posts.md)); a deleted one stays until what hangs on it is gone',
    },
    replyRow: {
      shape: '`StoredComment` in `comments/comment.ts`',
      note: "a reply, its id beginning with its thread's; otherwise likewise",
    },
    commentTextRow: {
      shape: '`StoredCommentText` in `comments/comment.ts`',
      note: 'a long text and whom it mentions, which the row of the comment names; never changed; goes with the comment, a day after an edit replaced it',
    },
    commentsHeadRow: {
      note: 'sorts above the comments and below the replies; remembers where the clearing of a deleted post stands',
    },
    pendingCommentRow: {
      note: "in the partition of the post's author, written with the comment's `queued` in one transaction",
    },
    writtenCommentRow: {
      note: "by whom the post is of, then by post; written before the comment is counted, found when a block between the two begins or ends, or the account's status changes",
    },
    hiddenWordsRow: {
      note: "read with each comment on the account's posts by somebody who is no author of them",
    },
    commentRecountRow: {
      note: 'while a recount of the comments of a person, under the posts of one author or of all, has more to do',
    },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'Comment.mentions': 'Mention',
  },
} satisfies TopicDocs;
