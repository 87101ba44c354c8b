import { countUnreadNotifications } from '../../notifications/notification-routes.ts';
import { countUnread } from '../../notifications/read-notifications.ts';
import { route } from '../route.ts';
import type { NotificationsDeps } from './deps.ts';

export const answerCountUnreadNotifications = route<typeof countUnreadNotifications, NotificationsDeps>(
  countUnreadNotifications,
  async ({ viewer, deps, now }) => ({ body: await countUnread(deps, viewer, now) }),
);
