import type { Hold } from '../staff/holds.ts';
import type { ProposedAct } from '../staff/proposal.ts';
import type { Proposal } from '../staff/proposal-store.ts';
import type { HoldView, ProposalView } from './support-contract.ts';

const iso = (at: number): string => new Date(at).toISOString();

const presentAct = (
  what: ProposedAct,
): Pick<ProposalView, 'act' | 'role' | 'authority' | 'until' | 'holdId' | 'preservedId'> => ({
  act: what.act,
  role: 'role' in what ? what.role : null,
  authority: what.act === 'hold' ? what.authority : null,
  until: what.act === 'hold' ? iso(what.until) : null,
  holdId: what.act === 'release' ? what.holdId : null,
  preservedId: what.act === 'disclosure' ? what.preservedId : null,
});

/** A hold as staff are shown it at `now` (milliseconds). */
export const presentHold = ({ until, from, ...hold }: Hold, now: number): HoldView => ({
  ...hold,
  from: iso(from),
  until: iso(until),
  stands: until > now,
});

/** A proposal as staff are shown it at `now` (milliseconds). */
export const presentProposal = (proposal: Proposal, now: number): ProposalView => ({
  proposalId: proposal.proposalId,
  accountId: proposal.about ?? null,
  ...presentAct(proposal.what),
  ground: proposal.ground,
  reference: proposal.reference,
  state: proposal.state === 'open' && proposal.openUntil <= now ? 'expired' : proposal.state,
  proposedBy: proposal.proposedBy ?? null,
  proposedAt: iso(proposal.proposedAt),
  openUntil: iso(proposal.openUntil),
  decidedBy: proposal.decidedBy ?? null,
  decidedAt: proposal.decidedAt === undefined ? null : iso(proposal.decidedAt),
  alone: proposal.isAlone ?? false,
});
