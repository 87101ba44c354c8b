/** Requests that may be repeated under an `Idempotency-Key`. */
import type { Floor } from '../kernel/topic.ts';

export const floor: Floor = 'services';
export { data } from './idempotency-data.ts';
export { docs } from './idempotency-docs.ts';
export * as rows from './idempotency-rows.ts';
