/** Example values of sessions, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { DeviceView, SessionList, SessionView } from './session-contract.ts';

export const device = {
  app: 'Safari 18.2',
  system: 'iOS 18.2',
  kind: 'phone',
} satisfies z.input<typeof DeviceView>;

export const session = {
  sessionId: 'b0Xk5sQy2mV9tRd3LwZf7A',
  device,
  country: 'LB',
  startedAt: '2026-10-02T17:20:00.000Z',
  lastSeenOn: '2026-11-29',
  current: false,
} satisfies z.input<typeof SessionView>;

export const sessions = {
  items: [
    {
      sessionId: 'Hq8cW1nZ4uTj6pEy0KvS9g',
      device: { app: 'Firefox 133', system: 'Windows', kind: 'computer' },
      country: null,
      startedAt: '2026-11-30T08:05:00.000Z',
      lastSeenOn: '2026-11-30',
      current: true,
    },
    session,
  ],
} satisfies z.input<typeof SessionList>;
