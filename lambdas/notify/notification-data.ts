/** Whose personal data rows of notifications are. */
import {
  type DataOfRows,
  goneAfter,
  namedByOthers,
  of,
  othersOwn,
  owner,
  repeats,
} from '../kernel/personal-data.ts';
import { NOTIFICATION_DAYS } from './notification.ts';
import type * as rows from './notification-rows.ts';

export const data = {
  notificationRow: of(owner('account'), goneAfter(NOTIFICATION_DAYS, 'actors', namedByOthers)),
  notificationGroupRow: of(
    owner('account', repeats('the notifications')),
    goneAfter(NOTIFICATION_DAYS, 'members', namedByOthers),
  ),
  readMarkerRow: of(owner('account')),
  notifiedFollowerRow: of(
    owner('account', repeats('the notifications')),
    goneAfter(NOTIFICATION_DAYS, 'follower', othersOwn),
  ),
  notificationPreferencesRow: of(owner('account')),
} satisfies DataOfRows<typeof rows>;
