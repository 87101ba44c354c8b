/** Sign-ins that lead to an account. Their rows are accounts', which claims write. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'sign-ins';
export const api = {
  servedBy: 'accounts',
  access: ['Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  variables: ['ISSUER', 'CLIENT_ID', 'USER_POOL_ID', 'SIGN_IN_PROVIDERS'],
} as const satisfies ApiDeclaration;
export { docs } from './identity-docs.ts';
export * as routes from './identity-routes.ts';
