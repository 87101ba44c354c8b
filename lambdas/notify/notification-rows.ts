/** Rows of notifications. */
import * as z from 'zod/mini';
import { AccountId, NotificationId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredNotification } from './notification.ts';
import { StoredGroup } from './pack-group.ts';
import { ChosenPreferences } from './preferences.ts';
import { ReadMarker } from './read-marker.ts';

export const notificationRow = defineRow({
  entity: 'notification',
  pk: 'NOTES#{account}',
  sk: 'N#{notificationId}',
  ids: { account: AccountId, notificationId: NotificationId },
  stored: StoredNotification,
});

/** The notification that further events of one kind about one thing join; `group` names kind and thing. */
export const notificationGroupRow = defineRow({
  entity: 'group of notifications',
  pk: 'NOTES#{account}',
  sk: 'G#{group*}',
  ids: { account: AccountId, group: z.string() },
  stored: StoredGroup,
});

/** How far an account has read, and dismissed all at once. Sorts above all notifications. */
export const readMarkerRow = defineRow({
  entity: 'how far an account has read',
  pk: 'NOTES#{account}',
  sk: 'READ',
  ids: { account: AccountId },
  stored: ReadMarker,
});

/** Under which day an account was notified of a follower: once. */
export const notifiedFollowerRow = defineRow({
  entity: 'follower whom an account was notified of',
  pk: 'NOTES#{account}',
  sk: 'F#{follower}',
  ids: { account: AccountId, follower: AccountId },
  stored: z.object({ day: z.string() }),
});

/** What an account wants to be notified of; only where it ever chose. */
export const notificationPreferencesRow = defineRow({
  entity: 'notification preferences',
  pk: 'A#{account}',
  sk: 'PREFERENCES',
  ids: { account: AccountId },
  stored: ChosenPreferences,
});
