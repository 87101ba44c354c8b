/** People credited on posts: co-authors, paid partners, and people tagged on photos. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export const api = {
  servedBy: 'sharing',
  access: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './credit-data.ts';
export { docs } from './credit-docs.ts';
export { creditNotificationTypes as notificationTypes } from './credit-notification-types.ts';
export {
  creditNotificationJobs as notificationJobs,
  creditNotifiers as notifiers,
} from './credit-notifications.ts';
export { creditProjections as projections } from './credit-projections.ts';
export * as routes from './credit-routes.ts';
export * as rows from './credit-rows.ts';
