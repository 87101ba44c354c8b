/** How people are notified of comments and of likes of their comments. */

import * as z from 'zod/mini';
import { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { union, unsplit } from '../notify/merge-and-split.ts';
import type { Subject } from '../notify/notification.ts';
import type { JobKind, Notifier, NotifierContext } from '../notify/notifier.ts';
import { notificationJob, notifier } from '../notify/notifier.ts';
import { makeNotifyDeps } from '../notify/notify.ts';
import type { ChangeOf } from '../platform/changes.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import { makePostStore } from '../posts/post-store.ts';
import { makeMuteStore } from '../reactions/mute-store.ts';
import { makeNotifyOfActsDeps, mergeActs, notifyOfActs, splitActs } from '../reactions/notify-of-acts.ts';
import { likeRow } from '../reactions/reaction-rows.ts';
import { mentionedBy, writtenAtOf } from './comment.ts';
import type { commentNotificationTypes } from './comment-notification-types.ts';
import { commentRow, replyRow } from './comment-rows.ts';
import { makeCommentStore } from './comment-store.ts';
import type { NotifyOfCommentDeps } from './notify-of-comment.ts';
import { notifyOfComment } from './notify-of-comment.ts';

const peopleOf = (comment: ChangeOf<typeof commentRow>['after']): readonly AccountId[] =>
  comment === undefined || comment.state === 'deleted' ? [] : mentionedBy(comment);

/** By an edit a comment may come to be shown without anybody's approval, where the post asks for none any more. */
const wasEdited = (
  before: Extract<ChangeOf<typeof commentRow>['after'], { state: 'pending' }>,
  after: Extract<ChangeOf<typeof commentRow>['after'], { state: 'shown' }>,
): boolean => before.editedAt !== after.editedAt;

/** What a job says of an approval. */
const approvalOf = <Job extends { approvedAt?: number | undefined; waitedUnnoticed?: boolean | undefined }>({
  approvedAt,
  waitedUnnoticed,
}: Job) => (approvedAt === undefined ? {} : { approvedAt, waitedUnnoticed });

/**
 * A comment is new, or what decides who is notified of it changed: with its state all whom it mentions or mentioned are looked at, with
 * its text those whom it mentions now and did not before, or the other way round.
 */
const ofComments = notificationJob({
  topic: 'comments',
  kind: 'comment',
  job: z.object({
    postId: PostId,
    commentId: CommentId,
    mentioned: z.array(AccountId),
    /** Nobody else is to be looked at. */
    onlyMentioned: z.boolean(),
    /** When it was approved, in milliseconds, and whether it waited without its writer being told; only where it was. */
    approvedAt: z.optional(z.int()),
    waitedUnnoticed: z.optional(z.boolean()),
  }),
  data: {
    postId: names('the author of a post'),
    commentId: names('who wrote a comment'),
    mentioned: names('who is mentioned'),
    onlyMentioned: nobodys('how much there is to do'),
    approvedAt: nobodys('a time'),
    waitedUnnoticed: nobodys('how much there is to do'),
  },
  follows: [
    { row: commentRow, on: ['INSERT', 'MODIFY'] },
    { row: replyRow, on: ['INSERT', 'MODIFY'] },
  ],
  jobsOf: ({ ids: { postId, commentId }, before, after, changedAt }) => {
    const [was, is] = [peopleOf(before), peopleOf(after)];
    const onlyMentioned = before?.state === after?.state;
    const changed = union(was, is).filter((account) => was.includes(account) !== is.includes(account));
    if (onlyMentioned && changed.length === 0) return [];
    const approval =
      before?.state === 'pending' && after?.state === 'shown' && !wasEdited(before, after)
        ? {
            approvedAt: changedAt ?? writtenAtOf(commentId),
            waitedUnnoticed: before.reason !== 'approval',
          }
        : {};
    return [
      {
        postId,
        commentId,
        mentioned: onlyMentioned ? changed : union(was, is),
        onlyMentioned,
        ...approval,
      },
    ];
  },
  nameOf: ({ commentId }) => commentId,
  merge: (one, other) => ({
    ...one,
    mentioned: union(one.mentioned, other.mentioned),
    onlyMentioned: one.onlyMentioned && other.onlyMentioned,
    ...approvalOf(other.approvedAt === undefined ? one : other),
  }),
  split: unsplit,
});

type LikedSubject = Subject<keyof typeof commentNotificationTypes> & {
  readonly postId: PostId;
  readonly commentId: CommentId;
};

/** These accounts like a comment, or do so no more. */
const ofLikes = notificationJob({
  topic: 'likes of comments',
  kind: 'likes',
  job: z.strictObject({ postId: PostId, commentId: CommentId, accounts: z.array(AccountId) }),
  data: {
    postId: names('the author of a post'),
    commentId: names('who wrote a comment'),
    accounts: names('who liked'),
  },
  follows: [{ row: likeRow, on: ['INSERT', 'REMOVE'] }],
  jobsOf: ({ ids: { target, account }, before, after }) => {
    // A like of a comment names the comment's post.
    const postId = (after ?? before)?.postId;
    return postId === undefined ? [] : [{ postId, commentId: CommentId.parse(target), accounts: [account] }];
  },
  nameOf: ({ commentId }) => commentId,
  merge: mergeActs,
  split: splitActs,
});

export const commentNotificationJobs: readonly JobKind[] = [ofComments, ofLikes];

export const commentNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofComments, {
    deps: (context: NotifierContext): NotifyOfCommentDeps => ({
      ...makeNotifyDeps(context),
      comments: makeCommentStore(context.table),
      posts: makePostStore(context.table),
      mutes: makeMuteStore(context.table),
    }),
    run: notifyOfComment,
  }),
  /* @__PURE__ */ notifier(ofLikes, {
    deps: (context: NotifierContext) => ({
      ...makeNotifyOfActsDeps(context),
      comments: makeCommentStore(context.table),
    }),
    run: async (deps, { postId, commentId, accounts }, now) => {
      const comment = await deps.comments.get(postId, commentId, { consistent: true });
      if (comment?.state !== 'shown') return;
      const subject: LikedSubject = { type: 'comment_like', postId, commentId };
      await notifyOfActs(deps, { reaction: 'liked', recipient: comment.by, subject, accounts }, now);
    },
  }),
];
