/** Notifications and what an account wants to be notified of. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'reading';
export const api = {
  servedBy: 'notifications',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { decisionNotificationTypes as notificationTypes } from './decision-notification-types.ts';
export { docs } from './notification-docs.ts';
export * as routes from './notification-routes.ts';
