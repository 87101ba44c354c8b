/**
 * From where something is withheld, as its row has it with a decision and without. For what restricts accounts and content alone: nothing else may write
 * this attribute.
 */
import type { DecisionId } from '../kernel/ids.ts';
import { DemandId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import type { Withheld, Withholding } from '../kernel/withholding.ts';
import { fastParse } from '../platform/fast-parse.ts';
import type { Expression } from '../platform/table.ts';
import type { ActionOf } from './action.ts';

/** A demand has the id of the decision that carries it out. */
const demandOf = (decisionId: DecisionId): DemandId => fastParse(DemandId, decisionId);

/** What a row that says where something is withheld is to be with a decision; undefined where as many demands stand as may. */
export const withheldBy = (
  { withheld = [] }: Withheld,
  decisionId: DecisionId,
  { territory }: ActionOf<'withhold'>,
): { readonly withheld: readonly Withholding[] } | undefined =>
  withheld.length < limits.demandsAtOnce
    ? { withheld: [...withheld, { demandId: demandOf(decisionId), territory }] }
    : undefined;

/** What it is to be without the decision; undefined where nothing of that is left. */
export const shownAgain = (
  { withheld = [] }: Withheld,
  decisionId: DecisionId,
): { readonly withheld: readonly Withholding[] | undefined } | undefined => {
  const left = withheld.filter(({ demandId }) => demandId !== demandOf(decisionId));
  if (left.length === withheld.length) return undefined;
  return { withheld: left.length === 0 ? undefined : left };
};

/** It is withheld as it was when it was read. */
export const sameWithheld = ({ withheld }: Withheld): Expression =>
  withheld === undefined
    ? { expression: 'attribute_not_exists(withheld)' }
    : { expression: 'withheld = :readWithheld', values: { ':readWithheld': withheld } };
