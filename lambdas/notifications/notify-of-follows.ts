import type { AccountId } from '../kernel/ids.ts';
import { notificationIdOf, timeOf } from '../kernel/ids.ts';
import type { JobOf } from '../kernel/jobs/notification-job.ts';
import type { Subject } from './notification.ts';
import { soleNotification } from './notification.ts';
import { membersOf } from './notification-group.ts';
import type { NotifyDeps } from './notify.ts';
import { eligibleOf, notifyOnce, reconcileGroup, reconcileMember } from './notify.ts';

/** The day of a ULID's moment, as `2026-11-23` in UTC: those who follow on one day are told of together. */
const dayOf = (ulid: string): string => new Date(timeOf(ulid)).toISOString().slice(0, 10);

const reconcileDay = async (
  deps: NotifyDeps,
  followed: AccountId,
  day: string,
  followers: JobOf<'follows'>['followers'],
  now: number,
): Promise<void> => {
  const subject: Subject = { type: 'follow', other: day };
  const followerIds = followers.map(({ account }) => account);
  await reconcileGroup(
    deps,
    followed,
    subject,
    async (group) => {
      const members = new Set(membersOf(group));
      const edges = await deps.sources.edgesTo(followed, followerIds);
      const present = followers.flatMap(({ account, since }) => {
        const stands = since !== undefined && edges.get(account)?.since === since;
        return stands ? [{ account, at: timeOf(since) }] : [];
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

/** Tells an account who follows it, each once: whoever comes back later comes back into the group of the first time. */
export const notifyOfFollows = async (
  deps: NotifyDeps,
  { followed, followers }: JobOf<'follows'>,
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
    // Nobody was ever told of them, and they do not follow any more.
    if (day !== '') await reconcileDay(deps, followed, day, ofDay, now);
  }
};

/** Tells a private account who asks to follow it, for as long as they do. */
export const notifyOfRequest = async (
  deps: NotifyDeps,
  { asked, requester }: JobOf<'request'>,
  now: number,
): Promise<void> => {
  const edge = (await deps.sources.edgesTo(asked, [requester])).get(requester);
  await reconcileMember(
    deps,
    asked,
    { type: 'follow_request', other: requester },
    { account: requester, at: edge?.requested === undefined ? now : timeOf(edge.requested) },
    edge?.requested !== undefined,
    now,
  );
};

/** Tells who asked to follow an account that it agreed. */
export const notifyOfAcceptance = async (
  deps: NotifyDeps,
  { approver, follower, since }: JobOf<'accepted'>,
  now: number,
): Promise<void> => {
  const edge = (await deps.sources.edgesTo(approver, [follower])).get(follower);
  if (edge?.since !== since) return;
  const eligible = await eligibleOf(deps, follower, 'follow_accepted', [approver], now);
  if (!eligible.has(approver)) return;
  const at = timeOf(since);
  const notificationId = notificationIdOf(at, `${follower} follow_accepted ${approver} ${since}`);
  await notifyOnce(
    deps,
    follower,
    soleNotification({ type: 'follow_accepted' }, notificationId, approver, at),
    now,
  );
};
