/** Demands of authorities: what is withheld in which countries, on whose demand, for everybody to see. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'reviewing';
export const api = {
  servedBy: 'review',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './demand-data.ts';
export { docs } from './demand-docs.ts';
export { demandProjections as projections } from './demand-projections.ts';
export * as routes from './demand-routes.ts';
export * as rows from './demand-rows.ts';
