import * as z from 'zod/mini';
import { NotificationId } from '../../kernel/ids.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { listNotifications } from '../../notifications/notification-routes.ts';
import { presentNotification } from '../../notifications/notification-view.ts';
import { readNotifications } from '../../notifications/read-notifications.ts';
import { route } from '../route.ts';
import type { NotificationsDeps } from './deps.ts';

const Position = z.object({ before: NotificationId, readUpTo: z.optional(NotificationId) });

export const answerListNotifications = route<typeof listNotifications, NotificationsDeps>(
  listNotifications,
  async ({ query, viewer, deps, now, language }) => {
    const { cursors, media } = deps;
    const scope = listScope(viewer, 'notifications');
    const from = await readPosition(cursors, scope, query.cursor, Position, now);
    const request = { reader: viewer, limit: query.limit, from, now };
    const { items, readUpTo, next } = await readNotifications(deps, request);
    const shownWith = { media, language, now, readUpTo };
    return {
      body: {
        items: await Promise.all(items.map((item) => presentNotification(item, shownWith))),
        ...(next && { cursor: await writePosition(cursors, scope, next, now) }),
      },
    };
  },
);
