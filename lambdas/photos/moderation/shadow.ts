/** Shadow mode: how the verdicts of a policy that is tried differ from those of the one in force. */
import * as z from 'zod/mini';
import type { Judgement } from './policy.ts';

const count = z.optional(z.int());

/** Each way in which two verdicts can differ: that of the policy in force, then that of the candidate. */
const counts = {
  approved_sensitive: count,
  approved_review: count,
  approved_rejected: count,
  sensitive_approved: count,
  sensitive_review: count,
  sensitive_rejected: count,
  review_approved: count,
  review_sensitive: count,
  review_rejected: count,
  rejected_approved: count,
  rejected_sensitive: count,
  rejected_review: count,
};
export type Difference = keyof typeof counts;

export const differences: readonly Difference[] = Object.keys(counts).filter(
  (key): key is Difference => key in counts,
);

/** How a candidate judged otherwise; undefined where it did not. Other reasons for the same verdict are no difference. */
export const differenceOf = (inForce: Judgement, would: Judgement): Difference | undefined =>
  differences.find((each) => each === `${inForce.verdict}_${would.verdict}`);

/** What is counted on a day. */
export const ShadowDay = z.object({
  /** Photos that both judged. */
  judged: z.int(),
  ...counts,
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type ShadowDay = z.infer<typeof ShadowDay>;
