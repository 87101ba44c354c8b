import { unsubscribe } from '../../push/manage-subscriptions.ts';
import { deletePushSubscription } from '../../push/push-routes.ts';
import { route } from '../route.ts';
import type { NotificationsDeps } from './deps.ts';

export const answerDeletePushSubscription = route<typeof deletePushSubscription, NotificationsDeps>(
  deletePushSubscription,
  async ({ params, viewer, deps }) => {
    await unsubscribe(deps, viewer, params.subscriptionId);
    return {};
  },
);
