/** Example values of exports, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { ExportAddresses, ExportView } from './export-contract.ts';

const first = {
  part: 1,
  bytes: 184_320,
  files: 62,
  sha256: 'b7f1c2a94d0e58c3617fa2d9e04b86c5d3a1907e6f2c48b5d1e03a7c96f8b240',
};
const second = {
  part: 2,
  bytes: 412_876_544,
  files: 1_204,
  sha256: '2c9d4e7f10a3b58660f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566ff',
};

const exportId = '01KAVZ2M9T4Q7X0C5B8N3D6F1G';

export const preparing = {
  exportId,
  state: 'preparing',
  requestedAt: '2026-11-23T18:00:00.000Z',
  readyAt: null,
  keptUntil: '2026-11-30T18:00:00.000Z',
  nextAt: '2026-11-24T18:00:00.000Z',
  progress: { done: 1, parts: 2 },
  parts: [first],
} satisfies z.input<typeof ExportView>;

export const ready = {
  ...preparing,
  state: 'ready',
  readyAt: '2026-11-23T18:03:12.000Z',
  progress: { done: 2, parts: 2 },
  parts: [first, second],
} satisfies z.input<typeof ExportView>;

export const addresses = {
  exportId,
  expiresAt: '2026-11-23T19:10:00.000Z',
  parts: [
    {
      ...first,
      url: 'https://d111111abcdef8.cloudfront.net/e/0123456789ABCDEF/01KAVZ2M9T4Q7X0C5B8N3D6F1G/suwar-export-001.zip?Policy=eyJTdGF0ZW1lbnQiOltdfQ__&Signature=MEUCIQ&Key-Pair-Id=K2JCJMDEHXQW5F&Hash-Algorithm=SHA256',
    },
  ],
} satisfies z.input<typeof ExportAddresses>;
