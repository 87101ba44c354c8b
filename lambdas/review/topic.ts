/** What waits for somebody to decide about it. */
import type { Floor } from '../kernel/topic.ts';

export const floor: Floor = 'review';
export { data } from './review-data.ts';
export { docs } from './review-docs.ts';
export * as rows from './review-rows.ts';
