/** The API function of notifications and push subscriptions. */
import { serve } from '../serve.ts';
import { answerCountUnreadNotifications } from './count-unread-notifications.ts';
import { answerCreatePushSubscription } from './create-push-subscription.ts';
import { answerDeletePushSubscription } from './delete-push-subscription.ts';
import { makeNotificationsDeps } from './deps.ts';
import { answerGetNotificationPreferences } from './get-notification-preferences.ts';
import { answerListNotifications } from './list-notifications.ts';
import { answerListPushSubscriptions } from './list-push-subscriptions.ts';
import { answerPatchNotificationPreferences } from './patch-notification-preferences.ts';
import { answerPutNotificationsRead } from './put-notifications-read.ts';

export const handler = serve({
  routes: [
    answerListNotifications,
    answerCountUnreadNotifications,
    answerPutNotificationsRead,
    answerGetNotificationPreferences,
    answerPatchNotificationPreferences,
    answerCreatePushSubscription,
    answerListPushSubscriptions,
    answerDeletePushSubscription,
  ],
  makeDeps: makeNotificationsDeps,
});
