/** How authors are notified of reposts of their posts. */

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
import { repostRow } from '../reactions/reaction-rows.ts';
import type { repostNotificationTypes } from './repost-notification-types.ts';

type RepostSubject = Subject<keyof typeof repostNotificationTypes> & { readonly postId: PostId };

/** These accounts reposted a post, or took it back. */
const ofReposts = notificationJob({
  topic: 'reposts',
  kind: 'reposts',
  job: z.strictObject({ postId: PostId, accounts: z.array(AccountId) }),
  data: { postId: names('the author of a post'), accounts: names('who reposted') },
  follows: [{ row: repostRow, on: ['INSERT', 'REMOVE'] }],
  jobsOf: ({ ids: { postId, account } }) => [{ postId, accounts: [account] }],
  nameOf: ({ postId }) => postId,
  merge: mergeActs,
  split: splitActs,
});

export const repostNotificationJobs: readonly JobKind[] = [ofReposts];

export const repostNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofReposts, {
    deps: makeNotifyOfActsDeps,
    run: (deps, { postId, accounts }, now) => {
      const subject: RepostSubject = { type: typeOfActs.reposted, postId };
      return notifyAuthorsOfActs(deps, { reaction: 'reposted', subject, accounts }, now);
    },
  }),
];
