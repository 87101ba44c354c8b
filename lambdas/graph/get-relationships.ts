import { isVisible } from '../accounts/account.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Relationships } from './graph-contract.ts';
import type { LoadPeopleDeps } from './load-people.ts';
import { loadPeople } from './load-people.ts';
import { relationshipOf } from './relationship.ts';

/**
 * What a viewer and some accounts are to each other, each once, in the given order: as on profiles, without those whom the viewer may not see.
 * Costs one and a half read units an account. `now` in milliseconds.
 */
export const getRelationships = async (
  deps: LoadPeopleDeps,
  {
    viewer,
    accountIds,
    now,
  }: {
    readonly viewer: AccountId;
    readonly accountIds: readonly AccountId[];
    readonly now: number;
  },
): Promise<Relationships> => {
  const people = await loadPeople(deps, viewer, [...new Set(accountIds)]);
  return {
    items: people.flatMap(({ account, between }) => {
      const isHidden = !isVisible(account) || between?.edge?.blockedBy !== undefined;
      if (between === undefined || isHidden) return [];
      return [{ accountId: account.accountId, relationship: relationshipOf(between, now) }];
    }),
  };
};
