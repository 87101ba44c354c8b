/** Settings of the moderation policy: how it is changed for a deployment, and which change is tried beside it. */
import * as z from 'zod';
import type { PoliciesInForce } from '../../lambdas/photos/moderation/change-policy.ts';
import { PolicyChange, policiesOf } from '../../lambdas/photos/moderation/change-policy.ts';
import { policy } from '../../lambdas/photos/moderation/policy.ts';

// A function's environment holds 4 KB in all.
const MAX_CHANGE_LENGTH = 1_000;

/** The command line gives JSON as text. */
const change = z
  .preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'a change of the moderation policy in JSON' });
      return z.NEVER;
    }
  }, PolicyChange)
  .refine(
    (value) => JSON.stringify(value).length <= MAX_CHANGE_LENGTH,
    `at most ${MAX_CHANGE_LENGTH} characters of JSON`,
  );

export const policyShape = {
  moderationPolicy: change.optional(),
  moderationShadow: change.optional(),
};

/** What the changes make of the delivered policy. Throws where a change does not fit. */
export const policiesOfSettings = ({
  moderationPolicy,
  moderationShadow,
}: {
  readonly moderationPolicy?: PolicyChange | undefined;
  readonly moderationShadow?: PolicyChange | undefined;
}): PoliciesInForce => policiesOf(policy, { inForce: moderationPolicy, candidate: moderationShadow });

/** Why the changes cannot be made, undefined where they can. */
export const policyProblem = (settings: Parameters<typeof policiesOfSettings>[0]): string | undefined => {
  try {
    policiesOfSettings(settings);
    return undefined;
  } catch (error) {
    return `moderationPolicy or moderationShadow does not fit: ${error instanceof Error ? error.message : String(error)}`;
  }
};
