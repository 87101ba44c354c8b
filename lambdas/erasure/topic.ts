/** Erasure: how an account goes with all that it has and did. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'leaving';
export const api = {
  servedBy: 'accounts',
  access: ['Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: ['USER_POOL_ID', 'ISSUER'],
  userPool: ['cognito-idp:AdminUserGlobalSignOut'],
} as const satisfies ApiDeclaration;
export { data, messages, objects } from './erasure-data.ts';
export { docs } from './erasure-docs.ts';
export * as routes from './erasure-routes.ts';
export * as rows from './erasure-rows.ts';
