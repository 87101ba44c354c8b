/** Saved posts and collections. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export const api = {
  servedBy: 'collections',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './collection-data.ts';
export { docs } from './collection-docs.ts';
export { collectionProjections as projections } from './collection-projections.ts';
export * as rows from './collection-rows.ts';
export * as routes from './routes.ts';
