/** What is proposed, as the form holds it. */
import type { Proposal, Role, Schemas } from '../api/client.ts';

export interface ProposalDraft {
  readonly act: Proposal['act'];
  readonly role: Role;
  readonly authority: string;
  /** A day, as fields of dates have it. */
  readonly until: string;
  readonly ground: string;
  readonly reference: string;
}

export const emptyProposal: ProposalDraft = {
  act: 'export',
  role: 'reviewer',
  authority: '',
  until: '',
  ground: '',
  reference: '',
};

/** The body of a proposal: what belongs to its act, and nothing else. A hold ends with its last day (UTC). */
export const proposalBodyOf = (
  draft: ProposalDraft,
  accountId: string,
  holdId: string | undefined,
): Schemas['NewProposal'] => {
  const { act, role, authority, until, ground, reference } = draft;
  return {
    accountId,
    act,
    ground: ground.trim(),
    reference: reference.trim(),
    ...((act === 'grant' || act === 'withdraw') && { role }),
    ...(act === 'hold' && { authority: authority.trim(), until: `${until}T23:59:59.000Z` }),
    ...(act === 'release' && holdId !== undefined && { holdId }),
  };
};
