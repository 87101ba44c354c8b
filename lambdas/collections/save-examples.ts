import type * as z from 'zod/mini';
import type { SaveView } from './save-contract.ts';

export const save = { saved: true, counts: {} } satisfies z.input<typeof SaveView>;
