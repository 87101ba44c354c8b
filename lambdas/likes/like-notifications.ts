/** How authors are notified of likes of their posts. */

import * as z from 'zod/mini';
import { AccountId, PostId } from '../kernel/ids.ts';
import type { Subject } from '../notify/notification.ts';
import type { JobKind, Notifier } from '../notify/notifier.ts';
import { notificationJob, notifier } from '../notify/notifier.ts';
import { names } from '../platform/data-of-field.ts';
import {
  makeNotifyOfActsDeps,
  mergeActs,
  notifyAuthorsOfActs,
  splitActs,
  typeOfActs,
} from '../reactions/notify-of-acts.ts';
import { likeRow } from '../reactions/reaction-rows.ts';
import type { likeNotificationTypes } from './like-notification-types.ts';

type LikeSubject = Subject<keyof typeof likeNotificationTypes> & { readonly postId: PostId };

/** These accounts like a post, or do so no more. A job of the same kind that names a comment is the comments'. */
const ofLikes = notificationJob({
  topic: 'likes of posts',
  kind: 'likes',
  job: z.strictObject({ postId: PostId, accounts: z.array(AccountId) }),
  data: { postId: names('the author of a post'), accounts: names('who liked') },
  follows: [{ row: likeRow, on: ['INSERT', 'REMOVE'] }],
  jobsOf: ({ ids: { target, account }, before, after }) =>
    // A like that names a post beside its target is one of a comment.
    (after ?? before)?.postId === undefined ? [{ postId: PostId.parse(target), accounts: [account] }] : [],
  nameOf: ({ postId }) => postId,
  merge: mergeActs,
  split: splitActs,
});

export const likeNotificationJobs: readonly JobKind[] = [ofLikes];

export const likeNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofLikes, {
    deps: makeNotifyOfActsDeps,
    run: (deps, { postId, accounts }, now) => {
      const subject: LikeSubject = { type: typeOfActs.liked, postId };
      return notifyAuthorsOfActs(deps, { reaction: 'liked', subject, accounts }, now);
    },
  }),
];
