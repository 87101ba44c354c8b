import * as z from 'zod/mini';

/** What a reader has done, as counted: each reaction with the day it was done on (days since 1970 in UTC, as numbers take least room). */
export const StoredViewerState = z.object({
  liked: z.optional(z.int()),
  saved: z.optional(z.int()),
  reposted: z.optional(z.int()),
});

export type ViewerState = z.infer<typeof StoredViewerState>;
