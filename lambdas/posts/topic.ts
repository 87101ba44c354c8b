/** Posts: photos with a title and a caption, their life and their history. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'posts';
export const api = {
  servedBy: 'posts',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './post-data.ts';
export { docs } from './post-docs.ts';
export { postEffects as effects } from './post-effects.ts';
export { postNotificationTypes as notificationTypes } from './post-notification-types.ts';
export {
  postNotificationJobs as notificationJobs,
  postNotifiers as notifiers,
} from './post-notifications.ts';
export * as rows from './post-rows.ts';
export * as routes from './routes.ts';
