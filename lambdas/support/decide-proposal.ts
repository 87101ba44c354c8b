/** Another administrator approves what one proposed, and it is done; or it is dropped. */
import type { Account } from '../accounts/account.ts';
import type { DeactivationDeps } from '../deactivation/deactivate-account.ts';
import { endEverySession } from '../deactivation/deactivate-account.ts';
import { dueWrites } from '../erasure/due-store.ts';
import type { ExportStore } from '../exports/export-store.ts';
import { beginExport } from '../exports/manage-exports.ts';
import { ExportId, type ProposalId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_MS } from '../platform/durations.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Table, Write } from '../platform/table.ts';
import type { RoleDeps } from '../staff/decide-on-roles.ts';
import { writesOfRoles } from '../staff/decide-on-roles.ts';
import { holdWrite } from '../staff/holds.ts';
import type { MemberStore } from '../staff/member-store.ts';
import { mayApproveAlone } from '../staff/proposal.ts';
import type { Decider, Proposal, ProposalStore } from '../staff/proposal-store.ts';
import { decisionWrites, isAdministrator } from '../staff/proposal-store.ts';
import { presentProposal } from './present-proposal.ts';
import { makesSense } from './propose.ts';
import type { ProposalView } from './support-contract.ts';

const ATTEMPTS = 4; // others who decide, and accounts that change meanwhile

export interface DecideDeps
  extends RoleDeps,
    Omit<DeactivationDeps, 'statuses' | 'directory' | 'identities'> {
  readonly table: Pick<Table, 'transact'>;
  readonly proposals: ProposalStore;
  readonly members: MemberStore;
  readonly exports: Pick<ExportStore, 'begin'>;
  readonly userPool: DeactivationDeps['directory'];
}

interface Deciding {
  readonly by: Decider;
  /** Milliseconds. */
  readonly now: number;
}

const aboutOf = async ({ accounts }: DecideDeps, { about }: Proposal): Promise<Account> => {
  const account = about && (await accounts.byId(about, { consistent: true }));
  if (account === undefined) throw notFound();
  return account;
};

/** Whether whoever proposed may approve too. Throws `second_person_required`. */
const isAlone = async ({ members }: DecideDeps, proposal: Proposal, { by }: Deciding): Promise<boolean> => {
  if (proposal.proposedBy !== by.accountId) return false;
  const administrators = (await members.list()).filter(({ roles }) => roles.includes('administrator'));
  if (administrators.length === 1 && mayApproveAlone(proposal.what)) return true;
  throw problem('second_person_required');
};

/** What an approval writes beside the decision. */
const writesOf = async (
  deps: DecideDeps,
  proposal: Proposal,
  deciding: Deciding,
): Promise<readonly Write[]> => {
  const { what } = proposal;
  if (what.act === 'disclosure') return [isAdministrator(deciding.by.accountId)];
  const account = await aboutOf(deps, proposal);
  if (!makesSense(account, what)) throw problem('conflict');
  switch (what.act) {
    case 'grant':
    case 'withdraw':
      return writesOfRoles(deps, proposal, what, deciding);
    case 'export':
      // It can begin once only, under the id of the proposal: before the decision, as it may be refused.
      await beginExport(deps.exports, account.accountId, ExportId.parse(proposal.proposalId), deciding.now);
      return [isAdministrator(deciding.by.accountId)];
    case 'hold':
    case 'release':
      return [
        holdWrite(account.accountId, proposal, what, deciding.now),
        isAdministrator(deciding.by.accountId),
      ];
    case 'erasure':
      return [
        ...dueWrites(account, deciding.now + limits.erasureDays * DAY_MS),
        isAdministrator(deciding.by.accountId),
      ];
  }
};

/** What follows from an approval; may be repeated, by approving once more. */
const follow = async (deps: DecideDeps, { what, about }: Proposal, now: number): Promise<void> => {
  const account = about && (await deps.accounts.byId(about, { consistent: true }));
  if (account === undefined) return;
  if ('role' in what) await deps.members.tellSessions(account.accountId, account.roles ?? []);
  else if (what.act === 'erasure') {
    await endEverySession({ ...deps, directory: deps.userPool }, account, now);
  }
};

const attempt = async (
  deps: DecideDeps,
  proposalId: ProposalId,
  deciding: Deciding,
): Promise<Proposal | undefined> => {
  const { by, now } = deciding;
  const proposal = await deps.proposals.get(proposalId);
  if (proposal === undefined) throw notFound();
  if (proposal.state === 'approved' && proposal.decidedBy === by.accountId) return proposal;
  if (proposal.state !== 'open' || proposal.openUntil <= now) throw problem('proposal_closed');
  const alone = await isAlone(deps, proposal, deciding);
  const writes = await writesOf(deps, proposal, deciding);
  const decision = decisionWrites(proposal, 'approved', by, { now, isAlone: alone });
  if (!(await unlessRefused(deps.table.transact([...decision, ...writes])))) return undefined;
  return {
    ...proposal,
    state: 'approved',
    decidedBy: by.accountId,
    decidedAt: now,
    ...(alone && { isAlone: alone }),
  };
};

/**
 * Approves a proposal, which is done then. Throws `not_found`, `proposal_closed`, `second_person_required`, `second_factor_missing`,
 * `last_administrator`, `export_running`, `too_many_requests`, and `conflict` for what is so already. `now` in milliseconds.
 */
export const approveProposal = async (
  deps: DecideDeps,
  proposalId: ProposalId,
  deciding: Deciding,
): Promise<ProposalView> => {
  const approved = await retryOnConflict({ attempts: ATTEMPTS, error: () => problem('conflict') }, () =>
    attempt(deps, proposalId, deciding),
  );
  await follow(deps, approved, deciding.now);
  return presentProposal(approved, deciding.now);
};

/** Drops an open proposal: whoever proposed it takes it back, anyone else turns it down. Throws `not_found` and `proposal_closed`. */
export const dropProposal = async (
  { table, proposals }: Pick<DecideDeps, 'table' | 'proposals'>,
  proposalId: ProposalId,
  { by, now }: Deciding,
): Promise<void> => {
  const proposal = await proposals.get(proposalId);
  if (proposal === undefined) throw notFound();
  if (proposal.state === 'dropped') return;
  const isDone = await unlessRefused(table.transact(decisionWrites(proposal, 'dropped', by, { now })));
  if (!isDone) throw problem('proposal_closed');
};
