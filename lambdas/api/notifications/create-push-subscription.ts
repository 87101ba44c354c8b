import { subscribe } from '../../push/manage-subscriptions.ts';
import { createPushSubscription } from '../../push/push-routes.ts';
import { route } from '../route.ts';
import type { NotificationsDeps } from './deps.ts';

export const answerCreatePushSubscription = route<typeof createPushSubscription, NotificationsDeps>(
  createPushSubscription,
  async ({ body, viewer, deps, now }) => ({ body: await subscribe(deps, viewer, body, now) }),
);
