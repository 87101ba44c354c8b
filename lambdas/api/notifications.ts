/** Answers the routes of notifications. */

import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeCommentStore } from '../comments/comment-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readPresentNames } from '../graph/read-present-names.ts';
import { NotificationId } from '../kernel/ids.ts';
import { isSettled } from '../kernel/lists-version.ts';
import { changePreferences } from '../notifications/change-preferences.ts';
import { dismissNotification, dismissNotifications } from '../notifications/dismiss-notifications.ts';
import { makeHydrationStore } from '../notifications/hydration-store.ts';
import { markRead } from '../notifications/mark-read.ts';
import { mutePost, unmutePost } from '../notifications/mute-post.ts';
import { presentNotification } from '../notifications/notification-view.ts';
import { readPreferences } from '../notifications/preferences.ts';
import {
  countUnread,
  readFirstNotifications,
  readNotifications,
} from '../notifications/read-notifications.ts';
import { api, routes } from '../notifications/topic.ts';
import type { Notification } from '../notify/notification.ts';
import { makeNotificationStore } from '../notify/notification-store.ts';
import { type ReadMarker, seenUpTo } from '../notify/read-marker.ts';
import { makeAccessSnapshotStore } from '../posts/access-snapshot-store.ts';
import { readCoverChoice } from '../posts/viewer-choices.ts';
import { makeMuteStore } from '../reactions/mute-store.ts';
import { answerPage } from './answer-page.ts';
import { revalidate } from './revalidate.ts';
import { topicApi } from './topic-api.ts';

/** Whether rows say what is shown: not while the newest may not be seen everywhere. */
const isTagged = (version: string | undefined, newest: Notification | undefined, now: number): boolean =>
  isSettled(version, now) && isSettled(newest?.notificationId, now);

const isUnread = (newest: Notification | undefined, marker: ReadMarker): boolean =>
  newest !== undefined && newest.notificationId > (seenUpTo(marker) ?? '');

const Position = z.object({ before: NotificationId, readUpTo: z.optional(NotificationId) });

export const notificationsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    comments: makeCommentStore(reading.table),
    edges: makeEdgeStore(reading.table),
    hydration: makeHydrationStore(reading.table),
    notifications: makeNotificationStore(reading.table),
    access: makeAccessSnapshotStore(reading.table),
    mutes: makeMuteStore(reading.table),
  }),
  {
    countUnreadNotifications: async (call) => {
      const { viewer, deps, now } = call;
      const { marker, newest } = await deps.notifications.top(viewer, now);
      const own = isTagged(marker.version, newest, now)
        ? revalidate(call, JSON.stringify([marker, newest]))
        : undefined;
      if (own?.unchanged) return own.unchanged;
      const counted = await countUnread(deps, viewer, marker, now);
      // What was counted may be older than the newest, which was read with strong consistency.
      const isBehind = isUnread(newest, marker) && counted.newest !== newest?.notificationId;
      const reply = { body: counted.unread };
      return own === undefined || isBehind ? reply : own.tagged(reply);
    },
    dismissNotification: async ({ params, viewer, deps, now }) => {
      await dismissNotification(deps, viewer, params.notificationId, now);
      return {};
    },
    dismissNotifications: async ({ query, viewer, deps, now }) => {
      await dismissNotifications(deps, viewer, query.upTo, now);
      return {};
    },
    mutePost: async ({ params, viewer, deps, now }) => {
      await mutePost(deps, { ...params, viewer, now });
      return {};
    },
    unmutePost: async ({ params, viewer, deps, now }) => {
      await unmutePost(deps, { ...params, viewer, now });
      return {};
    },
    getNotificationPreferences: async ({ viewer, deps }) => ({
      body: await readPreferences(deps, viewer),
    }),
    listNotifications: async (call) => {
      const { viewer, deps, query, now, language } = call;
      const types = query.type && [...new Set(query.type)].toSorted();
      const top = { reader: viewer, limit: query.limit, types, now };
      const first = query.cursor === undefined ? await readFirstNotifications(deps, top) : undefined;
      const own =
        first && isTagged(first.version, first.notifications[0], now)
          ? revalidate(call, JSON.stringify(first))
          : undefined;
      if (own?.unchanged) return own.unchanged;
      const reply = await answerPage(
        call,
        {
          list: `notifications ${types?.join() ?? ''}`,
          position: Position,
          read: (part) => readNotifications(deps, { reader: viewer, ...part, first, types, now }),
        },
        async ({ items, readUpTo }) => {
          const mentions = items.flatMap(({ comment }) => comment?.mentions ?? []);
          const posts = items.flatMap(({ post }) => post ?? []);
          const [names, sensitivePhotos] = await Promise.all([
            readPresentNames(deps, viewer, mentions),
            readCoverChoice(deps.accounts, viewer, posts),
          ]);
          const { media } = deps;
          const shownWith = { media, viewer, sensitivePhotos, language, now, readUpTo, names };
          return Promise.all(items.map((item) => presentNotification(item, shownWith)));
        },
      );
      return own === undefined ? reply : own.tagged(reply);
    },
    updateNotificationPreferences: async ({ body, viewer, deps }) => ({
      body: await changePreferences(deps, viewer, body),
    }),
    markNotificationsRead: async ({ body, viewer, deps, now }) => {
      await markRead(deps, viewer, body.upTo, now);
      return {};
    },
  },
);
