/** Example values of the graph contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { MuteTerms } from './graph-contract.ts';

export const muteTerms = { until: '2026-12-01T08:00:00.000Z' } satisfies z.input<typeof MuteTerms>;
