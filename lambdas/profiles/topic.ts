/** Profiles: accounts as viewers see them, and their counts. */
import type { Floor } from '../kernel/topic.ts';

export const floor: Floor = 'around a post';
export { countProjections as projections } from './count-projections.ts';
export { data } from './profile-data.ts';
export { docs } from './profile-docs.ts';
export * as rows from './profile-rows.ts';
