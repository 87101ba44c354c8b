import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { Relationship } from '../accounts/account-contract.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import type { AccountId } from '../ids.ts';
import type { ProblemCode } from '../problems.ts';
import { notFound, problem } from '../problems.ts';
import type { StoredEdge } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';
import { relationshipOf } from './relationship.ts';

export interface TurnToDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'byUsername'>;
  readonly edges: Pick<EdgeStore, 'between' | 'get'>;
}

/** Somebody who does something about the account of a username. `now` in milliseconds. */
export interface Turn {
  readonly viewer: AccountId;
  readonly username: string;
  readonly now: number;
}

export interface TurnOptions {
  /** The problem of who names oneself. @default 'cannot_do_to_self' */
  readonly self?: ProblemCode;
  /** What the viewer has done before can be taken back though the account has become invisible. */
  readonly takesBack?: (edge: StoredEdge) => boolean;
  /** Whether the account counts as there though it blocks the viewer. */
  readonly reachesBlockers?: boolean;
}

/**
 * The account of a username, for a viewer who may act. Throws `account_required`, `account_suspended`, the problem of who names
 * oneself, and `not_found` for an account that the viewer may not see, also because it blocks the viewer, unless
 * `reachesBlockers`.
 */
export const turnTo = async (
  { accounts, edges }: TurnToDeps,
  { viewer, username }: Turn,
  { self = 'cannot_do_to_self', takesBack, reachesBlockers = false }: TurnOptions = {},
): Promise<Account> => {
  await requireAccount(accounts, viewer);
  const account = await accounts.byUsername(username, { consistent: true });
  if (account === undefined) throw notFound();
  if (account.accountId === viewer) throw problem(self);
  const edge = await edges.get(viewer, account.accountId, { consistent: true });
  const isHidden = !isVisible(account) || (edge?.blockedBy !== undefined && !reachesBlockers);
  if (isHidden && !(edge !== undefined && takesBack?.(edge))) throw notFound();
  return account;
};

/** How the two stand to each other now. */
export const standingTo = async (
  { edges }: Pick<TurnToDeps, 'edges'>,
  { viewer, now }: Turn,
  account: Pick<Account, 'accountId'>,
): Promise<Relationship> => relationshipOf(await edges.between(viewer, account.accountId), now);
