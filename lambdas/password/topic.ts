/** Passwords of the stack's own user pool. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'sign-ins';
export const api = {
  servedBy: 'accounts',
  access: ['Query', 'UpdateItem', 'DeleteItem'],
  variables: ['ISSUER', 'USER_POOL_ID', 'SIGN_IN_PROVIDERS'],
} as const satisfies ApiDeclaration;
export { docs } from './password-docs.ts';
export * as routes from './password-routes.ts';
