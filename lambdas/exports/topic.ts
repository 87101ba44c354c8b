/** Exports of all data of an account. What they hold is gathered by `takeout`. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export const api = {
  servedBy: 'accounts',
  access: ['GetItem', 'PutItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data, messages, objects } from './export-data.ts';
export { docs } from './export-docs.ts';
export { exportEffects as effects } from './export-effects.ts';
export { exportNotificationTypes as notificationTypes } from './export-notification-types.ts';
export {
  exportNotificationJobs as notificationJobs,
  exportNotifiers as notifiers,
} from './export-notifications.ts';
export * as routes from './export-routes.ts';
export * as rows from './export-rows.ts';
