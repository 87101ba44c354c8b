/** Example values of demands, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { DemandView, NewDemand, StaffDemandView } from './demand-contract.ts';

export const demand = {
  demandId: '01KAVZ2M9T4Q7X0C5B8N3D6F1G',
  kind: 'post',
  authority: 'Amtsgericht Köln',
  ground: '§ 86a StGB',
  territory: ['AT', 'DE'],
  demandedAt: '2026-11-23T18:00:00.000Z',
  endsAt: '2027-11-20T00:00:00.000Z',
  state: 'in_force',
  endedAt: null,
} as const satisfies z.input<typeof DemandView>;

export const lifted = {
  ...demand,
  state: 'lifted',
  endedAt: '2026-12-01T09:30:00.000Z',
} as const satisfies z.input<typeof DemandView>;

export const staffDemand = {
  ...demand,
  subject: { kind: 'post', postId: '01KAVY7Q3D5NM2XB8WC4R9T0HK' },
  accountId: '5NM2XB8WC4R9T0HK',
  reference: 'Letter of 20 November 2026, file 583 Gs 1234/26',
  by: '7R2XB8WC4R9T0HKM',
} as const satisfies z.input<typeof StaffDemandView>;

export const newDemand = {
  subject: { kind: 'post', postId: '01KAVY7Q3D5NM2XB8WC4R9T0HK' },
  authority: 'Amtsgericht Köln',
  ground: '§ 86a StGB',
  reference: 'Letter of 20 November 2026, file 583 Gs 1234/26',
  territory: ['AT', 'DE'],
  endsAt: '2027-11-20T00:00:00.000Z',
  facts: {
    en: 'The first photo shows a sign that the law of Germany and of Austria forbids to show.',
    ar: 'تُظهر الصورة الأولى رمزًا يحظر قانون ألمانيا والنمسا عرضه.',
  },
  rule: 'illegal',
} as const satisfies z.input<typeof NewDemand>;
