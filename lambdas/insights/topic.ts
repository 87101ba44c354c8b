/** Insights: views, shares and what came of posts by day. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'reading';
export const api = {
  servedBy: 'reactions',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './insight-data.ts';
export { docs } from './insight-docs.ts';
export { insightProjections as projections } from './insight-projections.ts';
export * as routes from './insight-routes.ts';
export * as rows from './insight-rows.ts';
