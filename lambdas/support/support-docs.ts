/** What the documents say of support. */
import { limits } from '../kernel/limits.ts';
import { describeText, example, exampleCursor, type TopicDocs } from '../kernel/topic-docs.ts';
import {
  HoldView,
  LimitLeft,
  NewProposal,
  ProposalView,
  SupportAccount,
  SupportAccountList,
  SupportExport,
  SupportSession,
  SupportSignIn,
} from './support-contract.ts';
import { hold, newProposal, proposal, supportAccount, supportAccounts } from './support-examples.ts';
import { listHolds, listProposals } from './support-routes.ts';

const actDescription =
  '`grant` and `withdraw` are about a role. `export`: a copy of all data, for somebody who cannot sign in. `erasure`: the account goes, likewise. `hold`: nothing of the account is erased until a time, as an authority demands. `release`: such a hold ends before its time. `disclosure`: whoever approves sees a preserved match.';

export const docs = {
  about: 'Support: what staff do for people who cannot sign in, and for each other, with four eyes.',
  bodies: {
    NewProposal: {
      schema: NewProposal,
      description: 'What one administrator proposes to others.',
      examples: { erasure: example('An erasure on request', newProposal) },
    },
  },
  replies: {
    Proposal: {
      schema: ProposalView,
      description: 'What one administrator proposed.',
      examples: { approved: example('Approved by another', proposal) },
    },
    ProposalPage: {
      schema: listProposals.reply.schema,
      description: 'Proposals of all states.',
      examples: { page: example('One of several pages', { items: [proposal], cursor: exampleCursor }) },
    },
    Hold: {
      schema: HoldView,
      description: 'A legal hold: nothing of the account is erased as long as it stands.',
      examples: { order: example('On the order of a court', hold) },
    },
    HoldPage: {
      schema: listHolds.reply.schema,
      description: 'Legal holds.',
      examples: { page: example('One of several pages', { items: [hold], cursor: exampleCursor }) },
    },
    SupportSession: {
      schema: SupportSession,
      description: 'Where somebody is signed in.',
      examples: { phone: example('On a phone', supportAccount.sessions[0]) },
    },
    LimitLeft: {
      schema: LimitLeft,
      description: 'What is left of a limit.',
      examples: { writes: example('Writes', supportAccount.limits[0]) },
    },
    SupportSignIn: {
      schema: SupportSignIn,
      description: 'By what somebody signs in.',
      examples: { password: example('A password', supportAccount.signIns[0]) },
    },
    SupportExport: {
      schema: SupportExport,
      description: 'The latest export of somebody.',
      examples: {
        ready: example('Ready', { state: 'ready', requestedAt: '2026-11-30T10:40:12.004Z' }),
      },
    },
    SupportAccount: {
      schema: SupportAccount,
      description: 'An account as staff see it who help its owner.',
      examples: { private: example('A private account', supportAccount) },
    },
    SupportAccountList: {
      schema: SupportAccountList,
      description: 'The accounts that were found, mostly one.',
      examples: { one: example('One', supportAccounts) },
    },
  },
  fields: {
    act: `What is proposed. ${actDescription}`,
    'NewProposal.role': 'The role; for `grant` and `withdraw`, and for these alone.',
    'Proposal.role': 'The role; null where it is about none.',
    authority: 'Who demands it; of a hold alone.',
    'NewProposal.until': `When the hold ends, at most ${limits.holdMaxDays} days from now; of a hold alone.`,
    'Proposal.until': 'When the hold ends; null where it is about none.',
    'NewProposal.holdId': 'The hold that ends; of a release alone.',
    'Proposal.holdId': 'The hold that ends; null where none does.',
    'NewProposal.accountId': 'Account that it is about; of every act but a disclosure.',
    'NewProposal.preservedId': 'What is to be seen; of a disclosure alone.',
    'Proposal.preservedId': 'What is to be seen; null where nothing is.',
    'Hold.holdId': 'Id of the hold: that of the proposal that asked for it.',
    'Hold.from': 'When it began.',
    'Hold.until': 'When it ends, or ended.',
    'Hold.stands': 'Whether it stands now.',
    'HoldPage.items': 'Holds, in the order of accounts.',
    'Proposal.proposalId': 'Id of the proposal.',
    'SupportAccount.status':
      'What it may do and show. `suspended`: by staff. `deactivated`: by its owner, who may come back, or as it is to be erased. `erasing`: it is being erased.',
    ground: describeText('Why, for whoever approves and for audits.', limits.groundGraphemes),
    reference: describeText(
      'Where the request lies, such as the number of a letter.',
      limits.referenceGraphemes,
    ),
    'Proposal.accountId': 'Account that it is about; null where it was erased, and for a disclosure.',
    'Proposal.state':
      '`open`: waits for another administrator. `approved`: it was done. `dropped`: taken back or turned down. `expired`: nobody decided in time.',
    proposedBy: 'Account of who proposed it; null where it was erased.',
    proposedAt: 'When it was proposed.',
    openUntil: 'Until when it can be approved.',
    'Proposal.decidedBy': 'Account of who approved or dropped it; null before, and where it was erased.',
    'Proposal.decidedAt': 'When it was approved or dropped; null before.',
    alone: 'Whether the only administrator approved what they had proposed.',
    'ProposalPage.items': 'Proposals, the latest first.',
    'SupportAccountList.items': 'The accounts.',
    formerUsernames: 'Names that it gave up and still holds.',
    signIns: 'By what its owner signs in.',
    sessions: `Where its owner is signed in: the last seen first, at most ${limits.sessionsListed}.`,
    'SupportAccount.limits': 'What is left to its owner of each limit of writes.',
    'SupportAccount.export': 'Its latest export, null where there is none.',
    'SupportExport.state': 'How far it has come.',
    'SupportExport.requestedAt': 'When it was requested.',
    'LimitLeft.name': 'Name of the limit.',
    'LimitLeft.quota': 'How many at once after a quiet time.',
    'LimitLeft.remaining': 'How many are left now.',
  },
  parameters: {
    proposalId: { description: 'Id of the proposal.', example: proposal.proposalId },
    address: {
      description: 'Address that the account was claimed with.',
      example: 'nour@example.org',
    },
  },
} satisfies TopicDocs;
