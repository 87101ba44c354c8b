/** A look of one of the staff at what is not public of somebody's. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { StaffRole } from '../kernel/staff-role.ts';

/** What was looked at. */
export const AccessedKind = z.enum([
  /** Its state, limits, sessions, settings. */
  'account',
  'post',
  'photo',
  'comment',
  'collection',
  'draft',
  /** What others reported, and what was decided. */
  'case',
  /** A copy of all data. */
  'export',
]);
export type AccessedKind = z.infer<typeof AccessedKind>;

/** Why it was looked at. */
export const AccessReason = z.enum([
  /** Somebody reported it, or it waits to be released. */
  'review',
  /** Its owner contests a decision. */
  'appeal',
  /** Its owner asked for help. */
  'support',
  /** An authority asks for it, or the law does. */
  'legal',
]);
export type AccessReason = z.infer<typeof AccessReason>;

export const Access = z.object({
  role: StaffRole,
  /** Who it was: for audits, and never shown to the person. Absent where that account was erased. */
  by: z.optional(AccountId),
  kind: AccessedKind,
  /** Of the thing; absent where the kind says all. */
  id: z.optional(z.string()),
  reason: AccessReason,
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type Access = z.infer<typeof Access>;
