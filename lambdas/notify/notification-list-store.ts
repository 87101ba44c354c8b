/** An account's notifications as it reads them, and how far it has, in the table. */
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { NotificationId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Row, Table } from '../platform/table.ts';
import type { Notification } from './notification.ts';
import { StoredNotification } from './notification.ts';
import { notificationRow, readMarkerRow } from './notification-rows.ts';

const MAX_MOVED = 50; // newer notifications among which one that moved is looked for
const TIME_LENGTH = 10; // of an id: what follows is the event's own
const MORE_ROWS = 200; // read at a time where a page got short: 5 read units
const MORE_ROUNDS = 2; // of them, before a page ends short

const ReadMarker = z.object({ upTo: NotificationId });

/** A page of an account's notifications, newest first. */
export interface NotificationRows {
  readonly notifications: readonly Notification[];
  /** How far the account has read; only on a page that begins at the top. */
  readonly readUpTo?: NotificationId;
  /** Where the next page begins, undefined at the end. */
  readonly next?: Row;
}

interface PageOptions {
  readonly limit: number;
  readonly after?: Row | undefined;
  readonly newerThan?: NotificationId | undefined;
  /** Which are wanted. @default all */
  readonly isWanted?: (notification: Notification) => boolean;
  readonly now: number;
}

export const notificationOf = (row: Row): Notification => {
  const notificationId = notificationRow.idsOfSort(String(row['sk']))?.notificationId;
  if (notificationId === undefined) throw new Error(`The row ${String(row['sk'])} is no notification`);
  return { ...parseRow(StoredNotification, row), notificationId };
};

export const makeNotificationListStore = (table: Table) => {
  /** Some rows newest first, of as many as are to be read. */
  const slice = async (
    account: AccountId,
    { limit, after, newerThan, now }: PageOptions,
  ): Promise<NotificationRows> => {
    const markerKey = readMarkerRow.key({ account });
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :pk AND sk BETWEEN :first AND :last',
        values: {
          ':pk': markerKey.pk,
          ':first': `${notificationRow.sortPrefix}${newerThan ?? ''}`,
          ':last': markerKey.sk,
        },
      },
      newestFirst: true,
      limit: after === undefined ? limit + 1 : limit,
      ...(after && { after }),
    });
    const marker = rows.find((row) => row['sk'] === markerKey.sk);
    const found = rows
      .filter((row) => row !== marker && !isExpired(row, now))
      .map(notificationOf)
      .filter(({ notificationId }) => notificationId !== newerThan);
    return {
      notifications: found,
      ...(marker && { readUpTo: parseRow(ReadMarker, marker).upTo }),
      ...(next && { next }),
    };
  };

  /** The position right behind a notification. */
  const positionBehind = (account: AccountId, notificationId: NotificationId): Row => ({
    ...notificationRow.key({ account, notificationId }),
  });

  /**
   * Rows newest first: from the top, or from `after` on; only those newer than `newerThan`. Where many are not wanted the page may be short,
   * even empty, and yet have a `next`: it looks through 400 rows and `limit`. `now` in milliseconds.
   */
  const page = async (account: AccountId, options: PageOptions): Promise<NotificationRows> => {
    const { limit, isWanted = () => true } = options;
    const { readUpTo, ...first } = await slice(account, options);
    const wanted = first.notifications.filter(isWanted);
    let { next } = first;
    for (let round = 0; round < MORE_ROUNDS && next !== undefined && wanted.length < limit; round += 1) {
      const more = await slice(account, { ...options, limit: MORE_ROWS, after: next });
      wanted.push(...more.notifications.filter(isWanted));
      next = more.next;
    }
    const last = wanted[limit - 1];
    const behindLast = last && wanted.length > limit && positionBehind(account, last.notificationId);
    next = behindLast || next;
    return {
      notifications: wanted.slice(0, limit),
      ...(readUpTo !== undefined && { readUpTo }),
      ...(next && { next }),
    };
  };

  return {
    page,

    positionBehind,

    /**
     * A notification that is there at `now` (milliseconds). One of a group that has moved on meanwhile is found under its new id,
     * whose second half is the same.
     */
    get: async (
      account: AccountId,
      notificationId: NotificationId,
      now: number,
    ): Promise<Notification | undefined> => {
      const row = await table.get(notificationRow.key({ account, notificationId }), { consistent: true });
      if (row !== undefined) return isExpired(row, now) ? undefined : notificationOf(row);
      const newer = await page(account, { limit: MAX_MOVED, newerThan: notificationId, now });
      const event = notificationId.slice(TIME_LENGTH);
      return newer.notifications.find((each) => each.notificationId.slice(TIME_LENGTH) === event);
    },

    /** How far an account has read. */
    readUpTo: async (account: AccountId): Promise<NotificationId | undefined> => {
      const row = await table.get(readMarkerRow.key({ account }), { consistent: true });
      return row && parseRow(ReadMarker, row).upTo;
    },

    /** Notes how far an account has read; never goes back. */
    markRead: async (account: AccountId, upTo: NotificationId): Promise<void> => {
      await unlessRefused(
        table.put(
          { ...readMarkerRow.key({ account }), upTo },
          { expression: 'attribute_not_exists(pk) OR upTo < :upTo', values: { ':upTo': upTo } },
        ),
      );
    },
  };
};
