/** What staff send and are told who help people. */
import * as z from 'zod/mini';
import { Username } from '../accounts/username.ts';
import { AccountStatus } from '../kernel/account-status.ts';
import { AccountId, PreservedId, ProposalId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { StaffRole } from '../kernel/staff-role.ts';
import { userText } from '../kernel/text/user-text.ts';
import { Timestamp } from '../kernel/timestamp.ts';
import { SessionId } from '../sessions/session.ts';
import { DeviceView } from '../sessions/session-contract.ts';

export const ProposalParams = z.strictObject({ proposalId: ProposalId });

export const ActName = z.enum(['grant', 'withdraw', 'export', 'erasure', 'hold', 'release', 'disclosure']);

export const NewProposal = z.strictObject({
  /** Of every act that is about an account. */
  accountId: z.optional(AccountId),
  act: ActName,
  /** Of an act that is about a role, and of no other. */
  role: z.optional(StaffRole),
  /** Of a hold: who demands it, and until when. */
  authority: z.optional(
    userText({ en: 'authority', ar: 'الجهة' }, limits.referenceGraphemes, {
      lines: 'one',
      shows: 'something',
    }),
  ),
  until: z.optional(Timestamp),
  /** Of a release: which hold ends. */
  holdId: z.optional(ProposalId),
  /** Of a disclosure: what is to be seen. */
  preservedId: z.optional(PreservedId),
  ground: userText({ en: 'ground', ar: 'السبب' }, limits.groundGraphemes, {
    lines: 'many',
    shows: 'something',
  }),
  reference: userText({ en: 'reference', ar: 'المرجع' }, limits.referenceGraphemes, {
    lines: 'one',
    shows: 'something',
  }),
});
export type NewProposal = z.infer<typeof NewProposal>;

export const ProposalView = z.object({
  proposalId: ProposalId,
  accountId: z.nullable(AccountId),
  act: ActName,
  role: z.nullable(StaffRole),
  authority: z.nullable(z.string()),
  until: z.nullable(z.iso.datetime()),
  holdId: z.nullable(ProposalId),
  preservedId: z.nullable(PreservedId),
  ground: z.string(),
  reference: z.string(),
  state: z.enum(['open', 'approved', 'dropped', 'expired']),
  proposedBy: z.nullable(AccountId),
  proposedAt: z.iso.datetime(),
  openUntil: z.iso.datetime(),
  decidedBy: z.nullable(AccountId),
  decidedAt: z.nullable(z.iso.datetime()),
  alone: z.boolean(),
});
export type ProposalView = z.infer<typeof ProposalView>;

const MAX_ADDRESS = 320; // 64 before the sign, 255 behind it (RFC 5321)

/** How an account is found: by one of these. */
export const FindAccountQuery = z.strictObject({
  accountId: z.optional(AccountId),
  username: z.optional(Username),
  address: z.optional(
    userText({ en: 'address', ar: 'العنوان' }, MAX_ADDRESS, { lines: 'one', shows: 'something' }),
  ),
});
export type FindAccountQuery = z.infer<typeof FindAccountQuery>;

export const SupportSession = z.object({
  sessionId: SessionId,
  device: DeviceView,
  country: z.nullable(z.string()),
  startedAt: z.iso.datetime(),
  lastSeenOn: z.iso.date(),
});

export const LimitLeft = z.object({ name: z.string(), quota: z.int(), remaining: z.int() });

export const SupportSignIn = z.object({ provider: z.nullable(z.string()), linkedAt: z.iso.datetime() });

export const SupportExport = z.object({
  state: z.enum(['preparing', 'ready', 'failed']),
  requestedAt: z.iso.datetime(),
});

export const SupportAccount = z.object({
  accountId: AccountId,
  username: z.string(),
  status: AccountStatus,
  isPrivate: z.boolean(),
  createdAt: z.iso.datetime(),
  erasureDueAt: z.nullable(z.iso.datetime()),
  roles: z.array(StaffRole),
  formerUsernames: z.array(z.string()),
  signIns: z.array(SupportSignIn),
  sessions: z.array(SupportSession),
  limits: z.array(LimitLeft),
  export: z.nullable(SupportExport),
});
export type SupportAccount = z.infer<typeof SupportAccount>;

export const SupportAccountList = z.object({ items: z.array(SupportAccount) });

export const HoldView = z.object({
  holdId: ProposalId,
  accountId: AccountId,
  authority: z.string(),
  ground: z.string(),
  reference: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  stands: z.boolean(),
});
export type HoldView = z.infer<typeof HoldView>;
