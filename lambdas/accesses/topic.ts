/** Accesses: who of the staff looked at what of somebody's that is not public, and what staff did. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'audit';
export const api = {
  servedBy: 'notifications',
  access: ['Query'],
  variables: [],
} as const satisfies ApiDeclaration;
export { data } from './access-data.ts';
export { docs } from './access-docs.ts';
export * as routes from './access-routes.ts';
export * as rows from './access-rows.ts';
