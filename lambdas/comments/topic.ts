/** Comments and replies, and likes of them. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export const api = {
  servedBy: 'comments',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './comment-data.ts';
export { docs } from './comment-docs.ts';
export { commentNotificationTypes as notificationTypes } from './comment-notification-types.ts';
export {
  commentNotificationJobs as notificationJobs,
  commentNotifiers as notifiers,
} from './comment-notifications.ts';
export { commentProjections as projections } from './comment-projections.ts';
export * as rows from './comment-rows.ts';
export * as routes from './routes.ts';
