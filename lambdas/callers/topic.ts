/** Who calls, and how often. */
import type { Floor } from '../kernel/topic.ts';

export const floor: Floor = 'services';
export { data } from './caller-data.ts';
export * as rows from './caller-rows.ts';
export { docs } from './callers-docs.ts';
