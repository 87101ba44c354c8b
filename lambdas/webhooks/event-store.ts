/** Events that operators were notified of, retained for a week to be sent again. */

import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import { WebhookEvent } from './webhook-event.ts';
import { webhookEventRow } from './webhook-rows.ts';

export const EVENT_RETENTION_DAYS = 7;
/** Sorts behind every id. */
const BEHIND = '~';

const daysBetween = (from: number, to: number): readonly string[] => {
  const days: string[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day += 1) days.push(dateOf(day));
  return days;
};

export type EventStore = ReturnType<typeof makeEventStore>;

export const makeEventStore = (table: Table) => ({
  /** Stores an event unless it is stored already. */
  store: async (event: WebhookEvent): Promise<void> => {
    const key = webhookEventRow.key({ createdAt: event.createdAt, eventId: event.id });
    const expiresAt = expiryOf(Date.parse(event.createdAt), EVENT_RETENTION_DAYS * DAY_SECONDS);
    await unlessRefused(table.put({ ...key, ...event, expiresAt }, isNew));
  },

  /** Pages of the events from one time to another (milliseconds), both included, oldest first. */
  async *between(from: number, to: number): AsyncGenerator<readonly WebhookEvent[]> {
    const [first, last] = [from, to].map(
      (at) => `${webhookEventRow.sortPrefix}${new Date(at).toISOString()}`,
    );
    for (const day of daysBetween(from, to)) {
      const pages = table.queryAll({
        where: {
          expression: 'pk = :pk AND sk BETWEEN :first AND :last',
          values: {
            ':pk': webhookEventRow.partition({ day }),
            ':first': first,
            ':last': `${last}#${BEHIND}`,
          },
        },
      });
      for await (const { rows } of pages) yield rows.map((row) => parseRow(WebhookEvent, row));
    }
  },
});
