import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { relationOf } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';
import type { Mention, PresentNames } from './mention.ts';
import { mentionedIn } from './mention.ts';

export interface ReadPresentNamesDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'many'>;
}

const MAX_ASKED = 100; // of one page: as many as one read takes; the others are shown as they were written

/**
 * The present names of those whom texts mention and the viewer may see: not the suspended, nor those where one blocks the other.
 * Costs nothing where nobody is mentioned, else a read unit for each person, half of it for guests.
 */
export const readPresentNames = async (
  { accounts, edges }: ReadPresentNamesDeps,
  viewer: AccountId | undefined,
  mentions: readonly Mention[],
): Promise<PresentNames> => {
  const asked = mentionedIn(mentions).slice(0, MAX_ASKED);
  if (asked.length === 0) return { asked: new Set(), names: new Map() };
  const [found, own] = await Promise.all([
    accounts.many(asked),
    viewer === undefined
      ? undefined
      : edges.many(
          viewer,
          asked.filter((account) => account !== viewer),
        ),
  ]);
  const seen = [...found.values()].filter(
    (account) => isVisible(account) && !relationOf(own?.get(account.accountId)).isBlocked,
  );
  return {
    asked: new Set(asked),
    names: new Map(seen.map(({ accountId, username }) => [accountId, username])),
  };
};
