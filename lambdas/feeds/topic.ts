/** Home feeds. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'reading';
export const api = {
  servedBy: 'feeds',
  access: ['BatchGetItem', 'Query'],
  variables: ['REPOSTS'],
} as const satisfies ApiDeclaration;
export { data, messages } from './feed-data.ts';
export { docs } from './feed-docs.ts';
export { feedProjections as projections } from './feed-projections.ts';
export * as routes from './feed-routes.ts';
export * as rows from './feed-rows.ts';
