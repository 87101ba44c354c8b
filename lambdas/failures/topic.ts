/** Changes of rows that topics could not follow: counted, and told to the operator when they are given up. */
import type { Floor } from '../kernel/topic.ts';

export const floor: Floor = 'services';
export { data, messages } from './failure-data.ts';
export { docs } from './failure-docs.ts';
export * as rows from './failure-rows.ts';
