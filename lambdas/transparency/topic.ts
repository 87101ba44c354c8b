/** What everybody may know of decisions and of what is reported: numbers by quarter. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'public numbers';
export const api = {
  servedBy: 'safety',
  access: ['Query'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './transparency-data.ts';
export { docs } from './transparency-docs.ts';
export { transparencyProjections as projections } from './transparency-projections.ts';
export * as routes from './transparency-routes.ts';
export * as rows from './transparency-rows.ts';
