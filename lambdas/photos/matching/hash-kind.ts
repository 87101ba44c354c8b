import * as z from 'zod/mini';

/** `sha256`: of a file, to the byte; `pdq`: of what a picture looks like. */
export const HashKind = z.enum(['sha256', 'pdq']);
export type HashKind = z.infer<typeof HashKind>;
