/** An account's notifications as it reads and dismisses them, and how far it has, in the table. */
import type { AccountId, NotificationId } from '../kernel/ids.ts';
import type { ListsVersion } from '../kernel/lists-version.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Row, Table } from '../platform/table.ts';
import type { Notification } from './notification.ts';
import { StoredNotification } from './notification.ts';
import { notificationRow, readMarkerRow } from './notification-rows.ts';
import { laterOf, ReadMarker } from './read-marker.ts';

const TIME_LENGTH = 10; // of an id: what follows is the event's own
const MORE_ROWS = 200; // read at a time where a page got short: 5 read units
const MORE_ROUNDS = 2; // of them, before a page ends short

/** A page of an account's notifications, newest first. */
export interface NotificationRows {
  readonly notifications: readonly Notification[];
  /** How far the account has read; only on a page that begins at the top. */
  readonly readUpTo?: NotificationId;
  /** When the account last changed the list otherwise than by its rows; only on a page that begins at the top. */
  readonly version?: ListsVersion;
  /** Where the next page begins, undefined at the end. */
  readonly next?: Row;
}

interface PageOptions {
  readonly limit: number;
  readonly after?: Row | undefined;
  readonly newerThan?: NotificationId | undefined;
  /** Which are wanted. @default all */
  readonly isWanted?: (notification: Notification) => boolean;
  /** Whether it shows all that was written before. @default false */
  readonly consistent?: boolean;
  readonly now: number;
}

export const notificationOf = (row: Row): Notification => {
  const notificationId = notificationRow.idsOfSort(String(row['sk']))?.notificationId;
  if (notificationId === undefined) throw new Error(`The row ${String(row['sk'])} is no notification`);
  return { ...parseRow(StoredNotification, row), notificationId };
};

interface Slice {
  readonly notifications: readonly Notification[];
  /** Only on one that begins at the top. */
  readonly marker?: ReadMarker;
  readonly next?: Row | undefined;
}

export const makeNotificationListStore = (table: Table) => {
  /** Some rows newest first, of as many as are to be read. */
  const slice = async (
    account: AccountId,
    { limit, after, newerThan, consistent = false, now }: PageOptions,
  ): Promise<Slice> => {
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
      consistent,
      limit: after === undefined ? limit + 1 : limit,
      ...(after && { after }),
    });
    const markerOf = rows.find((row) => row['sk'] === markerKey.sk);
    const marker = markerOf && parseRow(ReadMarker, markerOf);
    const end = laterOf(newerThan, marker?.dismissedUpTo) ?? '';
    const found = rows.filter((row) => row !== markerOf).map((row) => ({ row, ...notificationOf(row) }));
    const shown = found.filter(({ notificationId }) => notificationId > end);
    return {
      notifications: shown
        .filter(({ row, dismissed }) => dismissed !== true && !isExpired(row, now))
        .map(({ row, ...notification }) => notification),
      ...(marker && { marker }),
      next: shown.length === found.length ? next : undefined,
    };
  };

  /** The position right behind a notification. */
  const positionBehind = (account: AccountId, notificationId: NotificationId): Row => ({
    ...notificationRow.key({ account, notificationId }),
  });

  /** How far an account has read and dismissed. */
  const marker = async (account: AccountId, consistent: boolean): Promise<ReadMarker> => {
    const row = await table.get(readMarkerRow.key({ account }), { consistent });
    return row === undefined ? {} : parseRow(ReadMarker, row);
  };

  /** Moves how far an account has read or dismissed; never goes back. */
  const moveMarker = async (
    account: AccountId,
    what: keyof ReadMarker,
    upTo: NotificationId,
  ): Promise<void> => {
    const further = { names: { '#what': what }, values: { ':upTo': upTo } };
    await unlessRefused(
      table.update(
        readMarkerRow.key({ account }),
        { expression: 'SET #what = :upTo', ...further },
        { expression: 'attribute_not_exists(#what) OR #what < :upTo', ...further },
      ),
    );
  };

  /**
   * Rows newest first: from the top, or from `after` on; only those newer than `newerThan`, and none that were dismissed. Where many are not
   * wanted the page may be short, even empty, and yet have a `next`: it looks through 400 rows and `limit`. `now` in milliseconds.
   */
  const page = async (account: AccountId, options: PageOptions): Promise<NotificationRows> => {
    const { limit, after, isWanted = () => true } = options;
    // What was dismissed since the list was begun is not on its later pages.
    const before = after === undefined ? {} : await marker(account, false);
    const newerThan = laterOf(options.newerThan, before.dismissedUpTo);
    const first = await slice(account, { ...options, newerThan });
    const wanted = first.notifications.filter(isWanted);
    let { next } = first;
    for (let round = 0; round < MORE_ROUNDS && next !== undefined && wanted.length < limit; round += 1) {
      const end = laterOf(newerThan, first.marker?.dismissedUpTo);
      const more = await slice(account, { ...options, newerThan: end, limit: MORE_ROWS, after: next });
      wanted.push(...more.notifications.filter(isWanted));
      next = more.next;
    }
    const last = wanted[limit - 1];
    const behindLast = last && wanted.length > limit && positionBehind(account, last.notificationId);
    const { upTo: readUpTo, version } = first.marker ?? {};
    next = behindLast || next;
    return {
      notifications: wanted.slice(0, limit),
      ...(readUpTo !== undefined && { readUpTo }),
      ...(version !== undefined && { version }),
      ...(next && { next }),
    };
  };

  return {
    page,
    positionBehind,

    /**
     * A notification that is there at `now` (milliseconds), and was not dismissed. One of a group that has moved on meanwhile is found
     * under its new id, whose second half is the same, among the newest 400.
     */
    get: async (
      account: AccountId,
      notificationId: NotificationId,
      now: number,
    ): Promise<Notification | undefined> => {
      const keys = [notificationRow.key({ account, notificationId }), readMarkerRow.key({ account })];
      const rows = await table.getMany(keys, { consistent: true });
      const row = rows.find(({ sk }) => sk === keys[0]?.sk);
      if (row !== undefined) {
        const markerOf = rows.find((each) => each !== row);
        const { dismissedUpTo = '' } = markerOf === undefined ? {} : parseRow(ReadMarker, markerOf);
        const found = notificationOf(row);
        const isGone = isExpired(row, now) || found.dismissed === true || notificationId <= dismissedUpTo;
        return isGone ? undefined : found;
      }
      const event = notificationId.slice(TIME_LENGTH);
      const isWanted = (each: Notification) => each.notificationId.slice(TIME_LENGTH) === event;
      const moved = await page(account, { limit: 1, newerThan: notificationId, isWanted, now });
      return moved.notifications[0];
    },

    /** How far an account has read and dismissed, as it stands. */
    marker: (account: AccountId): Promise<ReadMarker> => marker(account, true),

    /** How far an account has read and dismissed, and its newest notification, as they stand. A read unit. `now` in milliseconds. */
    top: async (
      account: AccountId,
      now: number,
    ): Promise<{ readonly marker: ReadMarker; readonly newest: Notification | undefined }> => {
      const { marker: found = {}, notifications } = await slice(account, { limit: 1, consistent: true, now });
      return { marker: found, newest: notifications[0] };
    },

    /** Notes how far an account has read; never goes back. */
    markRead: (account: AccountId, upTo: NotificationId): Promise<void> => moveMarker(account, 'upTo', upTo),

    /** Dismisses all of an account's notifications up to one; never goes back. */
    dismissUpTo: (account: AccountId, upTo: NotificationId): Promise<void> =>
      moveMarker(account, 'dismissedUpTo', upTo),
  };
};
