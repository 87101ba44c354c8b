import { PendingReason } from '../../../lambdas/comments/comment.ts';
import {
  CommentChange,
  CommentState,
  CommentView,
  NewComment,
} from '../../../lambdas/comments/comment-contract.ts';
import * as comments from '../../../lambdas/comments/comment-examples.ts';
import { CommentId } from '../../../lambdas/kernel/ids.ts';
import { pageOf } from '../../../lambdas/kernel/paging.ts';
import type { NamedSchemas } from './named-schema.ts';
import { cursor, example } from './named-schema.ts';

export const commentsSchemas = {
  values: {
    CommentId: {
      schema: CommentId,
      description: 'Opaque, ordered by time within a list.',
      examples: { id: example('A comment id', comments.comment.commentId) },
    },
  },
  bodies: {
    NewComment: {
      schema: NewComment,
      description: 'A comment, or a reply to one.',
      examples: {
        comment: example('A comment that mentions somebody', comments.newComment),
        reply: example('A reply', comments.newReply),
      },
    },
    CommentChange: {
      schema: CommentChange,
      description: 'What a comment is to say instead.',
      examples: { shorter: example('Another text', comments.commentChange) },
    },
  },
  replies: {
    CommentState: {
      schema: CommentState,
      description:
        "`shown`: seen by who sees the post. `pending`: waits for the post's author. `hidden`: by the post's author, seen by them and who wrote it; only the former is told.",
      examples: { shown: example('Shown', comments.comment.state) },
    },
    PendingReason: {
      schema: PendingReason,
      description:
        '`approval`: comments on this post are approved first. `restricted`: the author restricts who wrote it.',
      examples: { approval: example('Approved first', comments.pendingReply.reason) },
    },
    Comment: {
      schema: CommentView,
      description: 'A comment with who wrote it.',
      examples: {
        pinned: example('A pinned comment that the viewer likes', comments.comment),
        own: example('As it looks to who wrote it', comments.ownComment),
        pending: example("A reply as the post's author sees it in the queue", comments.pendingReply),
      },
    },
    CommentPage: {
      schema: pageOf(CommentView),
      description: 'A page of comments.',
      examples: { page: example('A page with more to come', { items: [comments.comment], cursor }) },
    },
  },
} as const satisfies NamedSchemas;
