/** Proposals of staff in the table. */
import { staffLogWrite } from '../accesses/note-access.ts';
import { profileRow } from '../accounts/account-rows.ts';
import type { AccountId, ProposalId } from '../kernel/ids.ts';
import type { StaffRole } from '../kernel/staff-role.ts';
import { changeTo } from '../platform/change-to.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Table, Write } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { StoredProposal } from './proposal.ts';
import { proposalRow } from './staff-rows.ts';

export type Proposal = ReturnType<typeof proposalRow.parse>;

/** Who decides on a proposal, and by which role. */
export interface Decider {
  readonly accountId: AccountId;
  readonly role: StaffRole;
}

/** The check that somebody acts as an administrator still. */
export const isAdministrator = (accountId: AccountId): Write => ({
  check: profileRow.key({ accountId }),
  condition: {
    expression: '#status = :active AND contains(#roles, :administrator)',
    names: { '#status': 'status', '#roles': 'roles' },
    values: { ':active': 'active', ':administrator': 'administrator' },
  },
});

const wordsOf = ({ what }: Pick<StoredProposal, 'what'>): string => {
  if ('role' in what) return `${what.act} ${what.role}`;
  return what.act === 'disclosure' ? `${what.act} ${what.preservedId}` : what.act;
};

const logWrite = (
  done: 'proposed' | 'approved' | 'dropped',
  { proposalId, about, ...proposal }: Pick<Proposal, 'proposalId' | 'about' | 'what' | 'isAlone'>,
  { accountId: by, role }: Decider,
  now: number,
): Write => {
  const detail = `${wordsOf(proposal)}${proposal.isAlone ? ' alone' : ''}`;
  return staffLogWrite({ done, role, by, ...(about && { about }), proposalId, detail }, now);
};

export type ProposalStore = ReturnType<typeof makeProposalStore>;

export const makeProposalStore = (table: Table) => ({
  /** Puts a new proposal. `by` proposes it. */
  put: (proposal: Proposal, by: Decider): Promise<void> =>
    table.transact([
      { put: { ...proposalRow.key(proposal), ...proposal }, condition: isNew },
      logWrite('proposed', proposal, by, proposal.proposedAt),
    ]),

  get: async (proposalId: ProposalId): Promise<Proposal | undefined> => {
    const row = await table.get(proposalRow.key({ proposalId }), { consistent: true });
    return row && proposalRow.parse(row);
  },

  /** A page of proposals of all states, the latest first. */
  list: async (limit: number, from: ProposalId | undefined): Promise<Slice<Proposal, ProposalId>> => {
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': proposalRow.partition({}), ':prefix': proposalRow.sortPrefix },
      },
      newestFirst: true,
      limit,
      ...(from !== undefined && { after: { ...proposalRow.key({ proposalId: from }) } }),
      consistent: true,
    });
    const items = rows.map((row) => proposalRow.parse(row));
    const last = items.at(-1);
    return { items, ...(next !== undefined && last !== undefined && { next: last.proposalId }) };
  },
});

/** The writes that decide on an open proposal, with its entry in the log. `now` in milliseconds. */
export const decisionWrites = (
  proposal: Proposal,
  state: 'approved' | 'dropped',
  by: Decider,
  { now, isAlone }: { readonly now: number; readonly isAlone?: boolean },
): readonly Write[] => {
  const change = { state, decidedBy: by.accountId, decidedAt: now, ...(isAlone === true && { isAlone }) };
  const decided = { ...proposal, ...(isAlone === true && { isAlone }) };
  return [
    {
      update: proposalRow.key(proposal),
      change: changeTo(change),
      condition: {
        expression: '#state = :open AND openUntil > :now',
        names: { '#state': 'state' },
        values: { ':open': 'open', ':now': now },
      },
    },
    logWrite(state, decided, by, now),
  ];
};
