/** Which changes of posts have those notified who rang the author's bell. */

import { makeEdgeStore } from '../graph/edge-store.ts';
import { keepFirst, unsplit } from '../notify/merge-and-split.ts';
import type { JobKind, Notifier, NotifierContext } from '../notify/notifier.ts';
import { notificationJob, notifier } from '../notify/notifier.ts';
import { makeNotifyDeps } from '../notify/notify.ts';
import { names } from '../platform/data-of-field.ts';
import { goesIntoFeeds } from './goes-into-feeds.ts';
import type { NotifyOfNewPostDeps } from './notify-of-new-post.ts';
import { NEW_POST, NewPostJob, notifyOfNewPost } from './notify-of-new-post.ts';
import { wasNeverPublished } from './post.ts';
import { postRow } from './post-rows.ts';
import { makePostStore } from './post-store.ts';

/** A post was published for the first time. What comes out of the bin or the archive is none. */
const ofNewPosts = notificationJob({
  topic: 'new posts',
  kind: NEW_POST,
  job: NewPostJob,
  data: {
    postId: names('the author of a post'),
    after: names('a subscriber, behind whom an earlier job stopped'),
  },
  follows: [{ row: postRow, on: ['INSERT', 'MODIFY'] }],
  jobsOf: ({ ids: { postId }, before, after }) =>
    goesIntoFeeds(after) && (before === undefined || wasNeverPublished(before)) ? [{ postId }] : [],
  nameOf: ({ postId }) => postId,
  merge: keepFirst,
  split: unsplit,
});

export const postNotificationJobs: readonly JobKind[] = [ofNewPosts];

export const postNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofNewPosts, {
    deps: (context: NotifierContext): NotifyOfNewPostDeps => ({
      ...makeNotifyDeps(context),
      edges: makeEdgeStore(context.table),
      posts: makePostStore(context.table),
      more: context.more,
    }),
    run: notifyOfNewPost,
  }),
];
