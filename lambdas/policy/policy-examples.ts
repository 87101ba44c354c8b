/** Example values of lists of known pictures, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type {
  ClearedHashBody,
  HashImportTicket,
  HashImportView,
  HashListBody,
  HashListsView,
  NewHashImport,
  ShadowReportView,
} from './policy-contract.ts';

const hash = 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22';
const importId = '01K7Z3Q8V4M2N6R9T1W5X0Y7BD';

export const newList = {
  kind: 'pdq',
  rule: 'child_abuse',
  source: 'Hotline, weekly file',
  preserve: true,
} satisfies z.input<typeof HashListBody>;

export const list = {
  listId: 'hotline',
  ...newList,
  entries: 48_210,
  changedAt: '2026-11-30T20:15:00.000Z',
};

export const cleared = {
  kind: 'pdq',
  hash,
  reason: 'A logo, by appeal',
  clearedAt: '2026-11-30T20:15:00.000Z',
} as const;

export const scan = {
  seen: 12_300,
  matched: 1,
  startedAt: '2026-11-30T20:15:00.000Z',
  finishedAt: null,
};

export const lists = { lists: [list], cleared: [cleared], scan } satisfies z.input<typeof HashListsView>;

export const newImport = { bytes: 4_243_001 } satisfies z.input<typeof NewHashImport>;

export const ticket = {
  importId,
  upload: {
    method: 'PUT',
    url: `https://media.s3.eu-central-1.amazonaws.com/hash-files/${importId}.csv?X-Amz-Signature=5f2c`,
    headers: { 'content-type': 'text/csv', 'if-none-match': '*' },
  },
  expiresAt: '2026-11-30T20:30:00.000Z',
} satisfies z.input<typeof HashImportTicket>;

export const done = {
  importId,
  state: 'done',
  createdAt: '2026-11-30T20:15:00.000Z',
  problem: null,
  rows: 48_212,
  added: 48_000,
  known: 210,
  broken: 2,
  brokenRows: [
    { line: 17, why: 'not_a_hash', text: 'n/a,100' },
    { line: 90, why: 'quality_too_low', text: `${hash},12` },
  ],
} satisfies z.input<typeof HashImportView>;

export const clearing = { reason: 'A logo, by appeal' } satisfies z.input<typeof ClearedHashBody>;

export const shadow = {
  policy: '2026-12-1',
  candidate: '2026-12-1+strict-1',
  days: [
    {
      day: '2026-11-30',
      judged: 1_200,
      differences: [{ inForce: 'approved', candidate: 'sensitive', photos: 17 }],
    },
  ],
} satisfies z.input<typeof ShadowReportView>;
