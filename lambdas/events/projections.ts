/**
 * Consumes the table's stream: syncs rows that follow from others, counts among them, and sends jobs that bring home feeds in line with
 * follows.
 */
import { projections } from '../wiring/projections.ts';
import { consumeChanges } from './consume-changes.ts';

export const handler = consumeChanges('projections', projections);
