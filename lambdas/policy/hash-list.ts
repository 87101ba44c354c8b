/** Lists of known pictures, what is brought into them, and the comparison of old photos with them, as their rows hold them. */
import * as z from 'zod/mini';
import { RuleId } from '../kernel/rules.ts';
import { HashKind } from '../photos/matching/hash-kind.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';

/** The name of a list, as decisions and logs tell it. */
export const HashListId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
export type HashListId = z.infer<typeof HashListId>;

/** What was brought into a list at once: a ULID. */
export const HashImportId = z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/));
export type HashImportId = z.infer<typeof HashImportId>;

/** 64 hexadecimal digits in lower case. */
export const HexHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Sorted hashes in an object. */
export const HashFile = z.object({ key: z.string(), entries: z.int() });
export type HashFile = z.infer<typeof HashFile>;

export const StoredHashList = z.object({
  kind: HashKind,
  /** The rule of the guidelines that its pictures break, which decisions name. */
  rule: RuleId,
  /** Where it comes from. */
  source: z.string(),
  /** Whether its pictures are preserved for authorities. */
  preserve: z._default(z.boolean(), false),
  /** Undefined for an empty list. */
  file: z.optional(HashFile),
  /** Milliseconds. */
  changedAt: z.int(),
});
export type StoredHashList = z.infer<typeof StoredHashList>;

const Broken = z.object({
  line: z.int(),
  why: z.enum(['not_a_hash', 'not_a_quality', 'quality_too_low']),
  text: z.string(),
});

export const StoredImport = z.object({
  /** `awaiting`: its file may come. `failed`: with a problem; nothing was taken. */
  state: z.enum(['awaiting', 'running', 'done', 'failed']),
  /** Milliseconds. */
  createdAt: z.int(),
  problem: z.optional(z.enum(['upload_missing', 'too_many_hashes', 'list_gone'])),
  /** Rows of the file; those that are new in the list; those that were in it already, or twice in the file; those that are no hashes. */
  rows: z.optional(z.int()),
  added: z.optional(z.int()),
  known: z.optional(z.int()),
  broken: z.optional(z.int()),
  /** The first of the broken rows. All are in the report, an object beside the lists. */
  brokenRows: z.optional(z.array(Broken)),
  expiresAt: z.int(),
});
export type StoredImport = z.infer<typeof StoredImport>;

/** A hash that was cleared, because somebody appealed or a list was wrong. */
export const StoredCleared = z.object({ reason: z.string(), clearedAt: z.int() });

/** How far old photos have been compared with the lists. */
export const StoredScan = z.object({
  scanId: z.string(),
  /** The last photo that was looked at; empty at the beginning. */
  after: z.string(),
  seen: z.int(),
  matched: z.int(),
  startedAt: z.int(),
  finishedAt: z.optional(z.int()),
});
export type StoredScan = z.infer<typeof StoredScan>;

const IMPORT_DAYS = 90;

/** When an import that is made at `now` (milliseconds) is forgotten, in epoch seconds. */
export const importExpiry = (now: number): number => expiryOf(now, IMPORT_DAYS * DAY_SECONDS);

/** Broken rows that an import tells; a row holds no more. */
export const MAX_TOLD_ROWS = 100;
