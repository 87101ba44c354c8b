/** Bodies and answers of the routes of lists of known pictures and of the policy. */
import * as z from 'zod/mini';
import { limits } from '../kernel/limits.ts';
import { RuleId } from '../kernel/rules.ts';
import { userText } from '../kernel/text/user-text.ts';
import { HashKind } from '../photos/matching/hash-kind.ts';
import { Verdict } from '../photos/moderation/verdict.ts';
import { HashImportId, HashListId, HexHash } from './hash-list.ts';

export const HashListParams = z.strictObject({ listId: HashListId });
export const HashImportParams = z.strictObject({ listId: HashListId, importId: HashImportId });
export const ClearedHashParams = z.strictObject({ kind: HashKind, hash: HexHash });

export const HashListBody = z.strictObject({
  kind: HashKind,
  rule: RuleId,
  source: userText({ en: 'source', ar: 'المصدر' }, limits.referenceGraphemes, {
    lines: 'one',
    shows: 'something',
  }),
  preserve: z._default(z.boolean(), false),
});
export type HashListBody = z.infer<typeof HashListBody>;

export const NewHashImport = z.strictObject({
  bytes: z.int().check(z.minimum(1), z.maximum(limits.hashFileBytes)),
});

export const ClearedHashBody = z.strictObject({
  reason: userText({ en: 'reason', ar: 'السبب' }, limits.groundGraphemes, {
    lines: 'many',
    shows: 'something',
  }),
});

export const HashListView = z.object({
  listId: z.string(),
  kind: HashKind,
  rule: RuleId,
  source: z.string(),
  preserve: z.boolean(),
  entries: z.int(),
  changedAt: z.iso.datetime(),
});

export const ClearedHashView = z.object({
  kind: HashKind,
  hash: z.string(),
  reason: z.string(),
  clearedAt: z.iso.datetime(),
});

/** How far old photos have been compared with the lists. */
export const HashScanView = z.object({
  seen: z.int(),
  matched: z.int(),
  startedAt: z.iso.datetime(),
  finishedAt: z.nullable(z.iso.datetime()),
});

export const HashListsView = z.object({
  lists: z.array(HashListView),
  cleared: z.array(ClearedHashView),
  scan: z.nullable(HashScanView),
});
export type HashListsView = z.infer<typeof HashListsView>;

export const HashImportTicket = z.object({
  importId: z.string(),
  upload: z.object({
    method: z.literal('PUT'),
    url: z.url(),
    headers: z.record(z.string(), z.string()),
  }),
  expiresAt: z.iso.datetime(),
});
export type HashImportTicket = z.infer<typeof HashImportTicket>;

export const HashImportView = z.object({
  importId: z.string(),
  state: z.enum(['awaiting', 'running', 'done', 'failed']),
  createdAt: z.iso.datetime(),
  problem: z.nullable(z.enum(['upload_missing', 'too_many_hashes', 'list_gone'])),
  rows: z.nullable(z.int()),
  added: z.nullable(z.int()),
  known: z.nullable(z.int()),
  broken: z.nullable(z.int()),
  brokenRows: z.array(
    z.object({
      line: z.int(),
      why: z.enum(['not_a_hash', 'not_a_quality', 'quality_too_low']),
      text: z.string(),
    }),
  ),
});
export type HashImportView = z.infer<typeof HashImportView>;

/** What the change of the policy that is tried would have said. */
export const ShadowReportView = z.object({
  /** Version of the policy in force. */
  policy: z.string(),
  /** Version of the one that is tried; null where none is. */
  candidate: z.nullable(z.string()),
  days: z.array(
    z.object({
      day: z.iso.date(),
      judged: z.int(),
      differences: z.array(z.object({ inForce: Verdict, candidate: Verdict, photos: z.int() })),
    }),
  ),
});
export type ShadowReportView = z.infer<typeof ShadowReportView>;
