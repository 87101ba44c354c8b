/** Reviewing: what staff look at, and what they do about it. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'reviewing';
export const api = {
  servedBy: 'review',
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  variables: ['USER_POOL_ID'],
} as const satisfies ApiDeclaration;
export { noticeMailEffects as effects } from './notice-mail-effects.ts';
export { data, messages } from './reviewing-data.ts';
export { docs } from './reviewing-docs.ts';
export { reviewingProjections as projections } from './reviewing-projections.ts';
export * as routes from './reviewing-routes.ts';
export * as rows from './reviewing-rows.ts';
