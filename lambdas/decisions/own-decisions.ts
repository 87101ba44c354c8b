/** What people see of decisions about them, and how they contest these. */
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId, DecisionId } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Language } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { AppealStore } from './appeal-store.ts';
import type { Decision } from './decision.ts';
import type { DecisionView, StandingView } from './decision-contract.ts';
import type { DecisionStore } from './decision-store.ts';
import { canBeAppealed, presentDecision } from './decision-view.ts';

const CONFLICTS = { attempts: 3, error: () => problem('conflict') };

interface Shown {
  readonly language: Language;
  /** Milliseconds. */
  readonly now: number;
}

/** A decision about somebody. Throws `not_found`, also for one about somebody else. */
export const loadOwnDecision = async (
  decisions: Pick<DecisionStore, 'get'>,
  accountId: AccountId,
  decisionId: DecisionId,
): Promise<Decision> => {
  const decision = await decisions.get(accountId, decisionId);
  if (decision === undefined) throw notFound();
  return decision;
};

/** Appeals a decision about oneself. Throws `not_found`, `appeal_exists`, `appeal_closed` and `conflict`. */
export const appealDecision = (
  decisions: Pick<DecisionStore, 'get'> & AppealStore,
  {
    accountId,
    decisionId,
    text,
  }: { readonly accountId: AccountId; readonly decisionId: DecisionId; readonly text: string },
  now: number,
): Promise<Decision> =>
  retryOnConflict<Decision>(CONFLICTS, async () => {
    const decision = await loadOwnDecision(decisions, accountId, decisionId);
    if (decision.appeal !== undefined) throw problem('appeal_exists');
    if (!canBeAppealed(decision, now)) throw problem('appeal_closed');
    const appeal = { text, at: now, state: 'pending' } as const;
    return (await decisions.appeal(decision, appeal, { at: now })) && { ...decision, appeal };
  });

export interface StandingDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly decisions: Pick<DecisionStore, 'standing'>;
}

const iso = (at: number): string => new Date(at).toISOString();

/** How an account stands, with some of the decisions about it. Throws `not_found` for who has no account. */
export const presentStanding = async (
  { accounts, decisions }: StandingDeps,
  accountId: AccountId,
  page: Slice<Decision, DecisionId>,
  { language, now }: Shown,
): Promise<Omit<StandingView, 'cursor'>> => {
  const [account, standing] = await Promise.all([
    accounts.byId(accountId, { consistent: true }),
    decisions.standing(accountId),
  ]);
  if (account === undefined) throw notFound();
  return {
    status: account.status,
    strikes: (standing?.strikes ?? [])
      .filter(({ until }) => until > now)
      .map(({ decisionId, until }) => ({ decisionId, until: iso(until) })),
    limits: (standing?.limits ?? []).map(({ decisionId, kind, endsAt }) => ({
      decisionId,
      kind,
      endsAt: endsAt === undefined ? null : iso(endsAt),
    })),
    items: page.items.map((decision): DecisionView => presentDecision(decision, language, now)),
  };
};
