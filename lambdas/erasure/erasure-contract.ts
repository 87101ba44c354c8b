/** The deletion of an account as apps see it. */
import * as z from 'zod/mini';

export const DeletionView = z.object({ erasureDueAt: z.iso.datetime(), notes: z.array(z.string()) });
export type DeletionView = z.infer<typeof DeletionView>;
