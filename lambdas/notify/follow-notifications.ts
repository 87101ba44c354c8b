/** How accounts are notified of follows, requests to follow and their approval; and how a block takes two accounts out of each other's notifications. */

import * as z from 'zod/mini';
import { edgeRow } from '../graph/graph-rows.ts';
import { AccountId } from '../kernel/ids.ts';
import { names } from '../platform/data-of-field.ts';
import { forgetEachOther } from './forget-each-other.ts';
import { inPieces, keepFirst, unsplit } from './merge-and-split.ts';
import type { JobKind, Notifier } from './notifier.ts';
import { notificationJob, notifier } from './notifier.ts';
import { makeNotifyDeps } from './notify.ts';
import { Follower, notifyOfAcceptance, notifyOfFollows, notifyOfRequest } from './notify-of-follows.ts';

const follows = [{ row: edgeRow }] as const;

/** These follow an account since the named beginning, or do so no more. */
const ofFollows = notificationJob({
  topic: 'follows',
  kind: 'follows',
  job: z.object({ followed: AccountId, followers: z.array(Follower) }),
  data: { followed: names('who is followed'), followers: names('who follows') },
  follows,
  jobsOf: ({ ids: { owner, other }, before, after }) => {
    const since = after?.since;
    const isApproval = since !== undefined && before?.requested !== undefined;
    if (before?.since === since || isApproval) return [];
    return [{ followed: other, followers: [{ account: owner, ...(since !== undefined && { since }) }] }];
  },
  nameOf: ({ followed }) => followed,
  merge: (one, other) => ({
    ...one,
    // The later state of each follower is the one to look for.
    followers: [
      ...new Map([...one.followers, ...other.followers].map((each) => [each.account, each])).values(),
    ],
  }),
  split: (job) => inPieces(job.followers).map((followers) => ({ ...job, followers })),
});

const ofRequests = notificationJob({
  topic: 'requests to follow',
  kind: 'request',
  job: z.object({ asked: AccountId, requester: AccountId }),
  data: { asked: names('who is asked'), requester: names('who asks') },
  follows,
  jobsOf: ({ ids: { owner, other }, before, after }) =>
    before?.requested === after?.requested ? [] : [{ asked: other, requester: owner }],
  nameOf: ({ asked, requester }) => `${asked} ${requester}`,
  merge: keepFirst,
  split: unsplit,
});

/** A request was approved: the requester follows since the named beginning. */
const ofAcceptances = notificationJob({
  topic: 'accepted requests',
  kind: 'accepted',
  job: z.object({ approver: AccountId, follower: AccountId, since: z.string() }),
  data: { approver: names('who agreed'), follower: names('who asked'), since: names('who asked') },
  follows,
  jobsOf: ({ ids: { owner, other }, before, after }) => {
    const since = after?.since;
    if (since === undefined || before?.requested === undefined || before.since === since) return [];
    return [{ approver: other, follower: owner, since }];
  },
  nameOf: ({ follower, since }) => `${follower} ${since}`,
  merge: keepFirst,
  split: unsplit,
});

const ofBlocks = notificationJob({
  topic: 'blocks',
  kind: 'block',
  job: z.object({ one: AccountId, other: AccountId }),
  data: { one: names('who blocks'), other: names('who is blocked') },
  follows,
  // The other side's row says `blockedBy`: one of the two is enough.
  jobsOf: ({ ids: { owner, other }, before, after }) =>
    before?.blocks === undefined && after?.blocks !== undefined ? [{ one: owner, other }] : [],
  nameOf: ({ one, other }) => `${one} ${other}`,
  merge: keepFirst,
  split: unsplit,
});

export const followNotificationJobs: readonly JobKind[] = [ofFollows, ofRequests, ofAcceptances, ofBlocks];

export const followNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofFollows, {
    deps: makeNotifyDeps,
    run: notifyOfFollows,
  }),
  /* @__PURE__ */ notifier(ofRequests, {
    deps: makeNotifyDeps,
    run: notifyOfRequest,
  }),
  /* @__PURE__ */ notifier(ofAcceptances, {
    deps: makeNotifyDeps,
    run: notifyOfAcceptance,
  }),
  /* @__PURE__ */ notifier(ofBlocks, {
    deps: makeNotifyDeps,
    run: forgetEachOther,
  }),
];
