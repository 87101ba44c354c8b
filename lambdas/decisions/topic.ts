/** Decisions that restrict accounts and content, their reasons, and how people contest them. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'decisions';
export const api = {
  servedBy: 'safety',
  access: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './decision-data.ts';
export { docs } from './decision-docs.ts';
export { decisionEffects as effects } from './decision-effects.ts';
export {
  decisionNotificationJobs as notificationJobs,
  decisionNotifiers as notifiers,
} from './decision-notifications.ts';
export * as routes from './decision-routes.ts';
export * as rows from './decision-rows.ts';
