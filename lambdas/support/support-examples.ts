/** Example values of support, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type {
  HoldView,
  NewProposal,
  ProposalView,
  SupportAccount,
  SupportAccountList,
} from './support-contract.ts';

export const newProposal = {
  accountId: '7W2Q5ZJ0E8FYD1SA',
  act: 'erasure',
  ground:
    'The person lost the phone and the address, and asks to be erased. The copy of the passport agrees.',
  reference: 'Letter 2026-118',
} satisfies z.input<typeof NewProposal>;

export const proposal = {
  proposalId: '01KBA5ZP4M8W2R6T0YV3N7QJXC',
  ...newProposal,
  role: null,
  authority: null,
  until: null,
  holdId: null,
  preservedId: null,
  state: 'approved',
  proposedBy: '4T9B3N6QXK2HRVMC',
  proposedAt: '2026-11-30T09:08:51.732Z',
  openUntil: '2026-12-14T09:08:51.732Z',
  decidedBy: '9M5C1GXT6RPE0WKB',
  decidedAt: '2026-11-30T10:40:12.004Z',
  alone: false,
} satisfies z.input<typeof ProposalView>;

export const hold = {
  holdId: '01KBA7M9X2D4S6F8G0H2J4K6M8',
  accountId: '7W2Q5ZJ0E8FYD1SA',
  authority: 'Public prosecutor of Beirut',
  ground: 'Evidence of threats, ordered to be kept until the hearing',
  reference: 'Case 2026/4471',
  from: '2026-11-30T11:02:00.000Z',
  until: '2027-05-30T00:00:00.000Z',
  stands: true,
} satisfies z.input<typeof HoldView>;

export const supportAccount = {
  accountId: '7W2Q5ZJ0E8FYD1SA',
  username: 'nour',
  status: 'active',
  isPrivate: true,
  createdAt: '2026-03-02T18:20:00.000Z',
  erasureDueAt: null,
  roles: [],
  formerUsernames: ['nour.h'],
  signIns: [{ provider: 'password', linkedAt: '2026-03-02T18:20:00.000Z' }],
  sessions: [
    {
      sessionId: 'b0Xk5sQy2mV9tRd3LwZf7A',
      device: { app: 'Safari 18.2', system: 'iOS 18.2', kind: 'phone' },
      country: 'LB',
      startedAt: '2026-10-02T17:20:00.000Z',
      lastSeenOn: '2026-11-29',
    },
  ],
  limits: [{ name: 'writes', quota: 60, remaining: 58 }],
  export: null,
} satisfies z.input<typeof SupportAccount>;

export const supportAccounts = { items: [supportAccount] } satisfies z.input<typeof SupportAccountList>;
