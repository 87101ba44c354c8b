import * as z from 'zod/mini';

export const SaveView = z.object({ saved: z.boolean() });
