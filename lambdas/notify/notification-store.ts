/** Notifications, their groups, and what an account wants to be notified of, in the table. */

import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { AccountId as AccountIdSchema, type NotificationId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import type { Notification } from './notification.ts';
import type { Group, Regrouped } from './notification-group.ts';
import { makeNotificationListStore, notificationOf } from './notification-list-store.ts';
import {
  notificationGroupRow,
  notificationPreferencesRow,
  notificationRow,
  notifiedFollowerRow,
} from './notification-rows.ts';
import { packGroup, StoredGroup, unpackGroup } from './pack-group.ts';
import { ChosenPreferences } from './preferences.ts';

const NotifiedFollower = z.object({ follower: AccountIdSchema, day: z.string() });

const chosenIn = (row: Row | undefined): ChosenPreferences =>
  row === undefined ? {} : parseRow(ChosenPreferences, row);

/** There is no row, or one about this. */
const isAbout = (about: string): Expression => ({
  expression: 'attribute_not_exists(pk) OR about = :about',
  values: { ':about': about },
});

export type NotificationStore = ReturnType<typeof makeNotificationStore>;

export const makeNotificationStore = (table: Table) => {
  const putWrite = (recipient: AccountId, { notificationId, ...stored }: Notification): Write => ({
    put: { ...notificationRow.key({ account: recipient, notificationId }), ...stored },
    condition: isAbout(stored.about),
  });

  const deleteWrite = (recipient: AccountId, notificationId: NotificationId, about: string): Write => ({
    delete: notificationRow.key({ account: recipient, notificationId }),
    condition: isAbout(about),
  });

  return {
    ...makeNotificationListStore(table),

    /** The group of what notifications are about, as it stands. Costs one read unit. */
    group: async (recipient: AccountId, about: string): Promise<Group | undefined> => {
      const key = notificationGroupRow.key({ account: recipient, group: about });
      const row = await table.get(key, { consistent: true });
      return row && unpackGroup(parseRow(StoredGroup, row));
    },

    /**
     * Writes a group and moves its notification, all or nothing; false when somebody else wrote the group meanwhile. `former` is
     * the group that was read.
     */
    saveGroup: (
      recipient: AccountId,
      about: string,
      former: Group | undefined,
      { group, shown }: Pick<Regrouped, 'group' | 'shown'>,
      also: readonly Write[] = [],
    ): Promise<boolean> => {
      const hasMoved = former !== undefined && former.notificationId !== group.notificationId;
      const writes: Write[] = [
        {
          put: { ...notificationGroupRow.key({ account: recipient, group: about }), ...packGroup(group) },
          condition:
            former === undefined
              ? isNew
              : { expression: 'version = :seen', values: { ':seen': former.version } },
        },
        ...(hasMoved ? [deleteWrite(recipient, former.notificationId, about)] : []),
        shown === undefined
          ? deleteWrite(recipient, group.notificationId, about)
          : putWrite(recipient, shown),
        ...also,
      ];
      return unlessRefused(table.transact(writes));
    },

    /** Adds the notification of a single event; false when it is there already. */
    add: (recipient: AccountId, { notificationId, ...stored }: Notification): Promise<boolean> =>
      unlessRefused(
        table.put({ ...notificationRow.key({ account: recipient, notificationId }), ...stored }, isNew),
      ),

    /** Takes the notification of a single event away, unless it was dismissed: then its row remembers that they were told. */
    remove: async (recipient: AccountId, notificationId: NotificationId): Promise<void> => {
      await unlessRefused(
        table.delete(notificationRow.key({ account: recipient, notificationId }), {
          expression: 'attribute_exists(pk) AND attribute_not_exists(dismissed)',
        }),
      );
    },

    /** Takes the notification of a single event away if it is about this; false when there is no such, or it was dismissed. */
    removeAbout: (recipient: AccountId, notificationId: NotificationId, about: string): Promise<boolean> =>
      unlessRefused(
        table.delete(notificationRow.key({ account: recipient, notificationId }), {
          expression: 'about = :about AND attribute_not_exists(dismissed)',
          values: { ':about': about },
        }),
      ),

    /** Dismisses the notification of a single event: its row stays, so that nobody adds it again. */
    dismissOne: async (recipient: AccountId, { notificationId, about }: Notification): Promise<void> => {
      await unlessRefused(
        table.update(
          notificationRow.key({ account: recipient, notificationId }),
          { expression: 'SET dismissed = :yes', values: { ':yes': true } },
          { expression: 'about = :about', values: { ':about': about } },
        ),
      );
    },

    /** Under which days an account was notified of followers, of those it ever was notified of. `now` in milliseconds. */
    followerDays: async (
      recipient: AccountId,
      followers: readonly AccountId[],
      now: number,
    ): Promise<ReadonlyMap<AccountId, string>> => {
      const rows = await table.getMany(
        followers.map((follower) => notifiedFollowerRow.key({ account: recipient, follower })),
        { consistent: true },
      );
      const live = rows.filter((row) => !isExpired(row, now)).map((row) => parseRow(NotifiedFollower, row));
      return new Map(live.map(({ follower, day }) => [follower, day]));
    },

    /** Remembers under which day an account is notified of a follower. `now` in milliseconds. */
    followerWrite: (
      recipient: AccountId,
      {
        follower,
        day,
        expiresAt,
      }: { readonly follower: AccountId; readonly day: string; readonly expiresAt: number },
      now: number,
    ): Write => ({
      put: { ...notifiedFollowerRow.key({ account: recipient, follower }), follower, day, expiresAt },
      // One that has expired, and is only not swept yet, is as good as none.
      condition: {
        expression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        values: { ':now': Math.floor(now / 1_000) },
      },
    }),

    /** The notifications that an actor may be part of, by name or among those who are only counted. */
    thatMayName: async (recipient: AccountId, actor: AccountId): Promise<readonly Notification[]> => {
      const found: Notification[] = [];
      const pages = table.queryAll({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: {
            ':pk': notificationRow.partition({ account: recipient }),
            ':prefix': notificationRow.sortPrefix,
          },
        },
        filter: {
          expression: 'contains(actors, :actor) OR attribute_exists(#count)',
          names: { '#count': 'count' },
          values: { ':actor': actor },
        },
        consistent: true,
      });
      for await (const { rows } of pages) found.push(...rows.map(notificationOf));
      return found;
    },

    /** What an account has chosen. */
    preferences: async (account: AccountId): Promise<ChosenPreferences> => {
      const row = await table.get(notificationPreferencesRow.key({ account }));
      return chosenIn(row);
    },

    /** Changes what is named and leaves the rest; answers all that is then chosen. */
    changePreferences: async (account: AccountId, change: ChosenPreferences): Promise<ChosenPreferences> => {
      const entries = Object.entries(change).filter(([, value]) => value !== undefined);
      const key = notificationPreferencesRow.key({ account });
      const row =
        entries.length === 0
          ? await table.get(key, { consistent: true })
          : await table.update(key, changeTo(Object.fromEntries(entries)), always); // the later change wins, name by name
      return chosenIn(row);
    },
  };
};
