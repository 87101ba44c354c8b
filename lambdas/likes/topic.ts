/** Likes of posts. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export const api = {
  servedBy: 'reactions',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { docs } from './like-docs.ts';
export { likeNotificationTypes as notificationTypes } from './like-notification-types.ts';
export {
  likeNotificationJobs as notificationJobs,
  likeNotifiers as notifiers,
} from './like-notifications.ts';
export * as routes from './like-routes.ts';
