/** Example values of the push contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { NewPushSubscription, PushSubscriptionList, PushSubscriptionView } from './push-contract.ts';

export const newPushSubscription = {
  endpoint: 'https://push.example/wpush/v2/gAAAAABnT4kd',
  expirationTime: null,
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
} satisfies z.input<typeof NewPushSubscription>;

export const pushSubscription = {
  subscriptionId: 'u4Zq0cV7m2Xb9sKd1LtR3w',
  service: 'push.example',
  createdAt: '2026-03-01T09:30:00.000Z',
} satisfies z.input<typeof PushSubscriptionView>;

export const pushSubscriptions = { items: [pushSubscription] } satisfies z.input<typeof PushSubscriptionList>;
