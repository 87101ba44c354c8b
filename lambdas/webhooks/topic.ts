/** Webhooks: events for operators. */
import type { Floor } from '../kernel/topic.ts';

export const floor: Floor = 'delivery';
export { data, messages } from './webhook-data.ts';
export { docs } from './webhook-docs.ts';
export { webhookEffects as effects } from './webhook-effects.ts';
export * as rows from './webhook-rows.ts';
