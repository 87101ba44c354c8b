import { changePreferences } from '../../notifications/change-preferences.ts';
import { patchNotificationPreferences } from '../../notifications/notification-routes.ts';
import { route } from '../route.ts';
import type { NotificationsDeps } from './deps.ts';

export const answerPatchNotificationPreferences = route<
  typeof patchNotificationPreferences,
  NotificationsDeps
>(patchNotificationPreferences, async ({ body, viewer, deps }) => ({
  body: await changePreferences(deps, viewer, body),
}));
