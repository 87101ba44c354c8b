import { getNotificationPreferences } from '../../notifications/notification-routes.ts';
import { route } from '../route.ts';
import type { NotificationsDeps } from './deps.ts';

export const answerGetNotificationPreferences = route<typeof getNotificationPreferences, NotificationsDeps>(
  getNotificationPreferences,
  async ({ viewer, deps }) => ({ body: await deps.notifications.preferences(viewer) }),
);
