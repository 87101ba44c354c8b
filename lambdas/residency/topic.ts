/** Residency: where data live. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'services';
export const api = {
  servedBy: 'photos', // whose bundle has room for the texts
  access: [],
  variables: ['RESIDENCY', 'AWS_REGION'],
} as const satisfies ApiDeclaration;
export { docs } from './residency-docs.ts';
export * as routes from './residency-routes.ts';
