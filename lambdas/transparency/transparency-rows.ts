/** Rows of public numbers: counters by quarter, kept by the stream. */
import * as z from 'zod/mini';
import { RuleId } from '../kernel/rules.ts';
import { defineRow } from '../platform/row.ts';
import { Quarter } from './quarter.ts';
import { ReceivedKind } from './received.ts';

/** Each of their numbers is an attribute of its own, whose name says what it counts. */
const Counters = z.looseObject({});

/** Decisions of a quarter by a rule. */
export const decisionNumbersRow = defineRow({
  entity: 'numbers of decisions',
  pk: 'TRANSPARENCY#{quarter}',
  sk: 'RULE#{rule}',
  ids: { quarter: Quarter, rule: RuleId },
  stored: Counters,
});

/** How long it took to decide, in a quarter. */
export const waitingNumbersRow = defineRow({
  entity: 'numbers of times to decisions',
  pk: 'TRANSPARENCY#{quarter}',
  sk: 'WAITING',
  ids: { quarter: Quarter },
  stored: Counters,
});

/** What was received in a quarter. */
export const receivedNumbersRow = defineRow({
  entity: 'numbers of what was received',
  pk: 'TRANSPARENCY#{quarter}',
  sk: 'RECEIVED#{kind}',
  ids: { quarter: Quarter, kind: ReceivedKind },
  stored: Counters,
});
