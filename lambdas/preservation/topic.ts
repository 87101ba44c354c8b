/** Preservation: pictures that lists know are kept apart for authorities, where a list asks for it. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'reviewing';
export const api = {
  servedBy: 'staff',
  access: ['GetItem', 'Query', 'PutItem'],
  variables: ['MEDIA_BUCKET'],
  preserved: ['s3:GetObject'],
} as const satisfies ApiDeclaration;
export { data, objects } from './preservation-data.ts';
export { docs } from './preservation-docs.ts';
export * as routes from './preservation-routes.ts';
export * as rows from './preserved-rows.ts';
