/** The moderation policy: a versioned file of rules, and what it makes of the labels of a picture. */
import * as z from 'zod/mini';
import type { ImageLabel } from '../../platform/image-labels.ts';
import policyFile from './policy.json' with { type: 'json' };
import type { Verdict } from './verdict.ts';
import { ModerationReason, strictest } from './verdict.ts';

const Threshold = z.number().check(z.minimum(0), z.maximum(100));

/** What a label earns from a threshold on. Viewers are told why a photo is sensitive. */
const outcomeOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.discriminatedUnion('verdict', [
    z.strictObject({
      ...shape,
      threshold: Threshold,
      verdict: z.literal('sensitive'),
      reason: ModerationReason,
    }),
    z.strictObject({ ...shape, threshold: Threshold, verdict: z.enum(['approved', 'review', 'rejected']) }),
  ]);

const Policy = z.strictObject({
  version: z.string().check(z.minLength(1)),
  /** The taxonomy that the labels are of. */
  model: z.string(),
  /** A rule holds for its label and, unless they have rules of their own, for all labels below. */
  rules: z.array(outcomeOf({ label: z.string() })),
  /** For labels of a later taxonomy, with no known label above. */
  unknownLabels: outcomeOf({}),
});
export type Policy = z.infer<typeof Policy>;

/** What moderation says of a picture. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Why it is sensitive, the surest reason first; of no other verdict. */
  readonly reasons?: ModerationReason[];
}

/** The policy in force. */
export const policy: Policy = Policy.parse(policyFile);

/** The least confidence (percent) that any rule asks for: what is below need not be fetched. */
export const minConfidence = ({ rules, unknownLabels }: Policy): number =>
  Math.min(unknownLabels.threshold, ...rules.map(({ threshold }) => threshold));

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
  if (verdict !== 'sensitive') return { verdict };
  const reasons = earned.flatMap((rule) => (rule.verdict === 'sensitive' ? [rule.reason] : []));
  return { verdict, reasons: [...new Set(reasons)] };
};
