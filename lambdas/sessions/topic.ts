/** Sessions: who is signed in to an account, and where. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'sessions';
export const api = {
  servedBy: 'accounts',
  access: ['GetItem', 'Query', 'UpdateItem', 'DeleteItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './session-data.ts';
export { docs } from './session-docs.ts';
export * as routes from './session-routes.ts';
export * as rows from './session-rows.ts';
