/** Example values of residency, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { presentResidency } from './present-residency.ts';
import type { ResidencyView } from './residency-contract.ts';

const region = 'eu-central-1';

export const residency = presentResidency(
  [
    { dataClass: 'rows', processor: 'Amazon DynamoDB', region, until: 'deleted' },
    { dataClass: 'logs', processor: 'Amazon CloudWatch Logs', region, until: 'days', days: 90 },
    { dataClass: 'pushes', processor: '', region: '', until: 'theirs' },
  ],
  { region, language: 'en' },
) satisfies z.input<typeof ResidencyView>;
