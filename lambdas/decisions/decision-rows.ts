/** Rows of decisions. */
import * as z from 'zod/mini';
import { AccountId, DecisionId, timeOf } from '../kernel/ids.ts';
import { RuleId } from '../kernel/rules.ts';
import { dateOf, dayOf } from '../platform/durations.ts';
import { defineRow } from '../platform/row.ts';
import { Appeal, Ground, Origin, StoredDecision, StoredStanding } from './decision.ts';

/** A decision about an account, or about what that account put here. */
export const decisionRow = defineRow({
  entity: 'decision',
  pk: 'A#{accountId}',
  sk: 'DECISION#{decisionId}',
  ids: { accountId: AccountId, decisionId: DecisionId },
  stored: StoredDecision,
});

/** How an account stands: what counts against it, and what is restricted. */
export const standingRow = defineRow({
  entity: 'standing of an account',
  pk: 'A#{accountId}',
  sk: 'STANDING',
  ids: { accountId: AccountId },
  stored: StoredStanding,
});

/** What remains of a decision for the public count, whatever becomes of the account: nothing in it leads to anybody. */
export const decisionRecordRow = defineRow({
  entity: 'record of a decision',
  pk: 'DECISIONS#{day}',
  sk: 'D#{decisionId}',
  ids: { decisionId: DecisionId },
  derived: { day: ({ decisionId }) => dateOf(dayOf(timeOf(decisionId))) },
  stored: z.object({
    person: z.string(),
    subject: z.string(),
    action: z.string(),
    rule: RuleId,
    ground: Ground,
    origin: Origin,
    detection: z.boolean(),
    decision: z.boolean(),
    /** Of what the decision is about, where it has one. */
    language: z.optional(z.string()),
    appeal: z.optional(Appeal.shape.state),
    state: StoredDecision.shape.state,
    /** How long its subject, and its appeal, had waited for a person, in milliseconds. */
    waitedMs: z.optional(z.int()),
    appealWaitedMs: z.optional(z.int()),
    /** What of it the public numbers have: the marker by which it is counted. */
    counted: z.optional(z.array(z.string())),
  }),
});

/** What was done about a subject, in the order of time. Written once, never changed. */
export const decisionEventRow = defineRow({
  entity: 'event of a decision',
  pk: 'DECIDED#{subject}',
  sk: 'EVENT#{eventId}',
  ids: { subject: z.string(), eventId: z.string() },
  stored: z.object({
    what: z.enum(['decided', 'appealed', 'upheld', 'reversed', 'ended']),
    accountId: AccountId,
    decisionId: DecisionId,
    action: z.string(),
    /** Who did it, where a person of the staff did. */
    by: z.optional(AccountId),
  }),
});
export type DecisionEvent = ReturnType<typeof decisionEventRow.parse>;

/** What a decision does ends by itself at a time: one list for all, in the order of time. */
export const decisionEndRow = defineRow({
  entity: 'end of a decision',
  pk: 'DECISIONENDS',
  sk: 'END#{at}#{accountId}#{decisionId}',
  ids: { at: z.string(), accountId: AccountId, decisionId: DecisionId },
  stored: z.object({}),
});
