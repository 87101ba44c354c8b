/** Example values of the audience contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { AudienceChange, AudienceView, NewAudience } from './audience-contract.ts';

export const newAudience = { name: 'Close friends' } satisfies z.input<typeof NewAudience>;

export const audienceChange = { name: 'المقرّبون' } satisfies z.input<typeof AudienceChange>;

export const audience = {
  audienceId: '01K7Z3T0M4B8C2D6E9F1G5H7JK',
  name: 'Close friends',
  members: 12,
  createdAt: '2025-10-19T20:55:38.116Z',
} satisfies z.input<typeof AudienceView>;
