import * as z from 'zod/mini';
import { AccountId, notificationIdOf, timeOf } from '../kernel/ids.ts';
import type { FollowNotificationType } from './follow-notification-types.ts';
import type { Subject } from './notification.ts';
import { soleNotification } from './notification.ts';
import { membersOf } from './notification-group.ts';
import type { NotifyDeps } from './notify.ts';
import { eligibleOf, notifyOnce, reconcileActor, reconcileGroup } from './notify.ts';

/** The day of a ULID, as `2026-11-23` in UTC: the followers of one day share a notification. */
const dayOf = (ulid: string): string => new Date(timeOf(ulid)).toISOString().slice(0, 10);

/** An account that follows another since the named beginning, or does so no more. */
export const Follower = z.object({ account: AccountId, since: z.optional(z.string()) });
type Follower = z.infer<typeof Follower>;

type FollowSubject = Subject<FollowNotificationType>;

const reconcileDay = async (
  deps: NotifyDeps,
  followed: AccountId,
  day: string,
  followers: readonly Follower[],
  now: number,
): Promise<void> => {
  const subject: FollowSubject = { type: 'follow', other: day };
  const followerIds = followers.map(({ account }) => account);
  await reconcileGroup(
    deps,
    followed,
    subject,
    async (group) => {
      const members = new Set(membersOf(group));
      const edges = await deps.edges.toward(followed, followerIds, { consistent: true });
      const present = followers.flatMap(({ account, since }) => {
        const isFollowing = since !== undefined && edges.get(account)?.since === since;
        return isFollowing ? [{ account, at: timeOf(since) }] : [];
      });
      const eligible = await eligibleOf(
        deps,
        followed,
        'follow',
        present.map(({ account }) => account),
        now,
      );
      return {
        present: present.filter(({ account }) => eligible.has(account)),
        gone: followerIds.filter(
          (account) => members.has(account) && edges.get(account)?.since === undefined,
        ),
      };
    },
    now,
    (joined, expiresAt) =>
      joined.map((follower) => deps.notifications.followerWrite(followed, { follower, day, expiresAt }, now)),
  );
};

/** Notifies an account of its followers, of each once: a follower that returns later returns into the group of the first time. */
export const notifyOfFollows = async (
  deps: NotifyDeps,
  { followed, followers }: { readonly followed: AccountId; readonly followers: readonly Follower[] },
  now: number,
): Promise<void> => {
  const known = await deps.notifications.followerDays(
    followed,
    followers.map(({ account }) => account),
    now,
  );
  const byDay = Map.groupBy(
    followers,
    ({ account, since }) => known.get(account) ?? (since === undefined ? '' : dayOf(since)),
  );
  for (const [day, ofDay] of byDay) {
    // The account was never notified of them, and they do not follow any more.
    if (day !== '') await reconcileDay(deps, followed, day, ofDay, now);
  }
};

/** Notifies a private account of somebody who asks to follow it, for as long as they do. */
export const notifyOfRequest = async (
  deps: NotifyDeps,
  { asked, requester }: { readonly asked: AccountId; readonly requester: AccountId },
  now: number,
): Promise<void> => {
  const subject: FollowSubject = { type: 'follow_request', other: requester };
  const since = async () => {
    const edge = await deps.edges.get(requester, asked, { consistent: true });
    return edge?.requested === undefined ? undefined : timeOf(edge.requested);
  };
  await reconcileActor(deps, asked, subject, { account: requester, since }, now);
};

/** Notifies an account that asked to follow another that this one agreed. */
export const notifyOfAcceptance = async (
  deps: NotifyDeps,
  {
    approver,
    follower,
    since,
  }: { readonly approver: AccountId; readonly follower: AccountId; readonly since: string },
  now: number,
): Promise<void> => {
  const edge = await deps.edges.get(follower, approver, { consistent: true });
  if (edge?.since !== since) return;
  const subject: FollowSubject = { type: 'follow_accepted' };
  const eligible = await eligibleOf(deps, follower, subject.type, [approver], now);
  if (!eligible.has(approver)) return;
  const at = timeOf(since);
  const notificationId = notificationIdOf(at, `${follower} follow_accepted ${approver} ${since}`);
  await notifyOnce(deps, follower, soleNotification(subject, notificationId, approver, at), now);
};
