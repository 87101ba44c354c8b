/** What staff are told of themselves and of each other. */
import * as z from 'zod/mini';
import { AccessedKind, AccessReason } from '../accesses/access.ts';
import { StaffDeed } from '../accesses/staff-log.ts';
import { AccountId, ProposalId, StaffLogId } from '../kernel/ids.ts';
import { StaffRole } from '../kernel/staff-role.ts';

export const StaffSelf = z.object({
  roles: z.array(StaffRole),
  /** When the sign-in of the call ceases to be good for work. */
  signInUntil: z.iso.datetime(),
});
export type StaffSelf = z.infer<typeof StaffSelf>;

export const StaffMember = z.object({
  accountId: AccountId,
  /** Null where the account is gone. */
  username: z.nullable(z.string()),
  roles: z.array(StaffRole),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const StaffMemberList = z.object({ items: z.array(StaffMember) });

export const StaffLogEntryView = z.object({
  entryId: StaffLogId,
  at: z.iso.datetime(),
  done: StaffDeed,
  role: StaffRole,
  by: z.nullable(AccountId),
  about: z.nullable(AccountId),
  proposalId: z.nullable(ProposalId),
  kind: z.nullable(AccessedKind),
  reason: z.nullable(AccessReason),
  detail: z.nullable(z.string()),
});
export type StaffLogEntryView = z.infer<typeof StaffLogEntryView>;
