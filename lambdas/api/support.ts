/** Answers the routes of support. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeIdentityStore } from '../accounts/identity-store.ts';
import { makeAddressDigest } from '../accounts/verified-address.ts';
import { makeExportStore } from '../exports/export-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { ProposalId } from '../kernel/ids.ts';
import type { StaffCaller } from '../kernel/staff-role.ts';
import { makeObjectAddresses } from '../photos/media-address.ts';
import { makePreservedStore } from '../preservation/preserved-store.ts';
import { makeEndingStore } from '../sessions/ending-store.ts';
import { makeUserDirectory } from '../sessions/user-directory.ts';
import { HoldPosition, listHolds } from '../staff/holds.ts';
import { makeMemberStore } from '../staff/member-store.ts';
import { makeProposalStore } from '../staff/proposal-store.ts';
import { makeSecondFactors } from '../staff/second-factor.ts';
import { approveProposal, dropProposal } from '../support/decide-proposal.ts';
import { fetchExport } from '../support/fetch-export.ts';
import { findAccounts } from '../support/find-account.ts';
import { presentHold, presentProposal } from '../support/present-proposal.ts';
import { propose } from '../support/propose.ts';
import { api, routes } from '../support/topic.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

/** Who acts, and when. */
const actingIn = ({
  viewer: accountId,
  staff: { role },
  now,
}: {
  readonly viewer: AccountId;
  readonly staff: StaffCaller;
  readonly now: number;
}) => ({ by: { accountId, role }, now });

export const supportApi = topicApi(
  { api, routes },
  ({ reading: { table, cursors, secret, signing }, env }) => {
    const endings = makeEndingStore(table);
    const userPool = env.USER_POOL_ID === '' ? undefined : makeUserDirectory(env.USER_POOL_ID, env.ISSUER);
    return {
      table,
      cursors,
      endings,
      userPool,
      directory: userPool,
      accounts: makeAccountStore(table),
      identities: makeIdentityStore(table),
      exports: makeExportStore(table),
      objects: makeObjectAddresses(signing),
      proposals: makeProposalStore(table),
      preserved: makePreservedStore(table),
      members: makeMemberStore(table, endings),
      factors: makeSecondFactors(table, { issuer: env.ISSUER, ownPool: userPool !== undefined }),
      digestOf: makeAddressDigest(secret),
      limitFactor: env.RATE_LIMIT_FACTOR,
    };
  },
  {
    findAccounts: async (call) => ({
      body: { items: await findAccounts(call.deps, call.query, actingIn(call)) },
    }),
    createProposal: async (call) => ({
      body: await propose(call.deps, call.body, { ...actingIn(call), seed: call.seed }),
    }),
    listProposals: (call) =>
      answerPage(
        call,
        {
          list: 'proposals',
          position: ProposalId,
          read: ({ limit, from }) => call.deps.proposals.list(limit, from),
        },
        ({ items }) => items.map((proposal) => presentProposal(proposal, call.now)),
      ),
    approveProposal: async (call) => ({
      body: await approveProposal(call.deps, call.params.proposalId, actingIn(call)),
    }),
    dropProposal: async (call) => {
      await dropProposal(call.deps, call.params.proposalId, actingIn(call));
      return {};
    },
    listHolds: (call) =>
      answerPage(
        call,
        {
          list: 'holds',
          position: HoldPosition,
          read: ({ limit, from }) => listHolds(call.deps.table, limit, from),
        },
        ({ items }) => items.map((hold) => presentHold(hold, call.now)),
      ),
    fetchExport: async (call) => ({
      body: await fetchExport(call.deps, call.params.proposalId, actingIn(call)),
      headers: { 'cache-control': 'no-store' },
    }),
  },
);
