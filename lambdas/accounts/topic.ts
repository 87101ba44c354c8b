/** Accounts: usernames, profiles, settings. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'accounts';
export const api = {
  servedBy: 'accounts',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { docs } from './account-docs.ts';
export * as routes from './account-routes.ts';
export * as rows from './rows.ts';
