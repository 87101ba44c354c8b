/** What the documents say of webhooks. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './webhook-rows.ts';

export const docs = {
  rows: {
    webhookEventRow: {
      shape: '`WebhookEvent` in `webhooks/webhook-event.ts`',
      note: 'only where webhooks are configured; kept for 7 days to be sent again',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
