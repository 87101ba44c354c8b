/** The people whom posts name, as far as their viewer may see them. */
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountCard } from '../accounts/account-contract.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { presentCard } from '../accounts/account-view.ts';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import { maySeeInvitee } from './may-see-credit.ts';
import type { PostHead } from './post.ts';
import type { PhotoTag } from './post-content.ts';

export interface PresentCreditsDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'many'>;
  readonly media: MediaAddresses;
}

/** Cards of people by their ids: those of whom the viewer may see that they are named. */
export type ShownPeople = ReadonlyMap<AccountId, AccountCard>;

/** Whom some posts name to a viewer wherever they are shown: their co-authors and partners. */
const namedIn = (posts: readonly PostHead[], viewer: AccountId | undefined): readonly AccountId[] =>
  posts.flatMap((post) => {
    const partner = post.paidPartnership?.partner;
    const invitees = [...(post.coAuthors ?? []), ...(partner === undefined ? [] : [partner])];
    return invitees
      .filter((invitee) => maySeeInvitee(viewer, post, invitee))
      .map(({ accountId }) => accountId);
  });

/**
 * The cards of those whom posts name and the viewer may see: not the suspended, nor those where one blocks the other. Costs nothing for posts that
 * name nobody, else a read unit for each person (half a unit for a guest), those left out whom the viewer may see anyway: `authors` of posts that are shown.
 * `tags` of the one post that is read by itself; `now` in milliseconds.
 */
export const presentCredits = async (
  { accounts, edges, media }: PresentCreditsDeps,
  posts: readonly PostHead[],
  {
    viewer,
    authors,
    tags = [],
    now,
  }: {
    readonly viewer: AccountId | undefined;
    readonly authors: readonly Account[];
    readonly tags?: readonly PhotoTag[] | undefined;
    readonly now: number;
  },
): Promise<ShownPeople> => {
  const named = new Set([...namedIn(posts, viewer), ...tags.map(({ accountId }) => accountId)]);
  const known = authors.filter(({ accountId }) => named.has(accountId));
  for (const { accountId } of known) named.delete(accountId);
  const others = [...named].filter((account) => account !== viewer);
  const [found, own] = await Promise.all([
    accounts.many([...named]),
    viewer === undefined ? undefined : edges.many(viewer, others),
  ]);
  const visible = [...found.values()].filter(
    (account) => isVisible(account) && !relationOf(own?.get(account.accountId)).isBlocked,
  );
  const cards = await Promise.all([...known, ...visible].map((account) => presentCard(account, media, now)));
  return new Map(cards.map((card) => [card.accountId, card]));
};
