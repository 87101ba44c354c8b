/** What people and authorities send that somebody has to look at. */
import * as z from 'zod/mini';

export const ReceivedKind = z.enum(['report', 'notice']);
export type ReceivedKind = z.infer<typeof ReceivedKind>;
