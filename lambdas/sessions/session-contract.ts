/** Sessions as apps see them. */
import * as z from 'zod/mini';
import { SessionId } from './session.ts';

export const SessionParams = z.strictObject({ sessionId: SessionId });

/** A device, as far as what it sends says what it is. */
export const DeviceView = z.object({
  app: z.nullable(z.string()),
  system: z.nullable(z.string()),
  kind: z.nullable(z.enum(['phone', 'tablet', 'computer'])),
});
export type DeviceView = z.infer<typeof DeviceView>;

export const SessionView = z.object({
  sessionId: SessionId,
  device: DeviceView,
  country: z.nullable(z.string()),
  startedAt: z.iso.datetime(),
  lastSeenOn: z.iso.date(),
  current: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const SessionList = z.object({ items: z.array(SessionView) });
