/** The log of what staff did: entries are added, and neither changed nor deleted before their time. */
import * as z from 'zod/mini';
import { AccountId, ProposalId } from '../kernel/ids.ts';
import { StaffRole } from '../kernel/staff-role.ts';
import { AccessedKind, AccessReason } from './access.ts';

export const StaffDeed = z.enum([
  /** Looked at something of somebody's that is not public. */
  'looked',
  'proposed',
  'approved',
  /** Took a proposal back, or turned one down. */
  'dropped',
  /** Became the first administrator, by the setting of the deployment. */
  'claimed',
  /** Fetched the addresses of an export. */
  'fetched',
  /** Looked at what is kept under a legal hold. */
  'read_hold',
  /** Recorded an authority's demand, or lifted it: the detail is its id. */
  'demanded',
  'lifted',
  /** Fetched the URLs of a picture that is preserved for authorities. */
  'read_preserved',
  /** Made a list of known pictures, or said anew what it is about. */
  'put_hash_list',
  'deleted_hash_list',
  /** Had a file of hashes taken into a list. */
  'imported_hashes',
  /** Had a hash count in no list, and had it count again. */
  'cleared_hash',
  'uncleared_hash',
]);

export const StaffLogEntry = z.object({
  done: StaffDeed,
  role: StaffRole,
  /** Absent where that account was erased, and so is {@link about}. */
  by: z.optional(AccountId),
  /** Whose account it was about. */
  about: z.optional(AccountId),
  proposalId: z.optional(ProposalId),
  /** Of a look. */
  kind: z.optional(AccessedKind),
  reason: z.optional(AccessReason),
  /** More in a word or two, such as the role that was granted. */
  detail: z.optional(z.string()),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StaffLogEntry = z.infer<typeof StaffLogEntry>;
