/** People as the rows of a list: each account with what the viewer and it are to each other. */
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Between, Edge } from './edge.ts';
import { relationOf } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';

export interface LoadPeopleDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'many' | 'toward'>;
}

/** Somebody in a list. */
export interface Person {
  readonly account: Account;
  /** What the viewer and the account are to each other; undefined for guests and for oneself. */
  readonly between: Between | undefined;
}

/**
 * Those of the accounts that exist, in the given order, as a viewer knows them. Whether they may be shown is for the caller to say: see
 * {@link isShownTo}. Costs one and a half read units a person, half a unit for guests, and half a unit less with the viewer's edges to
 * them, where the caller has read them.
 */
export const loadPeople = async (
  { accounts, edges }: LoadPeopleDeps,
  viewer: AccountId | undefined,
  accountIds: readonly AccountId[],
  known: ReadonlyMap<AccountId, Edge> | undefined = undefined,
): Promise<readonly Person[]> => {
  const others = accountIds.filter((accountId) => accountId !== viewer);
  const none: ReadonlyMap<AccountId, Edge> = new Map();
  const [found, edge, reverse] = await Promise.all([
    accounts.many(accountIds),
    viewer === undefined ? none : (known ?? edges.many(viewer, others)),
    viewer === undefined ? none : edges.toward(viewer, others),
  ]);
  return accountIds.flatMap((accountId) => {
    const account = found.get(accountId);
    if (account === undefined) return [];
    const isOther = viewer !== undefined && accountId !== viewer;
    const between = isOther ? { edge: edge.get(accountId), reverse: reverse.get(accountId) } : undefined;
    return [{ account, between }];
  });
};

/** Whether a person may be shown in lists of others: whom a block parts from the viewer is not. */
export const isShownTo = ({ account, between }: Person): boolean =>
  isVisible(account) && !relationOf(between?.edge).isBlocked;
