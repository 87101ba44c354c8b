/** Staff: who works on the deployment, and what each may do. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'staff';
export const api = {
  servedBy: 'staff',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  variables: ['USER_POOL_ID', 'ISSUER', 'FIRST_ADMINISTRATOR'],
} as const satisfies ApiDeclaration;
export { data } from './staff-data.ts';
export { docs } from './staff-docs.ts';
export * as routes from './staff-routes.ts';
export * as rows from './staff-rows.ts';
