/** Example values of what is preserved, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { DisclosureView, PreservedView } from './preservation-contract.ts';

export const preserved = {
  preservedId: '01KBA7M9X2QTN3V8C5H2J4K6M8',
  listId: 'hotline',
  kind: 'pdq',
  hash: 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22',
  distance: 6,
  picture: 'upload',
  preservedAt: '2026-11-30T11:02:00.000Z',
  until: '2027-11-30T11:02:00.000Z',
} satisfies z.input<typeof PreservedView>;

const folder = 'https://media.s3.eu-central-1.amazonaws.com/preserved/01KBA7M9X2QTN3V8C5H2J4K6M8';

export const disclosure = {
  match: preserved,
  pictureUrl: `${folder}/picture?X-Amz-Signature=4f0c`,
  recordUrl: `${folder}/record.json?X-Amz-Signature=91be`,
  expiresAt: '2026-12-02T09:20:00.000Z',
} satisfies z.input<typeof DisclosureView>;
