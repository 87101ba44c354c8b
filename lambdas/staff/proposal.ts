/**
 * What one of the staff proposes and another approves: nothing of it is done by one alone. It is `open` until it is approved, dropped, or its time is up.
 */
import * as z from 'zod/mini';
import { AccountId, PreservedId, ProposalId } from '../kernel/ids.ts';
import { StaffRole } from '../kernel/staff-role.ts';

/** What is proposed. */
export const ProposedAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('grant'), role: StaffRole }),
  z.object({ act: z.literal('withdraw'), role: StaffRole }),
  /** A copy of all data, for somebody who cannot sign in. */
  z.object({ act: z.literal('export') }),
  /** The account goes, for somebody who cannot sign in. */
  z.object({ act: z.literal('erasure') }),
  /** Nothing of the account is erased until a time (milliseconds), as an authority demands. */
  z.object({ act: z.literal('hold'), authority: z.string(), until: z.int() }),
  /** A hold ends before its time. */
  z.object({ act: z.literal('release'), holdId: ProposalId }),
  /** Whoever approves sees what is preserved of a match with a list of known pictures. Whose it is nobody knows before. */
  z.object({ act: z.literal('disclosure'), preservedId: PreservedId }),
]);
export type ProposedAct = z.infer<typeof ProposedAct>;

export const StoredProposal = z.object({
  what: ProposedAct,
  /** Whose account it is about; absent where it was erased, as are the accounts of staff, and for a disclosure. */
  about: z.optional(AccountId),
  /** Why, as it was written. */
  ground: z.string(),
  /** Where the request lies: a number of a letter or of a file. */
  reference: z.string(),
  proposedBy: z.optional(AccountId),
  /** Milliseconds. */
  proposedAt: z.int(),
  /** Milliseconds. */
  openUntil: z.int(),
  state: z.enum(['open', 'approved', 'dropped']),
  decidedBy: z.optional(AccountId),
  /** Milliseconds. */
  decidedAt: z.optional(z.int()),
  /** Approved by who proposed it, as nobody else was there to: see {@link mayApproveAlone}. */
  isAlone: z.optional(z.literal(true)),
});
export type StoredProposal = z.infer<typeof StoredProposal>;

/** Whether the only administrator may approve this without another: it makes a second one, and nothing else. */
export const mayApproveAlone = (what: ProposedAct): boolean =>
  what.act === 'grant' && what.role === 'administrator';
