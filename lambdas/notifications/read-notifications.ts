/**
 * Pages of notifications. A page is made as feeds are: page of ids, hydrate, apply rules, present (by the route). Nothing is shown
 * from a copy: people, posts and comments are read afresh. A page of 20 costs 0.5 read units for its rows, 1 for each person who
 * is named and for each author of somebody else's post, 0.5 for each post and for each comment, as much again for a reply's thread and for a comment on somebody else's post: 2 when one person did all of it
 * with one post. Texts of shown comments that lie apart cost 0.5 for each 4 KB. Whom the comments mention is asked by the route: 1 for each person.
 */
import type { LiveComment } from '../comments/comment.ts';
import type { CommentStore } from '../comments/comment-store.ts';
import type { AccountId, NotificationId } from '../kernel/ids.ts';
import type { Notification } from '../notify/notification.ts';
import { typeIn } from '../notify/notification.ts';
import type { NotificationRows } from '../notify/notification-list-store.ts';
import { notificationRow } from '../notify/notification-rows.ts';
import type { NotificationStore } from '../notify/notification-store.ts';
import type { ReadMarker } from '../notify/read-marker.ts';
import { seenUpTo } from '../notify/read-marker.ts';
import { PHOTO_ANSWER_BYTES } from '../photos/photo-view.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import { type Candidate, hydrateNotifications, type ShownNotification } from './hydrate-notifications.ts';
import type { HydrationStore } from './hydration-store.ts';
import type { NotificationType } from './notification-type.ts';

/** As many unread ones are counted. */
export const MAX_UNREAD = 20;
const BYTES_PER_NOTIFICATION = 1_500;
const BYTES_PER_PICTURE = PHOTO_ANSWER_BYTES + 500; // and a name

export interface ReadDeps {
  readonly notifications: NotificationStore;
  readonly hydration: HydrationStore;
  readonly comments: Pick<CommentStore, 'complete'>;
}

/** Where a page begins: behind a notification, in a list of which so much was read when it was begun. */
export interface NotificationPosition {
  readonly before: NotificationId;
  readonly readUpTo?: NotificationId | undefined;
}

export interface NotificationPage {
  readonly items: readonly ShownNotification<LiveComment>[];
  /** How far the reader had read when the list was begun. */
  readonly readUpTo: NotificationId | undefined;
  readonly next?: NotificationPosition;
}

/** Notifications with what their comments say; without those whose comments have been deleted since their rows were read. */
const withTexts = async (
  { comments }: Pick<ReadDeps, 'comments'>,
  items: readonly ShownNotification[],
): Promise<readonly ShownNotification<LiveComment>[]> => {
  const heads = items.map(({ comment }) => comment).filter((comment) => comment !== undefined);
  const complete = await comments.complete(heads);
  const byId = new Map(complete.map((comment) => [comment.commentId, comment]));
  return items.flatMap(({ comment: head, ...item }) => {
    if (head === undefined) return [item];
    const comment = byId.get(head.commentId);
    return comment === undefined ? [] : [{ ...item, comment }];
  });
};

const bytesOf = ({ shown }: Candidate): number =>
  BYTES_PER_NOTIFICATION + BYTES_PER_PICTURE * ((shown?.actors.length ?? 0) + 1);

/** Whether a notification is of some types; no types are all. */
const isOfTypes =
  (types: readonly NotificationType[] | undefined) =>
  ({ about }: Notification): boolean =>
    types === undefined || types.some((type) => type === typeIn(about));

/** The first of the reader's own rows, of which a page at the top of the list is made. `now` in milliseconds. */
export const readFirstNotifications = (
  { notifications }: Pick<ReadDeps, 'notifications'>,
  {
    reader,
    limit,
    types,
    now,
  }: Pick<Parameters<typeof readNotifications>[1], 'reader' | 'limit' | 'types' | 'now'>,
): Promise<NotificationRows> => notifications.page(reader, { limit, isWanted: isOfTypes(types), now });

/**
 * A page of one's own notifications, newest first. Of some types it looks through 2,100 at most, for 40 read units, and may be short before the end.
 * `now` in milliseconds.
 */
export const readNotifications = async (
  deps: ReadDeps,
  request: {
    readonly reader: AccountId;
    readonly limit: number;
    readonly from?: NotificationPosition | undefined;
    /** The first rows, by {@link readFirstNotifications}, where they have been read already. */
    readonly first?: NotificationRows | undefined;
    /** @default all */
    readonly types?: readonly NotificationType[] | undefined;
    readonly now: number;
  },
): Promise<NotificationPage> => {
  const { reader, from, first, types, now } = request;
  const isWanted = isOfTypes(types);
  let readUpTo = from?.readUpTo;
  const read = async (
    limit: number,
    before: NotificationId | undefined,
  ): Promise<Slice<Candidate, NotificationId>> => {
    const after = before && deps.notifications.positionBehind(reader, before);
    const page =
      after === undefined && first !== undefined
        ? first
        : await deps.notifications.page(reader, { limit, after, isWanted, now });
    readUpTo ??= page.readUpTo;
    const next = page.next && notificationRow.idsOfSort(String(page.next['sk']))?.notificationId;
    return {
      items: await hydrateNotifications(deps.hydration, reader, page.notifications, now),
      ...(next !== undefined && { next }),
    };
  };
  const page = await fillPage<Candidate, NotificationId>({
    limit: request.limit,
    from: from?.before,
    read,
    isShown: ({ shown }) => shown !== undefined,
    positionOf: ({ notificationId }) => notificationId,
    bytesOf,
  });
  const shown = page.items.map((candidate) => candidate.shown).filter((each) => each !== undefined);
  return {
    items: await withTexts(deps, shown),
    readUpTo,
    ...(page.next !== undefined && { next: { before: page.next, readUpTo } }),
  };
};

export interface Unread {
  readonly count: number;
  /** There are more than are counted. */
  readonly more: boolean;
}

export interface CountedUnread {
  readonly unread: Unread;
  /** The newest notification that was looked at; where none is unread, none was. */
  readonly newest: NotificationId | undefined;
}

/**
 * How many of the newest notifications are unread, of those that show anything.
 * @param marker how far the reader has read, as it stands
 * @param now milliseconds
 */
export const countUnread = async (
  deps: Omit<ReadDeps, 'comments'>,
  reader: AccountId,
  marker: ReadMarker,
  now: number,
): Promise<CountedUnread> => {
  const newerThan = seenUpTo(marker);
  const page = await deps.notifications.page(reader, { limit: MAX_UNREAD + 1, newerThan, now });
  const found = await hydrateNotifications(deps.hydration, reader, page.notifications, now);
  const shown = found.filter((each) => each.shown !== undefined).length;
  return {
    unread: { count: Math.min(shown, MAX_UNREAD), more: found.length > MAX_UNREAD },
    newest: page.notifications[0]?.notificationId,
  };
};
