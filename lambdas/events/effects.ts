/**
 * Consumes the table's stream: publishes or holds posts whose photos are finished, sends jobs to fan them out, to schedule and to notify,
 * and clears away what belongs to posts, drafts and photos that are gone.
 */
import { effects } from '../wiring/effects.ts';
import { consumeChanges } from './consume-changes.ts';

export const handler = consumeChanges('effects', effects);
