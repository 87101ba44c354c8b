/** Links that show a post to anyone who holds them. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export const api = {
  servedBy: 'sharing',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { linkEffects as effects } from './link-effects.ts';
export * as rows from './share-link-rows.ts';
export { data } from './sharing-data.ts';
export { docs } from './sharing-docs.ts';
export * as routes from './sharing-routes.ts';
