import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { canSeeProfile } from './can-see-profile.ts';
import type { Edge } from './edge.ts';
import { isMuted, relationOf } from './edge.ts';
import type { EdgeList, EdgeStore } from './edge-store.ts';
import { relationTo } from './relation-to.ts';

const MAX_ROUNDS = 5; // a page that got short is filled up at most this often

export interface ListPeopleDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many' | 'page' | 'toward'>;
}

export interface PeoplePart {
  readonly limit: number;
  readonly after?: AccountId | undefined;
}

export interface PeopleRequest extends PeoplePart {
  readonly viewer: AccountId | undefined;
  readonly account: Account;
  readonly list: 'followers' | 'following';
}

/** One of a viewer's own lists. `now` in milliseconds. */
export interface OwnPeopleRequest extends PeoplePart {
  readonly viewer: AccountId;
  readonly list: Exclude<EdgeList, 'followers' | 'following'>;
  readonly now: number;
}

export interface PeoplePage {
  readonly people: readonly Account[];
  /** Behind whom the list goes on, undefined at its end. */
  readonly next?: AccountId;
}

/** A page of the people in a list: of those on it, the ones to keep whom others may see. */
const pageOfPeople = async (
  { accounts, edges }: ListPeopleDeps,
  { owner, list, limit, after: from }: PeoplePart & { readonly owner: AccountId; readonly list: EdgeList },
  keep: (accountIds: readonly AccountId[]) => Promise<(accountId: AccountId) => boolean>,
): Promise<PeoplePage> => {
  const people: Account[] = [];
  let after = from;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const page = await edges.page(list, owner, { limit: limit - people.length, after });
    const [found, isKept] = await Promise.all([accounts.many(page.accountIds), keep(page.accountIds)]);
    people.push(
      ...page.accountIds
        .filter(isKept)
        .map((accountId) => found.get(accountId))
        .filter((person) => person !== undefined)
        .filter(isVisible),
    );
    if (page.next === undefined) return { people };
    after = page.next;
    if (people.length >= limit) break;
  }
  return { people, ...(after !== undefined && { next: after }) };
};

/** Keeps those with whom the viewer has no block, either way. */
const withoutBlocks =
  ({ edges }: Pick<ListPeopleDeps, 'edges'>, viewer: AccountId | undefined) =>
  async (accountIds: readonly AccountId[]): Promise<(accountId: AccountId) => boolean> => {
    if (viewer === undefined) return () => true;
    const known = await edges.many(viewer, accountIds);
    return (accountId) => !relationOf(known.get(accountId)).isBlocked;
  };

/** Lists of people are for who may look into the profile, hidden ones for the account itself alone. Throws `not_found` for others. */
export const refuseStrangers = async (
  { edges }: Pick<ListPeopleDeps, 'edges'>,
  { viewer, account }: Pick<PeopleRequest, 'viewer' | 'account'>,
): Promise<void> => {
  if (viewer === account.accountId) return;
  if (settingsOf(account).hidesFollowLists) throw notFound();
  const relation = await relationTo(edges, viewer, account.accountId);
  if (!canSeeProfile(viewer, account, relation)) throw notFound();
};

/** A page of who follows an account, or whom it follows: those whom the viewer may see. */
export const listPeople = async (deps: ListPeopleDeps, request: PeopleRequest): Promise<PeoplePage> => {
  await refuseStrangers(deps, request);
  const { account, viewer, ...part } = request;
  return pageOfPeople(deps, { ...part, owner: account.accountId }, withoutBlocks(deps, viewer));
};

const isOn = (list: 'blocked' | 'muted' | 'restricted', edge: Edge | undefined, now: number): boolean => {
  switch (list) {
    case 'blocked':
      return edge?.blocks !== undefined;
    case 'muted':
      return isMuted(edge, now) && edge?.blockedBy === undefined;
    case 'restricted':
      return edge?.restricts !== undefined && edge.blockedBy === undefined;
  }
};

/** A page of whom one blocks, mutes or restricts, or of who asks to follow one: as the edges say now. */
export const listOwnPeople = (
  deps: ListPeopleDeps,
  { viewer, list, now, ...part }: OwnPeopleRequest,
): Promise<PeoplePage> =>
  pageOfPeople(deps, { ...part, owner: viewer, list }, async (accountIds) => {
    if (list === 'requesters') {
      const edges = await deps.edges.toward(viewer, accountIds);
      return (accountId) => edges.get(accountId)?.requested !== undefined;
    }
    const edges = await deps.edges.many(viewer, accountIds);
    return (accountId) => isOn(list, edges.get(accountId), now);
  });
