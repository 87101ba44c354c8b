/** Rows of staff. */
import * as z from 'zod/mini';
import { AccountId, ProposalId } from '../kernel/ids.ts';
import { StaffRole } from '../kernel/staff-role.ts';
import { defineRow } from '../platform/row.ts';
import { StoredProposal } from './proposal.ts';

/** An account with roles, in the list of all: written with the account, which has the roles too. */
export const memberRow = defineRow({
  entity: 'member of the staff',
  pk: 'STAFF',
  sk: 'MEMBER#{accountId}',
  ids: { accountId: AccountId },
  stored: z.object({ roles: z.array(StaffRole) }),
});

export const proposalRow = defineRow({
  entity: 'proposal of staff',
  pk: 'STAFF',
  sk: 'PROPOSAL#{proposalId}',
  ids: { proposalId: ProposalId },
  stored: StoredProposal,
});

/** A legal hold on an account, under the id of the proposal that asked for it. Erasure leaves the account alone as long as one stands. */
export const holdRow = defineRow({
  entity: 'legal hold',
  pk: 'STAFF',
  sk: 'HOLD#{accountId}#{holdId}',
  ids: { accountId: AccountId, holdId: ProposalId },
  stored: z.object({
    authority: z.string(),
    ground: z.string(),
    /** The file number of the authority. */
    reference: z.string(),
    /** Milliseconds. */
    from: z.int(),
    /** When it ends, in milliseconds. */
    until: z.int(),
  }),
});
