/** What an export of users holds: enough to let everybody sign in again by a new user pool, and nothing else. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';

/** Somebody who signs in with a verified address and has an account. */
export const ExportedUser = z.object({
  /** Verified by the pool. */
  email: z.string(),
  subject: z.string(),
  accountId: AccountId,
  /** An operator had disabled the user. */
  isDisabled: z.optional(z.literal(true)),
});
export type ExportedUser = z.infer<typeof ExportedUser>;

/** Written when all parts are there: an export without it was not finished. */
export const ExportManifest = z.object({
  issuer: z.string(),
  exportedAt: z.iso.datetime(),
  parts: z.array(z.string()),
  users: z.int(),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** Where exports lie in the media bucket. */
export const EXPORTS_FOLDER = 'users/';

/** The keys of the export of a time (milliseconds), which sort by it. */
export const exportKeys = (at: number) => {
  const folder = `${EXPORTS_FOLDER}${new Date(at).toISOString()}/`;
  return {
    manifest: `${folder}manifest.json`,
    part: (position: number) => `${folder}${String(position).padStart(6, '0')}.ndjson.gz`,
  };
};

export const isManifest = (key: string): boolean =>
  key.startsWith(EXPORTS_FOLDER) && key.endsWith('/manifest.json');

const MINUTES_BETWEEN_RUNS = 5;
const EXPORT_MINUTE = 3 * 60 + 17; // in UTC: in the middle of no hour, when little else runs

/** Whether a schedule that comes every five minutes exports users this time (milliseconds): once a day. */
export const isExportTime = (now: number): boolean => {
  const at = new Date(now);
  const since = at.getUTCHours() * 60 + at.getUTCMinutes() - EXPORT_MINUTE;
  return since >= 0 && since < MINUTES_BETWEEN_RUNS;
};
