/** Rows of events for operators. */
import * as z from 'zod/mini';
import { defineRow } from '../platform/row.ts';
import { WebhookEvent } from './webhook-event.ts';

const DATE_LENGTH = 10;

/** An event that operators are notified of, retained a while to be sent again. `createdAt` is ISO 8601 in UTC, which sorts. */
export const webhookEventRow = defineRow({
  entity: 'event for operators',
  pk: 'WEBHOOK#{day}',
  sk: 'E#{createdAt}#{eventId}',
  ids: { createdAt: z.string(), eventId: z.string() },
  derived: { day: ({ createdAt }) => createdAt.slice(0, DATE_LENGTH) },
  stored: WebhookEvent,
});
