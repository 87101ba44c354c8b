import { markRead } from '../../notifications/mark-read.ts';
import { putNotificationsRead } from '../../notifications/notification-routes.ts';
import { route } from '../route.ts';
import type { NotificationsDeps } from './deps.ts';

export const answerPutNotificationsRead = route<typeof putNotificationsRead, NotificationsDeps>(
  putNotificationsRead,
  async ({ body, viewer, deps, now }) => {
    await markRead(deps, viewer, body.upTo, now);
    return {};
  },
);
