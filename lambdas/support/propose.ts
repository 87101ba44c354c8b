/** One administrator proposes what another has to approve. */
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { statusRules } from '../kernel/account-status.ts';
import { type AccountId, ProposalId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import { DAY_MS } from '../platform/durations.ts';
import { ConditionFailed } from '../platform/table.ts';
import type { PreservedStore } from '../preservation/preserved-store.ts';
import type { ProposedAct } from '../staff/proposal.ts';
import type { Decider, Proposal, ProposalStore } from '../staff/proposal-store.ts';
import { presentProposal } from './present-proposal.ts';
import type { NewProposal, ProposalView } from './support-contract.ts';

export interface ProposeDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly proposals: ProposalStore;
  readonly preserved: Pick<PreservedStore, 'get'>;
}

type Asked = Omit<NewProposal, 'ground' | 'reference'>;
const nothing = {
  accountId: undefined,
  role: undefined,
  authority: undefined,
  until: undefined,
  holdId: undefined,
  preservedId: undefined,
};

const endOf = (until: string, now: number): number => {
  const end = Date.parse(until);
  if (end > now && end <= now + limits.holdMaxDays * DAY_MS) return end;
  throw invalid('body.until', {
    en: `A hold ends in the future, within ${limits.holdMaxDays} days`,
    ar: `يجب أن ينتهي الحفظ في المستقبل، خلال ${limits.holdMaxDays} يومًا`,
  });
};

/** Whether an act would change anything about an account as it is. */
export const makesSense = ({ roles = [], status, erasureDueAt }: Account, what: ProposedAct): boolean => {
  switch (what.act) {
    case 'grant':
      return !roles.includes(what.role) && statusRules[status].acts;
    case 'withdraw':
      return roles.includes(what.role);
    case 'export': // of somebody whom a hold keeps too
    case 'hold':
    case 'release':
    case 'disclosure':
      return true;
    case 'erasure':
      // Whoever is on the staff loses the roles first, by four eyes of its own.
      return status !== 'erasing' && erasureDueAt === undefined && roles.length === 0;
  }
};

/** What goes with which act. */
const fieldsOf = {
  grant: ['accountId', 'role'],
  withdraw: ['accountId', 'role'],
  export: ['accountId'],
  erasure: ['accountId'],
  hold: ['accountId', 'authority', 'until'],
  release: ['accountId', 'holdId'],
  disclosure: ['preservedId'],
} as const satisfies Readonly<Record<NewProposal['act'], readonly (keyof NewProposal)[]>>;

/** Throws `invalid_request` where something is missing that goes with an act, or given that does not, or a hold ends too soon or too late. */
const actOf = ({ act, ...asked }: Asked, now: number): ProposedAct => {
  const wanted: readonly string[] = fieldsOf[act];
  for (const [name, value] of Object.entries({ ...nothing, ...asked })) {
    if ((value !== undefined) === wanted.includes(name)) continue;
    throw invalid(`body.${name}`, {
      en: `${act} takes ${wanted.join(', ')}`,
      ar: `يتطلب ${act} الحقول: ${wanted.join('، ')}`,
    });
  }
  const { role, authority = '', holdId, preservedId } = asked;
  if ((act === 'grant' || act === 'withdraw') && role !== undefined) return { act, role };
  if (act === 'release' && holdId !== undefined) return { act, holdId };
  if (act === 'disclosure' && preservedId !== undefined) return { act, preservedId };
  if (act === 'hold') return { act, authority, until: endOf(asked.until ?? '', now) };
  return { act: act === 'export' ? 'export' : 'erasure' };
};

/** Throws `not_found` for what is not there, and `conflict` for what is so already or cannot be. */
const checkSubject = async (
  { accounts, preserved }: Pick<ProposeDeps, 'accounts' | 'preserved'>,
  what: ProposedAct,
  accountId: AccountId | undefined,
  now: number,
): Promise<void> => {
  if (what.act === 'disclosure') {
    if ((await preserved.get(what.preservedId, now)) === undefined) throw notFound();
    return;
  }
  const account = accountId && (await accounts.byId(accountId, { consistent: true }));
  if (account === undefined) throw notFound();
  if (!makesSense(account, what)) throw problem('conflict');
};

/** Throws `not_found` for no account, and `conflict` for what is so already or cannot be. `seed` is a ULID, `now` in milliseconds. */
export const propose = async (
  deps: ProposeDeps,
  { ground, reference, ...asked }: NewProposal,
  { by, seed, now }: { readonly by: Decider; readonly seed: string; readonly now: number },
): Promise<ProposalView> => {
  const what = actOf(asked, now);
  await checkSubject(deps, what, asked.accountId, now);
  const proposal: Proposal = {
    proposalId: ProposalId.parse(seed),
    ...(asked.accountId !== undefined && { about: asked.accountId }),
    what,
    ground,
    reference,
    proposedBy: by.accountId,
    proposedAt: now,
    openUntil: now + limits.proposalDays * DAY_MS,
    state: 'open',
  };
  try {
    await deps.proposals.put(proposal, by);
  } catch (error) {
    // A repetition under the same key.
    if (!(error instanceof ConditionFailed)) throw error;
    return presentProposal((await deps.proposals.get(proposal.proposalId)) ?? proposal, now);
  }
  return presentProposal(proposal, now);
};
