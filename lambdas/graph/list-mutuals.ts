/**
 * Who of an account's followers is followed by the viewer. Both lists lie sorted by account id, so they are joined as they are read:
 * a page of each at once, and what the one that reaches further holds behind the end of the other is looked up there. Each round
 * so goes through fifty rows of whichever list is the sparser, for at most 26 read units; the rest follows with the cursor.
 */
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { EdgeStore, FollowPage } from './edge-store.ts';
import type { PeoplePage, PeoplePart } from './list-people.ts';
import { refuseStrangers } from './list-people.ts';
import type { Person } from './load-people.ts';
import { loadPeople } from './load-people.ts';

const MIN_ROWS = 50; // of each list at once: half a read unit

export interface ListMutualsDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: EdgeStore;
}

interface MutualsRequest extends PeoplePart<AccountId> {
  readonly viewer: AccountId;
  readonly account: AccountId;
}

/** Those in a page behind the end of another page, which knows nothing of them. */
const beyond = ({ accountIds }: FollowPage, { next }: FollowPage): readonly AccountId[] =>
  next === undefined ? [] : accountIds.filter((accountId) => accountId > next);

/** How far both lists are known: to their ends once one of them has ended. */
const furthest = (one: AccountId | undefined, other: AccountId | undefined): AccountId | undefined => {
  if (one === undefined || other === undefined) return undefined;
  return one > other ? one : other;
};

/** One round of the join, from behind `from`, with the viewer's edges to those whom it found. */
const joinOnce = async (
  { edges }: Pick<ListMutualsDeps, 'edges'>,
  { viewer, account, limit, from }: MutualsRequest,
): Promise<FollowPage> => {
  const options = { limit: Math.max(limit, MIN_ROWS), after: from };
  const [followed, followers] = await Promise.all([
    edges.page('following', viewer, options),
    edges.page('followers', account, options),
  ]);
  const [follow, followedBy] = await Promise.all([
    edges.toward(account, beyond(followed, followers)),
    edges.many(viewer, beyond(followers, followed)),
  ]);
  const known = new Set(followed.accountIds);
  const accountIds = [
    ...followers.accountIds.filter((id) => known.has(id) || followedBy.get(id)?.since !== undefined),
    ...beyond(followed, followers).filter((id) => follow.get(id)?.since !== undefined),
  ];
  const next = furthest(followed.next, followers.next);
  const found = new Map([...followed.edges, ...followedBy]);
  return { accountIds, edges: found, ...(next !== undefined && { next }) };
};

const listMutualsOf = async (
  deps: ListMutualsDeps,
  request: MutualsRequest,
): Promise<PeoplePage<AccountId>> => {
  const { items, next } = await fillPage<Person, AccountId>({
    limit: request.limit,
    from: request.from,
    read: async (limit, from) => {
      const page = await joinOnce(deps, { ...request, limit, from });
      const people = await loadPeople(deps, request.viewer, page.accountIds, page.edges);
      return { items: people, ...(page.next !== undefined && { next: page.next }) };
    },
    isShown: ({ account }) => isVisible(account),
    positionOf: ({ account }) => account.accountId,
    bytesOf: () => 0,
  });
  return { people: items, ...(next !== undefined && { next }) };
};

/** A page of those whom the viewer follows and who follow the viewer. */
export const listMutuals = (
  deps: ListMutualsDeps,
  viewer: AccountId,
  part: PeoplePart<AccountId>,
): Promise<PeoplePage<AccountId>> => listMutualsOf(deps, { viewer, account: viewer, ...part });

/** A page of an account's followers whom the viewer follows. Throws `not_found` for a viewer to whom the follower list is closed. */
export const listFollowersYouKnow = async (
  deps: ListMutualsDeps,
  viewer: AccountId,
  account: Account,
  part: PeoplePart<AccountId>,
): Promise<PeoplePage<AccountId>> => {
  await refuseStrangers(deps, { viewer, account });
  return listMutualsOf(deps, { viewer, account: account.accountId, ...part });
};
