/** How a group takes in what happens: pure rules, the same end whatever the order and however often. */
import * as z from 'zod/mini';
import { AccountId, NotificationId, notificationIdOf, timeOf } from '../kernel/ids.ts';
import type { Notification } from './notification.ts';
import { expiryAt, shownOf } from './notification.ts';

/**
 * As many as a group remembers; those who come later are not noticed any more. Bounds the row to two kilobytes, and the cost of
 * a post that thousands like to that of the first fifty.
 */
export const MAX_MEMBERS = 50;
/** A group that moves on is announced by a push at most once in this time. */
const PUSH_EVERY_MS = 3_600_000;

const ID_LENGTH = 16;
const TIME_RADIX = 36;

/** Somebody who did it, at a time in milliseconds. */
export interface Member {
  readonly account: AccountId;
  readonly at: number;
}

/** A group as its row holds it. */
export const StoredGroup = z.object({
  /** Each write states the version it was based on. */
  version: z.int(),
  /** The notification that shows the group, or showed it while anybody was part of it. */
  notificationId: NotificationId,
  /** Everybody who was ever part of it: the account's id, then the time in base 36. */
  members: z.array(z.string()),
  /** Those of them who have taken it back. */
  absent: z.array(AccountId),
  /** Milliseconds. */
  pushedAt: z.optional(z.int()),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredGroup = z.infer<typeof StoredGroup>;

const written = ({ account, at }: Member): string => `${account}${at.toString(TIME_RADIX)}`;

const memberOf = (text: string): Member => ({
  account: AccountId.parse(text.slice(0, ID_LENGTH)),
  at: Number.parseInt(text.slice(ID_LENGTH), TIME_RADIX),
});

const byTime = (one: Member, other: Member): number =>
  one.at - other.at || (one.account < other.account ? -1 : 1);

/** Everybody who was ever part of a group. */
export const membersOf = (group: StoredGroup | undefined): readonly AccountId[] =>
  (group?.members ?? []).map((text) => memberOf(text).account);

/** How many more a group takes in. */
export const roomIn = (group: StoredGroup | undefined): number => MAX_MEMBERS - (group?.members.length ?? 0);

/** What is known of the members of a group now. */
export interface Findings {
  /** Who does it and is eligible. Those who are part of the group already come back if they were away. */
  readonly present: readonly Member[];
  /** Who does it no more. */
  readonly gone: readonly AccountId[];
}

export interface Regrouped {
  readonly group: StoredGroup;
  /** Undefined while nobody is part of the group. */
  readonly shown: Notification | undefined;
  readonly joined: readonly AccountId[];
  /** Somebody new joined, and it is time to say so by a push. */
  readonly isPushed: boolean;
}

/** A group with what was found, undefined when that changes nothing. `recipient` is whose group it is, `about` its name. */
export const regroup = (
  recipient: AccountId,
  about: string,
  group: StoredGroup | undefined,
  { present, gone }: Findings,
): Regrouped | undefined => {
  const known = (group?.members ?? []).map(memberOf);
  const accounts = new Set(known.map(({ account }) => account));
  const joining = present
    .filter(({ account }) => !accounts.has(account))
    .sort(byTime)
    .slice(0, roomIn(group));
  const wasAbsent = new Set(group?.absent);
  const presentAccounts = new Set(present.map(({ account }) => account));
  const absent = new Set([...wasAbsent].filter((account) => !presentAccounts.has(account)));
  for (const account of gone) if (accounts.has(account)) absent.add(account);
  const isSame =
    joining.length === 0 &&
    absent.size === wasAbsent.size &&
    [...absent].every((account) => wasAbsent.has(account));
  if (isSame) return undefined;

  const members = [...known, ...joining].sort(byTime);
  const at = Math.max(
    ...joining.map((member) => member.at),
    group === undefined ? 0 : timeOf(group.notificationId),
  );
  const notificationId = notificationIdOf(at, `${recipient} ${about}`);
  const isPushed =
    joining.length > 0 && (group?.pushedAt === undefined || at - group.pushedAt >= PUSH_EVERY_MS);
  const there = members.map(({ account }) => account).filter((account) => !absent.has(account));
  const expiresAt = expiryAt(at);
  return {
    group: {
      version: (group?.version ?? 0) + 1,
      notificationId,
      members: members.map(written),
      absent: [...absent].sort(),
      ...(isPushed ? { pushedAt: at } : group?.pushedAt !== undefined && { pushedAt: group.pushedAt }),
      expiresAt,
    },
    shown:
      there.length === 0
        ? undefined
        : {
            notificationId,
            about,
            ...shownOf(there.toReversed()),
            ...(members.length >= MAX_MEMBERS && { isFull: true }),
            expiresAt,
          },
    joined: joining.map(({ account }) => account),
    isPushed,
  };
};

/** A group without what it remembers of events that have expired at `now` (milliseconds). */
export const withoutExpired = (group: StoredGroup | undefined, now: number): StoredGroup | undefined =>
  group === undefined || group.expiresAt * 1_000 > now
    ? group
    : {
        version: group.version,
        notificationId: group.notificationId,
        members: [],
        absent: [],
        expiresAt: group.expiresAt,
      };
