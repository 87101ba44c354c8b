/** Deactivation: leaving for a while, and coming back. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'sign-ins';
export const api = {
  servedBy: 'accounts',
  access: ['Query', 'UpdateItem', 'DeleteItem'],
  variables: ['USER_POOL_ID', 'ISSUER'],
  userPool: ['cognito-idp:AdminUserGlobalSignOut'],
} as const satisfies ApiDeclaration;
export { docs } from './deactivation-docs.ts';
export * as routes from './deactivation-routes.ts';
