/** Reports of what others show. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'reports';
export const api = {
  servedBy: 'safety',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './report-data.ts';
export { docs } from './report-docs.ts';
export { reportNotificationTypes as notificationTypes } from './report-notification-types.ts';
export {
  reportNotificationJobs as notificationJobs,
  reportNotifiers as notifiers,
} from './report-notifications.ts';
export { reportProjections as projections } from './report-projections.ts';
export * as routes from './report-routes.ts';
export * as rows from './report-rows.ts';
