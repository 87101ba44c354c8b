import * as z from 'zod/mini';

/** What moderation makes of a photo, from the mildest to the strictest. */
export const verdicts = ['approved', 'sensitive', 'review', 'rejected'] as const;

export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** Why moderation finds a photo sensitive. */
export const moderationReasons = [
  'nudity',
  'suggestive',
  'sexual',
  'violence',
  'weapons',
  'disturbing',
  'drugs',
  'rude_gestures',
] as const;
export const ModerationReason = z.enum(moderationReasons);
export type ModerationReason = z.infer<typeof ModerationReason>;

/** The strictest of some verdicts; `approved` when there are none. */
export const strictest = (given: readonly Verdict[]): Verdict =>
  verdicts.findLast((verdict) => given.includes(verdict)) ?? 'approved';
