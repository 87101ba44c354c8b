import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { Relationship } from '../accounts/account-contract.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { ProblemCode } from '../kernel/problems.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { ANYWHERE } from '../kernel/viewer-place.ts';
import { absenceOf, isWithheld } from '../kernel/withholding.ts';
import type { StoredEdge } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';
import { relationshipOf } from './relationship.ts';

export interface ResolveTargetDeps {
  readonly accounts: Pick<AccountStore, 'byUsername'>;
  readonly edges: Pick<EdgeStore, 'between' | 'get'>;
}

/** Somebody who does something about the account of a username. `now` in milliseconds. */
export interface TargetInput {
  readonly viewer: AccountId;
  readonly username: string;
  readonly now: number;
}

export interface TargetOptions {
  /** The problem of a viewer who names themselves. @default 'cannot_do_to_self' */
  readonly self?: ProblemCode;
  /** What the viewer has done before can be taken back though the account has become invisible. */
  readonly allowUndo?: (edge: StoredEdge) => boolean;
  /** Whether the account counts as there though it blocks the viewer. */
  readonly includeBlockers?: boolean;
}

/**
 * The account of a username, for a viewer who acts. Throws the problem of a viewer who names oneself, and `not_found` for an account that
 * the viewer may not see, also because it blocks the viewer, unless `includeBlockers`; `unavailable_for_legal_reasons` for one that is withheld where the viewer is.
 */
export const resolveTarget = async (
  { accounts, edges }: ResolveTargetDeps,
  { viewer, username }: TargetInput,
  { self = 'cannot_do_to_self', allowUndo, includeBlockers = false }: TargetOptions = {},
): Promise<Account> => {
  const account = await accounts.byUsername(username, { consistent: true });
  if (account === undefined) throw notFound();
  if (account.accountId === viewer) throw problem(self);
  const edge = await edges.get(viewer, account.accountId, { consistent: true });
  if (edge !== undefined && allowUndo?.(edge)) return account;
  const isHidden = !isVisible(account, ANYWHERE) || (edge?.blockedBy !== undefined && !includeBlockers);
  if (isHidden) throw notFound();
  if (isWithheld(account)) throw absenceOf(account);
  return account;
};

/** How the two stand to each other now. */
export const relationshipTo = async (
  { edges }: Pick<ResolveTargetDeps, 'edges'>,
  { viewer, now }: TargetInput,
  account: Pick<Account, 'accountId'>,
): Promise<Relationship> => relationshipOf(await edges.between(viewer, account.accountId), now);
