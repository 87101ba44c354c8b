/** Public numbers, as everybody sees them. */
import * as z from 'zod/mini';
import { ActionKind } from '../decisions/action.ts';
import { Ground, Origin } from '../decisions/decision.ts';
import { RuleId } from '../kernel/rules.ts';
import { SubjectKind } from '../kernel/subject.ts';
import { ReportReason } from '../reports/reasons.ts';
import { Quarter } from './quarter.ts';
import { ReceivedKind } from './received.ts';
import { WaitedFor } from './waiting.ts';

/** `GET /v1/transparency` */
export const TransparencyQuery = z.strictObject({ quarter: z.optional(Quarter) });

export const TransparencyTable = z.enum(['decisions', 'received', 'waits']);
export type TransparencyTable = z.infer<typeof TransparencyTable>;

/** `GET /v1/transparency.csv` */
export const TransparencyCsvQuery = z.strictObject({
  quarter: z.optional(Quarter),
  table: z._default(TransparencyTable, 'decisions'),
});

export const DecisionNumbers = z.object({
  area: z.string(),
  rule: RuleId,
  action: ActionKind,
  subject: SubjectKind,
  ground: Ground,
  origin: Origin,
  automated: z.object({ detection: z.boolean(), decision: z.boolean() }),
  language: z.nullable(z.string()),
  decisions: z.int(),
  appeals: z.int(),
  upheld: z.int(),
  overturned: z.int(),
  withdrawn: z.int(),
});
export type DecisionNumbers = z.infer<typeof DecisionNumbers>;

export const TransparencyView = z.object({
  quarter: Quarter,
  from: z.iso.date(),
  until: z.iso.date(),
  isOver: z.boolean(),
  decisions: z.array(DecisionNumbers),
  received: z.array(z.object({ kind: ReceivedKind, reason: ReportReason, rule: RuleId, count: z.int() })),
  waits: z.array(z.object({ for: WaitedFor, count: z.int(), medianMinutes: z.int() })),
});
export type TransparencyView = z.infer<typeof TransparencyView>;
