/** The people whom a post names, for a viewer who reads that post by itself. */

import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { presentCard } from '../accounts/account-view.ts';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import { creditsOf } from '../posts/credits-of-post.ts';
import type { CreditedPost } from '../posts/post.ts';
import type { ShownCredits } from '../posts/post-view.ts';

export interface PresentCreditsDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'many'>;
  readonly media: MediaAddresses;
}

/**
 * Who is tagged on a post, and the cards of those whom it names and the viewer may see: not the suspended, nor those where one blocks the other. Costs nothing
 * for a post that names nobody, else a read unit each. `now` in milliseconds.
 */
export const presentCredits = async (
  { accounts, edges, media }: PresentCreditsDeps,
  post: CreditedPost,
  viewer: AccountId | undefined,
  now: number,
): Promise<ShownCredits> => {
  const { tags } = post;
  const partner = post.paidPartnership?.partner;
  const named = [...new Set([...creditsOf(post).keys(), ...(partner === undefined ? [] : [partner])])];
  if (named.length === 0) return { people: new Map(), tags };
  const others = named.filter((account) => account !== viewer);
  const [found, known] = await Promise.all([
    accounts.many(named),
    viewer === undefined ? undefined : edges.many(viewer, others),
  ]);
  const shown = [...found.values()].filter(
    (account) => isVisible(account) && !relationOf(known?.get(account.accountId)).isBlocked,
  );
  const cards = await Promise.all(shown.map((account) => presentCard(account, media, now)));
  return { people: new Map(cards.map((card) => [card.accountId, card])), tags };
};
