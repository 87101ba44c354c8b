/** Who follows whom, and who blocks, mutes or restricts whom. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'graph';
export const api = {
  servedBy: 'graph',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data, messages } from './graph-data.ts';
export { docs } from './graph-docs.ts';
export { graphProjections as projections } from './graph-projections.ts';
export * as rows from './graph-rows.ts';
export * as routes from './routes.ts';
