/** Events that operators were told of, kept for a week to be sent again. */

import { keys, sortPrefix } from '../kernel/table-keys.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';
import { WebhookEvent } from './webhook-event.ts';

export const EVENT_RETENTION_DAYS = 7;
const DAY_MS = 86_400_000;
/** Sorts behind every id. */
const BEHIND = '~';

const daysBetween = (from: number, to: number): readonly string[] => {
  const days: string[] = [];
  for (let at = from - (from % DAY_MS); at <= to; at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
};

export type EventStore = ReturnType<typeof makeEventStore>;

export const makeEventStore = (table: Table) => ({
  /** Keeps an event unless it is kept already. */
  keep: async (event: WebhookEvent): Promise<void> => {
    const expiresAt =
      Math.floor(Date.parse(event.createdAt) / 1_000) + EVENT_RETENTION_DAYS * (DAY_MS / 1_000);
    try {
      await table.put({ ...keys.webhookEvent(event.createdAt, event.id), ...event, expiresAt }, isNew);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  },

  /** Pages of the events from one moment to another (milliseconds), both included, oldest first. */
  async *between(from: number, to: number): AsyncGenerator<readonly WebhookEvent[]> {
    const [first, last] = [from, to].map((at) => `${sortPrefix.webhookEvent}${new Date(at).toISOString()}`);
    for (const day of daysBetween(from, to)) {
      const pages = table.queryAll({
        where: {
          expression: 'pk = :pk AND sk BETWEEN :first AND :last',
          values: { ':pk': keys.webhookPartition(day), ':first': first, ':last': `${last}#${BEHIND}` },
        },
      });
      for await (const { rows } of pages) yield rows.map((row) => parseRow(WebhookEvent, row));
    }
  },
});
