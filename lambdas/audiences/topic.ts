/** Audiences: named lists of followers that posts can be limited to. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'audiences';
export const api = {
  servedBy: 'graph',
  access: [
    'GetItem',
    'BatchGetItem',
    'Query',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'BatchWriteItem',
    'ConditionCheckItem',
  ],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './audience-data.ts';
export { docs } from './audience-docs.ts';
export { audienceProjections as projections } from './audience-projections.ts';
export * as routes from './audience-routes.ts';
export * as rows from './audience-rows.ts';
