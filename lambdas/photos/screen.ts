/** The screen over a sensitive photo: who says so and why, and what its viewer wants done about it. */
import * as z from 'zod/mini';
import type { ModerationReason } from './moderation/verdict.ts';
import { moderationReasons } from './moderation/verdict.ts';

/** `sensitive`: nothing more is known. */
export const ScreenReason = z.enum([...moderationReasons, 'sensitive']);

/** What a viewer wants done with sensitive photos: shown as any, shown behind a screen that can be lifted, or not shown. */
export const SensitivePhotos = z.enum(['show', 'ask', 'hide']);
export type SensitivePhotos = z.infer<typeof SensitivePhotos>;

export const ScreenLabel = z.object({ reason: ScreenReason, source: z.enum(['author', 'moderation']) });
type ScreenLabel = z.infer<typeof ScreenLabel>;

export const ScreenView = z.object({ treatment: SensitivePhotos, labels: z.array(ScreenLabel) });
export type ScreenView = z.infer<typeof ScreenView>;

/** What moderation found. Photos of which no reasons were recorded are sensitive and no more. */
export interface Found {
  readonly sensitive?: boolean | undefined;
  readonly reasons?: readonly ModerationReason[] | undefined;
}

/** What moderation says of a photo. */
export const labelsOf = ({ sensitive, reasons = [] }: Found): ScreenLabel[] => {
  if (sensitive !== true) return [];
  const known: readonly ScreenLabel['reason'][] = reasons.length === 0 ? ['sensitive'] : reasons;
  return known.map((reason) => ({ reason, source: 'moderation' }));
};

/** The screen that some labels make. */
export const screenOf = (labels: readonly ScreenLabel[], treatment: SensitivePhotos): ScreenView | null =>
  labels.length === 0 ? null : { treatment, labels: [...labels] };
