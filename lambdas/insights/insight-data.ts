/** Whose personal data rows of views and shares of posts are. */
import {
  type DataOfRows,
  foundWith,
  goneAfter,
  of,
  othersOwn,
  owner,
  repeats,
} from '../kernel/personal-data.ts';
import type * as rows from './insight-rows.ts';
import { VIEW_EVENT_DAYS } from './view-event-store.ts';

export const data = {
  viewRow: of(goneAfter(VIEW_EVENT_DAYS, 'viewer'), foundWith('post', 'postId', othersOwn)),
  shareRow: of(goneAfter(VIEW_EVENT_DAYS, 'viewer'), foundWith('post', 'postId', othersOwn)),
  followedViaRow: of(
    foundWith('edge', 'viewer', repeats('whom one follows')),
    foundWith('post', 'postId', othersOwn),
  ),
  accountDayRow: of(owner('author')),
} satisfies DataOfRows<typeof rows>;
