/** What is decided on pictures before people look at them: lists of known pictures, and a change of the moderation policy that is tried. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'support';
export const api = {
  servedBy: 'staff',
  access: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: ['MEDIA_BUCKET', 'MODERATION_POLICY', 'MODERATION_SHADOW'],
  hashFiles: ['s3:PutObject'],
} as const satisfies ApiDeclaration;
export { hashListEffects as effects } from './hash-list-effects.ts';
export * as rows from './hash-list-rows.ts';
export { data, messages, objects } from './policy-data.ts';
export { docs } from './policy-docs.ts';
export * as routes from './policy-routes.ts';
