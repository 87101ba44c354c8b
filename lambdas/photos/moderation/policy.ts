/** The moderation policy: a versioned file of rules, and what it makes of the labels of a picture. */
import * as z from 'zod/mini';
import { RuleId } from '../../kernel/rules.ts';
import type { ImageLabel } from '../../platform/image-labels.ts';
import policyFile from './policy.json' with { type: 'json' };
import type { Verdict } from './verdict.ts';
import { ModerationReason, strictest } from './verdict.ts';

export const Threshold = z.number().check(z.minimum(0), z.maximum(100));

/** What logs, rows and changes name a rule of the policy by. */
export const PolicyRuleId = z.string().check(z.regex(/^[a-z][a-z-]{0,59}$/));

/**
 * What a label earns from a threshold on. Whoever is restricted is told by which rule of the guidelines, and viewers why a photo is
 * sensitive.
 */
const outcomeOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => {
  const common = { ...shape, id: PolicyRuleId, threshold: Threshold };
  return z.discriminatedUnion('verdict', [
    z.strictObject({
      ...common,
      verdict: z.literal('sensitive'),
      reason: ModerationReason,
      rule: RuleId,
    }),
    z.strictObject({ ...common, verdict: z.enum(['review', 'rejected']), rule: RuleId }),
    z.strictObject({ ...common, verdict: z.literal('approved') }),
  ]);
};

export const PolicyRule = outcomeOf({ label: z.string().check(z.minLength(1)) });
export type PolicyRule = z.infer<typeof PolicyRule>;

const idsAreUnique = ({
  rules,
  unknownLabels,
}: {
  rules: readonly { id: string }[];
  unknownLabels: { id: string };
}) => new Set([...rules, unknownLabels].map(({ id }) => id)).size === rules.length + 1;

export const Policy = z
  .strictObject({
    version: z.string().check(z.minLength(1), z.maxLength(64)),
    /** The taxonomy that the labels are of. */
    model: z.string(),
    /** A rule holds for its label and, unless they have rules of their own, for all labels below. */
    rules: z.array(PolicyRule),
    /** For labels of a later taxonomy, with no known label above. */
    unknownLabels: outcomeOf({}),
  })
  .check(z.refine(idsAreUnique, 'two rules have the same id'));
export type Policy = z.infer<typeof Policy>;

/** What moderation says of a picture. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Why it is sensitive, the surest reason first; of no other verdict. */
  readonly reasons?: ModerationReason[];
  /** The rule of the policy that gave the verdict, the surest of several; of any verdict that restricts. */
  readonly policyRule?: string;
  /** The rule of the guidelines that this one is about, which a decision names. */
  readonly rule?: RuleId;
}

/** The policy as it is delivered. */
export const policy: Policy = Policy.parse(policyFile);

/** The least confidence (percent) that any rule of some policies asks for: what is below need not be fetched. */
export const minConfidence = (...policies: readonly Policy[]): number =>
  Math.min(
    ...policies.flatMap(({ rules, unknownLabels }) =>
      [...rules, unknownLabels].map(({ threshold }) => threshold),
    ),
  );

/** The rules of a label: its own, else those of the nearest label above. */
const rulesFor = (
  label: ImageLabel,
  labels: readonly ImageLabel[],
  { rules, unknownLabels }: Policy,
): readonly Policy['unknownLabels'][] => {
  const seen = new Set<string>();
  let name: string | undefined = label.name;
  let parent: string | undefined = label.parent;
  while (name !== undefined && !seen.has(name)) {
    seen.add(name);
    const own = rules.filter((rule) => rule.label === name);
    if (own.length > 0) return own;
    name = parent;
    parent = labels.find((other) => other.name === name)?.parent;
  }
  return [unknownLabels];
};

/**
 * The verdict on a picture with these labels: the strictest that any of them earns. Rekognition names every label together
 * with those above it, so only the most specific ones count.
 */
export const verdictOn = (labels: readonly ImageLabel[], inForce: Policy = policy): Judgement => {
  const parents = new Set(labels.map(({ parent }) => parent));
  const mostSpecific = labels.filter(({ name }) => !parents.has(name));
  const earned = mostSpecific
    .toSorted((one, other) => other.confidence - one.confidence)
    .flatMap((label) =>
      rulesFor(label, labels, inForce).filter(({ threshold }) => label.confidence >= threshold),
    );
  const verdict = strictest(earned.map((rule) => rule.verdict));
  const decisive = earned.find((rule) => rule.verdict === verdict);
  if (decisive === undefined || decisive.verdict === 'approved') return { verdict };
  const named = { verdict, policyRule: decisive.id, rule: decisive.rule };
  if (verdict !== 'sensitive') return named;
  const reasons = earned.flatMap((rule) => (rule.verdict === 'sensitive' ? [rule.reason] : []));
  return { ...named, reasons: [...new Set(reasons)] };
};
