/** What all types of notifications go through: who may be named to whom, the group that takes events in, the push that follows. */
import type { AccountStore } from '../accounts/account-store.ts';
import { makeAccountStore } from '../accounts/account-store.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import type { AccountId, NotificationId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import type { PushJob } from '../kernel/jobs/push-job.ts';
import { HOUR_MS } from '../platform/durations.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { JobQueue } from '../platform/queue.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Write } from '../platform/table.ts';
import { mayBeNamed } from './may-be-named.ts';
import type { Notification, Subject } from './notification.ts';
import { nameOfSubject } from './notification.ts';
import type { Findings, Group, Member } from './notification-group.ts';
import { regroup, withoutExpired } from './notification-group.ts';
import type { NotificationStore } from './notification-store.ts';
import { makeNotificationStore } from './notification-store.ts';
import type { NotifierContext } from './notifier.ts';
import { wants, wantsPushes } from './preferences.ts';

/** What every notifier needs. */
export interface NotifyDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'many' | 'manyByUsername'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many' | 'toward'>;
  readonly notifications: NotificationStore;
  readonly pushes: JobQueue<PushJob>;
}

export const makeNotifyDeps = ({ table, pushes }: NotifierContext): NotifyDeps => ({
  accounts: makeAccountStore(table),
  edges: makeEdgeStore(table),
  notifications: makeNotificationStore(table),
  pushes,
});

/** Between reading a group and writing it. */
export const groupConflicts = {
  attempts: 20, // rounds of one group: others may come between, and each write takes one more
  firstPauseMs: 10,
  maxPauseMs: 200,
  error: () => new Error('A group of notifications was written by others again and again'),
};

/** The eligible among some actors: they may be named to the recipient, who wants to be notified of what they did. `now` in milliseconds. */
export const eligibleOf = async (
  { accounts, edges, notifications }: NotifyDeps,
  recipient: AccountId,
  type: string,
  actors: readonly AccountId[],
  now: number,
): Promise<ReadonlySet<AccountId>> => {
  const others = actors.filter((account) => account !== recipient);
  if (others.length === 0) return new Set();
  const [chosen, found, own] = await Promise.all([
    notifications.preferences(recipient),
    accounts.many(others),
    edges.many(recipient, others, { consistent: true }),
  ]);
  return new Set(
    others.filter((other) => {
      const edge = own.get(other);
      return mayBeNamed({ account: found.get(other), edge }, now) && wants(chosen, type, edge);
    }),
  );
};

/** What happened longer ago is no news to a device: it comes by work that was made up for. */
const MAX_AGE_OF_PUSHES_MS = HOUR_MS;

/**
 * Has the recipient's devices notified of a notification that was just made. Only the run that made it does so, once: a consumer that dies between
 * the two loses the push, never the notification, and no push comes twice.
 */
const push = async (
  { notifications, pushes }: NotifyDeps,
  recipient: AccountId,
  notificationId: NotificationId,
  { happenedAt, now }: { readonly happenedAt: number; readonly now: number },
): Promise<void> => {
  if (now - happenedAt > MAX_AGE_OF_PUSHES_MS) return;
  if (!wantsPushes(await notifications.preferences(recipient))) return;
  await pushes.send([{ kind: 'push', recipient, notificationId }]);
};

/** Adds the notification of a single event, once. `now` in milliseconds, as is `happenedAt`: when the recipient came to be told, where its id does not say so. */
export const notifyOnce = async (
  deps: NotifyDeps,
  recipient: AccountId,
  notification: Notification,
  now: number,
  happenedAt = timeOf(notification.notificationId),
): Promise<void> => {
  if (isExpired(notification, now)) return;
  if (await deps.notifications.add(recipient, notification)) {
    await push(deps, recipient, notification.notificationId, { happenedAt, now });
  }
};

/** Until when a recipient has dismissed all that happened, in milliseconds. */
const dismissedUntil = async ({ notifications }: NotifyDeps, recipient: AccountId): Promise<number> => {
  const { dismissedUpTo } = await notifications.marker(recipient);
  return dismissedUpTo === undefined ? 0 : timeOf(dismissedUpTo);
};

/** What the rows say of those whom a job names, given the group as it stands. */
export type Find = (group: Group | undefined) => Promise<Findings>;
/** What is written together with a group that some have joined. */
type Also = (joined: readonly AccountId[], expiresAt: number) => readonly Write[];

/**
 * Brings the group of a name in line with the rows, once for each actor however often it is asked to. What was written is looked at again,
 * until nothing changes: whoever takes something back meanwhile is not in the group yet, and their job finds nothing to do; and whoever
 * dismisses all meanwhile finds those who join not in it yet. `now` in milliseconds.
 */
export const reconcileNamedGroup = async (
  deps: NotifyDeps,
  recipient: AccountId,
  about: string,
  find: Find,
  now: number,
  also: Also = () => [],
): Promise<void> => {
  let isPushed = false;
  let haveJoined = false;
  await retryOnConflict(groupConflicts, async () => {
    const stored = await deps.notifications.group(recipient, about);
    const group = withoutExpired(stored, now);
    const findings = await find(group);
    const found = regroup(recipient, about, group, findings);
    const isAsked = haveJoined || (found !== undefined && found.joined.length > 0);
    const next = isAsked
      ? regroup(recipient, about, group, findings, await dismissedUntil(deps, recipient))
      : found;
    if (next === undefined || isExpired(next.group, now)) return true;
    const writes = also(next.joined, next.group.expiresAt);
    if (!(await deps.notifications.saveGroup(recipient, about, stored, next, writes))) return false;
    haveJoined ||= next.joined.length > 0;
    if (next.isPushed && !isPushed) {
      isPushed = true;
      const { notificationId } = next.group;
      await push(deps, recipient, notificationId, { happenedAt: timeOf(notificationId), now });
    }
    return false;
  });
};

/** Brings the group of a subject in line. `now` in milliseconds. */
export const reconcileGroup = (
  deps: NotifyDeps,
  recipient: AccountId,
  subject: Subject,
  find: Find,
  now: number,
  also?: Also,
): Promise<void> => reconcileNamedGroup(deps, recipient, nameOfSubject(subject), find, now, also);

/** Brings the group of a subject in line that one actor is part of, or not: since when is read anew in each round. `now` in milliseconds. */
export const reconcileActor = (
  deps: NotifyDeps,
  recipient: AccountId,
  subject: Subject,
  { account, since }: { readonly account: AccountId; readonly since: () => Promise<number | undefined> },
  now: number,
): Promise<void> =>
  reconcileGroup(
    deps,
    recipient,
    subject,
    async () => {
      const at = await since();
      if (at === undefined) return { present: [], gone: [account] };
      const eligible = await eligibleOf(deps, recipient, subject.type, [account], now);
      return { present: eligible.has(account) ? [{ account, at }] : [], gone: [] };
    },
    now,
  );

/** Brings the group of a subject in line that one actor is part of, or not, as the caller has read. `now` in milliseconds. */
export const reconcileMember = (
  deps: NotifyDeps,
  recipient: AccountId,
  subject: Subject,
  { account, at }: Member,
  isMember: boolean,
  now: number,
): Promise<void> => {
  const since = async () => (isMember ? at : undefined);
  return reconcileActor(deps, recipient, subject, { account, since }, now);
};
