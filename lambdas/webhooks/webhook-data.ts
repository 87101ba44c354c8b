/** Whose personal data rows of events for operators are. */
import { type DataOfRows, goneAfter, of } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages } from '../kernel/stored-data.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import { EVENT_RETENTION_DAYS } from './event-store.ts';
import type { WebhookJob } from './webhook-job.ts';
import type * as rows from './webhook-rows.ts';

export const data = {
  webhookEventRow: of(
    goneAfter(EVENT_RETENTION_DAYS, 'data', {
      exported: { not: 'names things that are exported themselves' },
    }),
  ),
} satisfies DataOfRows<typeof rows>;

export const messages = {
  WEBHOOKS_QUEUE_URL: {
    webhook: {
      event: names('whom an event is about, by ids'),
      url: nobodys('an address of the operator'),
    },
  } satisfies DataOfJobs<WebhookJob>,
} satisfies DataOfMessages;
