/** Example values of the contract of share links, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { NewShareLink, ShareLinkTicket, ShareLinkView } from './share-link-contract.ts';

const token = 'q3Zx7bP0mT5kV9nR2cW8sY4hJ6dL1fG0aE3uI7oQ5tX';

export const newShareLink = { expiresAt: '2026-03-08T12:00:00.000Z' } satisfies z.input<typeof NewShareLink>;

export const shareLink = {
  linkId: 'k7Jz0cF4mXn1S6q8T2vB3yW5pR9aLdEhUgCtVoZbM4I',
  createdAt: '2026-03-01T12:00:00.000Z',
  expiresAt: '2026-03-08T12:00:00.000Z',
} satisfies z.input<typeof ShareLinkView>;

export const shareLinkTicket = {
  ...shareLink,
  token,
  path: `/v1/shared/${token}`,
} satisfies z.input<typeof ShareLinkTicket>;
