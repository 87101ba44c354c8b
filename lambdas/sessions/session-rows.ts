/** Rows of sessions: one by which a request finds its session, one by which an account lists them. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { Session, SessionId } from './session.ts';

export const sessionRow = defineRow({
  entity: 'session',
  pk: 'SESSION#{sessionId}',
  sk: 'SESSION',
  ids: { sessionId: SessionId },
  stored: z.object({ ...Session.shape, expiresAt: z.int() }),
});

/** The same seen from the account, as long as it has not been ended. */
export const accountSessionRow = defineRow({
  entity: 'session of an account',
  pk: 'A#{accountId}',
  sk: 'SESSION#{sessionId}',
  ids: { accountId: AccountId, sessionId: SessionId },
  stored: z.object({
    issuer: z.string(),
    subject: z.string(),
    /** `User-Agent`. */
    device: z.string(),
    country: z.optional(z.string()),
    /** Milliseconds. */
    startedAt: z.number(),
    lastSeenOn: z.string(),
    expiresAt: z.int(),
  }),
});
