import { listSubscriptions } from '../../push/manage-subscriptions.ts';
import { listPushSubscriptions } from '../../push/push-routes.ts';
import { route } from '../route.ts';
import type { NotificationsDeps } from './deps.ts';

export const answerListPushSubscriptions = route<typeof listPushSubscriptions, NotificationsDeps>(
  listPushSubscriptions,
  async ({ viewer, deps }) => ({ body: { items: await listSubscriptions(deps, viewer) } }),
);
