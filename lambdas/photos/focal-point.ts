import * as z from 'zod/mini';

const SHARE_STEPS = 10_000; // a tenth of a pixel of the largest rendition

/** A place across a picture, from 0 (left, top) to 1 (right, bottom). */
export const Share = z.number().check(
  z.minimum(0),
  z.maximum(1),
  z.overwrite((share) => Math.round(share * SHARE_STEPS) / SHARE_STEPS),
);

/** What should stay in view when a picture is cropped. */
export const FocalPoint = z.strictObject({ x: Share, y: Share });
export type FocalPoint = z.infer<typeof FocalPoint>;
