import * as z from 'zod/mini';

/** What moderation makes of a photo, from the mildest to the strictest. */
export const verdicts = ['approved', 'sensitive', 'review', 'rejected'] as const;

export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** The strictest of some verdicts; `approved` when there are none. */
export const strictest = (given: readonly Verdict[]): Verdict =>
  verdicts.findLast((verdict) => given.includes(verdict)) ?? 'approved';
