/** What was decided and received in a quarter, in numbers. */
import * as z from 'zod/mini';
import { invalid } from '../kernel/problems.ts';
import { areaOfRule } from '../kernel/rules.ts';
import { dateOf, dayOf } from '../platform/durations.ts';
import { ReportReason, ruleOfReason } from '../reports/reasons.ts';
import { automatedOf, readField } from './decision-cell.ts';
import type { Quarter } from './quarter.ts';
import { boundsOf, quarterOf } from './quarter.ts';
import type { DecisionNumbers, TransparencyView } from './transparency-contract.ts';
import type { NumbersOfQuarter, TransparencyStore } from './transparency-store.ts';
import { waitsIn } from './waiting.ts';

type OfRule = NumbersOfQuarter['decisions'][number];

/** The numbers of a rule, a row for each kind of decision, in the order of their names. */
const rowsOf = ({ rule, numbers }: OfRule): readonly DecisionNumbers[] => {
  const rows = new Map<string, DecisionNumbers>();
  for (const [name, count] of [...numbers].sort()) {
    const read = readField(name);
    if (read === undefined) continue;
    const { automation, language, ...cell } = read.cell;
    const id = name.slice(name.indexOf('.'));
    const row = rows.get(id) ?? {
      area: areaOfRule(rule),
      rule,
      ...cell,
      automated: automatedOf(automation),
      language: language === 'none' ? null : language,
      decisions: 0,
      appeals: 0,
      upheld: 0,
      overturned: 0,
      withdrawn: 0,
    };
    rows.set(id, { ...row, [read.measure]: count });
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
};

const receivedOf = ({ received }: NumbersOfQuarter): TransparencyView['received'] =>
  received.flatMap(({ kind, numbers }) =>
    [...numbers].sort().flatMap(([name, count]) => {
      const { data: reason } = z.safeParse(ReportReason, name.replace(/^reason\./, ''));
      return reason === undefined ? [] : [{ kind, reason, rule: ruleOfReason(reason), count }];
    }),
  );

/** The numbers of a quarter, of the present one where none is named. Throws `invalid_request` for one that has not begun. `now` in milliseconds. */
export const readTransparency = async (
  { numbers }: { readonly numbers: Pick<TransparencyStore, 'numbersOf'> },
  named: Quarter | undefined,
  now: number,
): Promise<TransparencyView> => {
  const present = quarterOf(now);
  const quarter = named ?? present;
  if (quarter > present) {
    throw invalid('query.quarter', {
      en: `The quarter ${quarter} has not begun; the latest is ${present}`,
      ar: `لم يبدأ الربع ${quarter} بعد؛ آخر ربع هو ${present}`,
    });
  }
  const { from, until } = boundsOf(quarter);
  const found = await numbers.numbersOf(quarter);
  return {
    quarter,
    from: dateOf(dayOf(from)),
    until: dateOf(dayOf(until) - 1),
    isOver: now >= until,
    decisions: found.decisions.flatMap(rowsOf),
    received: receivedOf(found),
    waits: [...waitsIn(found.waiting)],
  };
};
