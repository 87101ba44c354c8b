/** Reposts: public posts of others on a profile. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export const api = {
  servedBy: 'reactions',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
  variables: ['REPOSTS'],
} as const satisfies ApiDeclaration;
export { docs } from './repost-docs.ts';
export { repostNotificationTypes as notificationTypes } from './repost-notification-types.ts';
export {
  repostNotificationJobs as notificationJobs,
  repostNotifiers as notifiers,
} from './repost-notifications.ts';
export * as routes from './repost-routes.ts';
