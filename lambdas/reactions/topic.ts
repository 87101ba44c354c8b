/** What likes, saves and reposts have in common: the rows of them, viewer state, numbers. */
import type { Floor } from '../kernel/topic.ts';

export const floor: Floor = 'reactions';
export { data } from './reaction-data.ts';
export { docs } from './reaction-docs.ts';
export { reactionProjections as projections } from './reaction-projections.ts';
export * as rows from './reaction-rows.ts';
