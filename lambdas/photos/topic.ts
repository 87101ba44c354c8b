/** Photos: upload, renditions, moderation. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'photos';
export const api = {
  servedBy: 'photos',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: ['UPLOADS_BUCKET'],
  uploads: ['s3:PutObject'],
} as const satisfies ApiDeclaration;
export { data, messages, objects } from './photo-data.ts';
export { docs } from './photo-docs.ts';
export { photoEffects as effects } from './photo-effects.ts';
export * as routes from './photo-routes.ts';
export * as rows from './photo-rows.ts';
