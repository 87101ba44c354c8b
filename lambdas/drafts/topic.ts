/** Drafts and scheduled posts. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export const api = {
  servedBy: 'drafts',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data, messages } from './draft-data.ts';
export { docs } from './draft-docs.ts';
export { draftEffects as effects } from './draft-effects.ts';
export { draftNotificationTypes as notificationTypes } from './draft-notification-types.ts';
export {
  draftNotificationJobs as notificationJobs,
  draftNotifiers as notifiers,
} from './draft-notifications.ts';
export * as routes from './draft-routes.ts';
export * as rows from './draft-rows.ts';
