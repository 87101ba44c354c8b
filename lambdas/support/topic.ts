/** Support: what staff do for people who cannot sign in, and for each other, one proposing and another approving. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'support';
export const api = {
  servedBy: 'staff',
  access: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  variables: ['USER_POOL_ID', 'ISSUER', 'RATE_LIMIT_FACTOR'],
  userPool: ['cognito-idp:AdminUserGlobalSignOut', 'cognito-idp:AdminGetUser'],
} as const satisfies ApiDeclaration;
export { docs } from './support-docs.ts';
export * as routes from './support-routes.ts';
