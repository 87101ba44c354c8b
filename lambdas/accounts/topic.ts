/** Accounts: usernames, profiles, settings. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'accounts';
export const api = {
  servedBy: 'accounts',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  variables: ['ISSUER', 'USER_POOL_ID', 'SIGN_IN_PROVIDERS', 'TERMS'],
} as const satisfies ApiDeclaration;
export { data, objects } from './account-data.ts';
export { docs } from './account-docs.ts';
export * as routes from './account-routes.ts';
export * as rows from './rows.ts';
