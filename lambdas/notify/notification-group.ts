/** How a group takes in what happens: pure rules, the same end whatever the order and however often. */
import type { AccountId, NotificationId } from '../kernel/ids.ts';
import { notificationIdOf, timeOf } from '../kernel/ids.ts';
import type { Notification } from './notification.ts';
import { expiryAt, shownOf } from './notification.ts';

/**
 * As many as a group remembers; those who come later are not noticed any more. Bounds the row to a write unit, and the cost of
 * a post that thousands like to that of the first fifty.
 */
export const MAX_MEMBERS = 50;
/** A group that moves on is announced by a push at most once in this time. */
const PUSH_EVERY_MS = 3_600_000;

/** Somebody who did it, at a time in milliseconds. */
export interface Member {
  readonly account: AccountId;
  readonly at: number;
}

export interface Group {
  readonly version: number;
  /** The notification that shows the group, or showed it while anybody was part of it. */
  readonly notificationId: NotificationId;
  /** Everybody who was ever part of it, in the order of time. */
  readonly members: readonly Member[];
  /** Those of them who have taken it back. */
  readonly absent: readonly AccountId[];
  /** Those of them of whom the recipient has dismissed the notification: they are never shown again. */
  readonly dismissed: readonly AccountId[];
  /** Milliseconds. */
  readonly pushedAt?: number | undefined;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

const byTime = (one: Member, other: Member): number =>
  one.at - other.at || (one.account < other.account ? -1 : 1);

/** Everybody who was ever part of a group. */
export const membersOf = (group: Group | undefined): readonly AccountId[] =>
  (group?.members ?? []).map(({ account }) => account);

/** How many more a group takes in. */
export const roomIn = (group: Group | undefined): number => MAX_MEMBERS - (group?.members.length ?? 0);

/** What is known of the members of a group now. */
export interface Findings {
  /** Who does it and is eligible. Those who are part of the group already come back if they were away. */
  readonly present: readonly Member[];
  /** Who does it no more. */
  readonly gone: readonly AccountId[];
}

export interface Regrouped {
  readonly group: Group;
  /** Undefined while nobody is part of the group. */
  readonly shown: Notification | undefined;
  readonly joined: readonly AccountId[];
  /** Somebody new joined, and it is time to say so by a push. */
  readonly isPushed: boolean;
}

/** What a group shows, undefined while that is nobody. `about` is its name. */
const shownBy = (
  about: string,
  { notificationId, members, absent, dismissed, expiresAt }: Group,
): Notification | undefined => {
  const away = new Set([...absent, ...dismissed]);
  const there = members.map(({ account }) => account).filter((account) => !away.has(account));
  if (there.length === 0) return undefined;
  return {
    notificationId,
    about,
    ...shownOf(there.toReversed()),
    // The number of a post would count the dismissed again.
    ...(members.length >= MAX_MEMBERS && dismissed.length === 0 && { isFull: true }),
    expiresAt,
  };
};

/** The accounts of a group of whom the recipient has dismissed all that happened until a moment, in milliseconds. */
const dismissedBy = (
  { members, dismissed }: Pick<Group, 'members' | 'dismissed'>,
  until: number,
): readonly AccountId[] => {
  const more = members.filter(({ at }) => at <= until).map(({ account }) => account);
  return [...new Set([...dismissed, ...more])].sort();
};

/**
 * A group with what was found, undefined when that changes nothing. `recipient` is whose group it is, `about` its name. Until `dismissedUntil`
 * (milliseconds) the recipient has dismissed all: who is part of the group since then at the latest is not shown.
 */
export const regroup = (
  recipient: AccountId,
  about: string,
  group: Group | undefined,
  { present, gone }: Findings,
  dismissedUntil = 0,
): Regrouped | undefined => {
  const known = group?.members ?? [];
  const accounts = new Set(known.map(({ account }) => account));
  const joining = present
    .filter(({ account }) => !accounts.has(account))
    .sort(byTime)
    .slice(0, roomIn(group));
  const wasAbsent = new Set(group?.absent);
  const presentAccounts = new Set(present.map(({ account }) => account));
  const absent = new Set([...wasAbsent].filter((account) => !presentAccounts.has(account)));
  for (const account of gone) if (accounts.has(account)) absent.add(account);
  const members = [...known, ...joining].sort(byTime);
  const formerlyDismissed = group?.dismissed ?? [];
  const dismissed = dismissedBy({ members, dismissed: formerlyDismissed }, dismissedUntil);
  const isSame =
    joining.length === 0 &&
    dismissed.length === formerlyDismissed.length &&
    absent.size === wasAbsent.size &&
    [...absent].every((account) => wasAbsent.has(account));
  if (isSame) return undefined;

  const at = Math.max(
    ...joining.map((member) => member.at),
    group === undefined ? 0 : timeOf(group.notificationId),
  );
  const notificationId = notificationIdOf(at, `${recipient} ${about}`);
  const isPushed =
    joining.some((member) => member.at > dismissedUntil) &&
    (group?.pushedAt === undefined || at - group.pushedAt >= PUSH_EVERY_MS);
  const next: Group = {
    version: (group?.version ?? 0) + 1,
    notificationId,
    members,
    absent: [...absent].sort(),
    dismissed,
    ...(isPushed ? { pushedAt: at } : group?.pushedAt !== undefined && { pushedAt: group.pushedAt }),
    expiresAt: expiryAt(at),
  };
  return {
    group: next,
    shown: shownBy(about, next),
    joined: joining.map(({ account }) => account),
    isPushed,
  };
};

/** A group as the recipient dismisses its notification of a moment, in milliseconds; undefined when that changes nothing. `about` is its name. */
export const dismiss = (
  about: string,
  group: Group,
  until: number,
): Pick<Regrouped, 'group' | 'shown'> | undefined => {
  const next = { ...group, dismissed: dismissedBy(group, until), version: group.version + 1 };
  return next.dismissed.length === group.dismissed.length
    ? undefined
    : { group: next, shown: shownBy(about, next) };
};

/** A group as if somebody had never been part of it. `about` is its name. */
export const withoutMember = (
  about: string,
  group: Group,
  account: AccountId,
): Pick<Regrouped, 'group' | 'shown'> => {
  const next = {
    ...group,
    members: group.members.filter((member) => member.account !== account),
    absent: group.absent.filter((each) => each !== account),
    dismissed: group.dismissed.filter((each) => each !== account),
    version: group.version + 1,
  };
  return { group: next, shown: shownBy(about, next) };
};

/** A group without what it remembers of events that have expired at `now` (milliseconds). */
export const withoutExpired = (group: Group | undefined, now: number): Group | undefined =>
  group === undefined || group.expiresAt * 1_000 > now
    ? group
    : {
        version: group.version,
        notificationId: group.notificationId,
        members: [],
        absent: [],
        dismissed: [],
        expiresAt: group.expiresAt,
      };
