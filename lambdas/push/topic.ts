/** Web Push: devices that get notifications. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'delivery';
export const api = {
  servedBy: 'notifications',
  access: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
  variables: ['ALLOW_LOOPBACK'],
} as const satisfies ApiDeclaration;
export { data, messages } from './push-data.ts';
export { docs } from './push-docs.ts';
export * as routes from './push-routes.ts';
export * as rows from './push-rows.ts';
