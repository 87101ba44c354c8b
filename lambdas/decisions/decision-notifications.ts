/** How people are notified of decisions about them: by the rows themselves, so that no decision goes untold. */
import * as z from 'zod/mini';
import { AccountId, DecisionId } from '../kernel/ids.ts';
import { keepFirst, unsplit } from '../notify/merge-and-split.ts';
import type { JobKind, Notifier } from '../notify/notifier.ts';
import { notificationJob, notifier } from '../notify/notifier.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { makeNotifyDeps } from '../notify/notify.ts';
import type { ChangeOf } from '../platform/changes.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import { decidedAtOf } from './decision.ts';
import { decisionRow } from './decision-rows.ts';
import { notifyOfDecision } from './notify-of-decision.ts';

/** Something became of a decision at a time in milliseconds. */
const DecisionJob = z.object({
  accountId: AccountId,
  decisionId: DecisionId,
  type: z.enum(['decision', 'decision_reversed', 'appeal_answered']),
  at: z.int(),
});
type DecisionJob = z.infer<typeof DecisionJob>;

const jobsOf = ({ ids, before, after, changedAt }: ChangeOf<typeof decisionRow>): readonly DecisionJob[] => {
  if (after === undefined) return [];
  if (before === undefined) return [{ ...ids, type: 'decision', at: decidedAtOf(ids) }];
  const at = after.appeal?.answeredAt;
  if (after.state === 'reversed' && before.state !== 'reversed') {
    return [{ ...ids, type: 'decision_reversed', at: at ?? changedAt ?? decidedAtOf(ids) }];
  }
  return at !== undefined && before.appeal?.answeredAt === undefined
    ? [{ ...ids, type: 'appeal_answered', at }]
    : [];
};

const ofDecisions = notificationJob({
  topic: 'decisions',
  kind: 'decision',
  job: DecisionJob,
  data: {
    accountId: names('whom the decision concerns'),
    decisionId: names('whom the decision concerns'),
    type: nobodys('a kind of notification'),
    at: nobodys('a time'),
  },
  follows: [{ row: decisionRow }],
  jobsOf,
  nameOf: ({ decisionId, type }) => `${decisionId} ${type}`,
  merge: keepFirst,
  split: unsplit,
});

export const decisionNotificationJobs: readonly JobKind[] = [ofDecisions];

export const decisionNotifiers: readonly Notifier[] = [
  /* @__PURE__ */ notifier(ofDecisions, {
    deps: makeNotifyDeps,
    run: (deps: NotifyDeps, { accountId, ...of }: DecisionJob, now) =>
      notifyOfDecision(deps, accountId, of, now),
  }),
];
