/** Coordinates are stored coarse, wherever they come from. */
import * as z from 'zod/mini';

const STEPS_PER_DEGREE = 100; // two decimals: about a kilometre

/** A coordinate to two decimals. */
export const coarsely = (degrees: number): number =>
  Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE + 0;

/** Where a picture was taken, in degrees with two decimals. */
export const Place = z.object({ latitude: z.number(), longitude: z.number() });
export type Place = z.infer<typeof Place>;
