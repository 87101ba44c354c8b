/** The routes of support. The one table of all routes is in ../routes.ts. */
import { ExportAddresses } from '../exports/export-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import {
  FindAccountQuery,
  HoldView,
  NewProposal,
  ProposalParams,
  ProposalView,
  SupportAccountList,
} from './support-contract.ts';

export const findAccounts = defineRoute({
  method: 'GET',
  path: '/v1/staff/accounts',
  access: 'token',
  staff: ['administrator'],
  summary: 'Find an account by its id, its username or the address that it was claimed with',
  description:
    'Its state, sessions and limits. Give one of `accountId`, `username` and `address`; a former username counts as long as it is held. An address finds accounts that were claimed with it while it was verified. Each look is logged, and the person is shown it.',
  query: FindAccountQuery,
  reply: { status: 200, schema: SupportAccountList },
});

export const createProposal = defineRoute({
  method: 'POST',
  path: '/v1/staff/proposals',
  access: 'token',
  staff: ['administrator'],
  idempotent: true,
  summary: 'Propose a role, an export, an erasure or a legal hold for an account, or a disclosure',
  description: `Another administrator has to approve it within ${limits.proposalDays} days; nothing happens before. Exports and erasures are for people who cannot sign in and asked in writing: \`reference\` says where the request lies.`,
  body: NewProposal,
  reply: { status: 201, schema: ProposalView },
  problems: ['conflict'],
});

export const listProposals = defineRoute({
  method: 'GET',
  path: '/v1/staff/proposals',
  access: 'token',
  staff: ['administrator', 'auditor'],
  summary: 'List proposals of staff, latest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(ProposalView) },
  problems: ['invalid_cursor'],
});

export const approveProposal = defineRoute({
  method: 'PUT',
  path: '/v1/staff/proposals/{proposalId}/approval',
  access: 'token',
  staff: ['administrator'],
  summary: 'Approve the proposal of another administrator',
  description:
    'It is done then. A role is there from the next call of the account on. An export is prepared, and whoever approved it fetches it. An account to be erased is seen by nobody from now on, its sessions end, and its owner can come back for a month. ' +
    'Who is the only administrator may approve their own proposal to make another account an administrator, and nothing else. Approving again changes nothing.',
  params: ProposalParams,
  reply: { status: 200, schema: ProposalView },
  problems: [
    'second_person_required',
    'proposal_closed',
    'second_factor_missing',
    'last_administrator',
    'export_running',
    'conflict',
  ],
});

export const dropProposal = defineRoute({
  method: 'DELETE',
  path: '/v1/staff/proposals/{proposalId}',
  access: 'token',
  staff: ['administrator'],
  summary: 'Drop an open proposal: take your own back, or turn down that of another',
  params: ProposalParams,
  reply: { status: 204 },
  problems: ['proposal_closed'],
});

export const fetchExport = defineRoute({
  method: 'GET',
  path: '/v1/staff/proposals/{proposalId}/addresses',
  access: 'token',
  staff: ['administrator'],
  summary: 'Get addresses of an export that you approved',
  description:
    'For handing it on to the person who asked for it. Each call is logged, and the person is shown it. The addresses are as those of `GET /v1/me/export/addresses`.',
  params: ProposalParams,
  reply: { status: 200, schema: ExportAddresses },
  problems: ['export_not_ready'],
});

export const listHolds = defineRoute({
  method: 'GET',
  path: '/v1/staff/holds',
  access: 'token',
  staff: ['administrator', 'auditor'],
  summary: 'List legal holds, account by account',
  description:
    'Those that have ended are among them until their account is erased. What a hold keeps is read by an export of the account, proposed and approved like any other; that is logged each time.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(HoldView) },
  problems: ['invalid_cursor'],
});
