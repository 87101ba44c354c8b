/** Example values of accesses, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { AccessView } from './access-contract.ts';

export const access = {
  accessId: '01KBA6H2VQ5T3M8C9XWZ4R7KPD',
  at: '2026-11-30T09:12:44.663Z',
  role: 'administrator',
  kind: 'account',
  id: null,
  reason: 'support',
} satisfies z.input<typeof AccessView>;
