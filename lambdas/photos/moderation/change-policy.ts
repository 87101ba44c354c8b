/** Changes of the policy for one deployment: a setting that moves thresholds, leaves rules out or adds some. */
import * as z from 'zod/mini';
import { Policy, PolicyRule, PolicyRuleId, Threshold } from './policy.ts';

export const PolicyChange = z.strictObject({
  /** What rows and reports call the changed policy, behind the version of what it changes. */
  version: z
    .string()
    .check(z.regex(/^[A-Za-z0-9.-]{1,30}$/, 'letters, digits, points and hyphens, at most 30')),
  /** New thresholds (percent) by the ids of rules. */
  thresholds: z.optional(z.record(PolicyRuleId, Threshold)),
  /** Ids of rules that do not hold. */
  without: z.optional(z.array(PolicyRuleId)),
  added: z.optional(z.array(PolicyRule)),
});
export type PolicyChange = z.infer<typeof PolicyChange>;

/** The policy with a change. Throws an error that names every rule that is not there or twice there. */
export const changePolicy = (
  base: Policy,
  { version, thresholds = {}, without = [], added = [] }: PolicyChange,
): Policy => {
  const known = new Set([...base.rules, base.unknownLabels].map(({ id }) => id));
  const unknown = [...Object.keys(thresholds), ...without].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`The policy has no rules ${unknown.join(', ')}`);
  if (without.includes(base.unknownLabels.id)) {
    throw new Error(
      `The rule ${base.unknownLabels.id} cannot be left out: labels of later taxonomies need one`,
    );
  }
  const twice = added.map(({ id }) => id).filter((id) => known.has(id) && !without.includes(id));
  if (twice.length > 0) throw new Error(`The policy already has rules ${twice.join(', ')}`);
  const moved = <Rule extends { readonly id: string; readonly threshold: number }>(rule: Rule): Rule => ({
    ...rule,
    threshold: thresholds[rule.id] ?? rule.threshold,
  });
  return Policy.parse({
    ...base,
    version: `${base.version}+${version}`,
    rules: [...base.rules.filter(({ id }) => !without.includes(id)).map(moved), ...added],
    unknownLabels: moved(base.unknownLabels),
  });
};

/** The change that a variable of a function holds as JSON; undefined for an empty one. */
export const readPolicyChange = (json: string): PolicyChange | undefined =>
  json === '' ? undefined : PolicyChange.parse(JSON.parse(json));

/** The policies of a deployment: the one in force, and one that is tried beside it. */
export interface PoliciesInForce {
  readonly policy: Policy;
  readonly candidate?: Policy;
}

/** The policies that changes make: `inForce` of what is delivered, `candidate` of the one in force. */
export const policiesOf = (
  delivered: Policy,
  changes: { readonly inForce?: PolicyChange | undefined; readonly candidate?: PolicyChange | undefined },
): PoliciesInForce => {
  const policy = changes.inForce === undefined ? delivered : changePolicy(delivered, changes.inForce);
  return changes.candidate === undefined
    ? { policy }
    : { policy, candidate: changePolicy(policy, changes.candidate) };
};
