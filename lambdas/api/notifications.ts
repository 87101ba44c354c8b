/** Answers the routes of notifications. */

import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeCommentStore } from '../comments/comment-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readPresentNames } from '../graph/read-present-names.ts';
import { NotificationId } from '../kernel/ids.ts';
import { changePreferences } from '../notifications/change-preferences.ts';
import { dismissNotification, dismissNotifications } from '../notifications/dismiss-notifications.ts';
import { makeHydrationStore } from '../notifications/hydration-store.ts';
import { markRead } from '../notifications/mark-read.ts';
import { mutePost, unmutePost } from '../notifications/mute-post.ts';
import { presentNotification } from '../notifications/notification-view.ts';
import { readPreferences } from '../notifications/preferences.ts';
import { countUnread, readNotifications } from '../notifications/read-notifications.ts';
import { api, routes } from '../notifications/topic.ts';
import { makeNotificationStore } from '../notify/notification-store.ts';
import { makeAccessSnapshotStore } from '../posts/access-snapshot-store.ts';
import { readCoverChoice } from '../posts/viewer-choices.ts';
import { makeMuteStore } from '../reactions/mute-store.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

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
    countUnreadNotifications: async ({ viewer, deps, now }) => ({
      body: await countUnread(deps, viewer, now),
    }),
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
    listNotifications: (call) => {
      const { viewer, deps, now, language } = call;
      const types = call.query.type && [...new Set(call.query.type)].toSorted();
      return answerPage(
        call,
        {
          list: `notifications ${types?.join() ?? ''}`,
          position: Position,
          read: (part) => readNotifications(deps, { reader: viewer, ...part, types, now }),
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
