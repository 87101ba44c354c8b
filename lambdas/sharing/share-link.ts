import * as z from 'zod/mini';

export const ShareLink = z.object({
  digest: z.string(),
  /** Milliseconds. */
  createdAt: z.int(),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type ShareLink = z.infer<typeof ShareLink>;
