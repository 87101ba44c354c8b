import * as z from 'zod/mini';

export const Visibility = z.enum(['public', 'unlisted', 'followers', 'audience', 'private']);

export type Visibility = z.infer<typeof Visibility>;
