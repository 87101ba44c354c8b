/** What a picture says of the camera that took it, as far as its owner wants that retained: these fields and no others. */
import * as z from 'zod/mini';

export const Camera = z.object({
  make: z.optional(z.string()),
  model: z.optional(z.string()),
  lens: z.optional(z.string()),
  /** Millimetres. */
  focalLength: z.optional(z.number()),
  /** The f-number. */
  aperture: z.optional(z.number()),
  /** Seconds. */
  exposureTime: z.optional(z.number()),
  iso: z.optional(z.int()),
  /** By the clock of the camera, such as `2026-03-01T18:04:09`: it does not say of which time zone. */
  takenAt: z.optional(z.string()),
});
export type Camera = z.infer<typeof Camera>;
