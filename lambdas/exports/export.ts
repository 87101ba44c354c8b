/**
 * An export of an account's data, as its row holds it: one row an account, of its latest export. It is `preparing` until all its parts are
 * stored, `ready` from then on, or `failed` where a part could not be made however often it was tried.
 */
import * as z from 'zod/mini';
import { ExportId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { DAY_SECONDS, HOUR_SECONDS, SECOND_MS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';

/** A part as it is planned. */
export const PlannedPart = z.object({
  entries: z.int(),
  /** At most. */
  bytes: z.int(),
});
export type PlannedPart = z.infer<typeof PlannedPart>;

/** A part as it is stored. */
export const StoredPart = z.object({
  bytes: z.int(),
  files: z.int(),
  /** Of the whole part, in hexadecimal. */
  sha256: z.string(),
});
export type StoredPart = z.infer<typeof StoredPart>;

export const StoredExport = z.object({
  exportId: ExportId,
  /** Milliseconds. */
  requestedAt: z.int(),
  state: z.enum(['preparing', 'ready', 'failed']),
  /** Absent until it is known which parts there will be. */
  plan: z.optional(z.array(PlannedPart)),
  /** What is stored, by the number of the part, from 1. */
  done: z.optional(z.record(z.string(), StoredPart)),
  /** Milliseconds. */
  readyAt: z.optional(z.int()),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredExport = z.infer<typeof StoredExport>;

/** When an export is gone that was asked for at a time (milliseconds), in epoch seconds: its objects are kept a little longer. */
export const exportExpiry = (requestedAt: number): number =>
  expiryOf(requestedAt, limits.exportDays * DAY_SECONDS);

const EVERY_MS = limits.exportHours * HOUR_SECONDS * SECOND_MS;

/** From when on another export can be asked for, in milliseconds. */
export const nextExportAt = ({ requestedAt }: Pick<StoredExport, 'requestedAt'>): number =>
  requestedAt + EVERY_MS;
