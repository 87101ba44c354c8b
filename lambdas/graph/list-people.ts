import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { canSeeProfile, checkSees } from './can-see-profile.ts';
import { isMuted } from './edge.ts';
import type { EdgeStore } from './edge-store.ts';
import type { Listing, ListingPage, ListPosition, PeopleList } from './list-by-time.ts';
import type { LoadPeopleDeps, Person } from './load-people.ts';
import { isShownTo, loadPeople } from './load-people.ts';
import { relationTo } from './relation-to.ts';

const MAX_ROUNDS = 5; // a page that got short is filled up at most this often

export interface ListPeopleDeps extends LoadPeopleDeps {
  readonly edges: Pick<EdgeStore, 'byTime' | 'get' | 'many' | 'toward'>;
}

export interface PeoplePart<Position = ListPosition> {
  readonly limit: number;
  readonly from?: Position | undefined;
}

export interface PeopleRequest extends PeoplePart {
  readonly viewer: AccountId | undefined;
  readonly account: Account;
  readonly list: 'followers' | 'following';
}

/** One of a viewer's own lists. `now` in milliseconds. */
export interface OwnPeopleRequest extends PeoplePart {
  readonly viewer: AccountId;
  readonly list: Exclude<PeopleList, 'followers' | 'following'>;
  readonly now: number;
}

export interface PeoplePage<Position = ListPosition> {
  readonly people: readonly Person[];
  /** Behind whom the list goes on, undefined at its end. */
  readonly next?: Position;
}

interface Listed extends Person {
  readonly listing: Listing;
}

/** Whether a row is of what the edges name now: one that somebody made anew, or took back a moment ago, has its row for a moment. */
const isCurrent = (list: PeopleList, { between, listing }: Listed): boolean => {
  switch (list) {
    case 'followers':
      return between?.reverse?.since === listing.at;
    case 'following':
      return between?.edge?.since === listing.at;
    case 'requesters':
      return between?.reverse?.requested === listing.at;
    case 'blocked':
    case 'muted':
    case 'restricted':
      return true;
  }
};

/** What a row says of the viewer's own edge holds, whatever an edge that was read a moment ago says. */
const asListed = ({ account, between }: Person, { says }: Listing): Person => ({
  account,
  between: between && { ...between, edge: { ...between.edge, ...says } },
});

/** Those of a page who are listed, in its order. */
const peopleOf = async (
  deps: ListPeopleDeps,
  viewer: AccountId | undefined,
  { listings }: ListingPage,
): Promise<readonly Listed[]> => {
  const listingOf = new Map(listings.toReversed().map((listing) => [listing.accountId, listing]));
  const people = await loadPeople(deps, viewer, [...new Set(listings.map(({ accountId }) => accountId))]);
  return people.flatMap((person) => {
    const listing = listingOf.get(person.account.accountId);
    return listing === undefined ? [] : [{ ...asListed(person, listing), listing }];
  });
};

/** A page of the people in a list, by when it was done: those whom the viewer is shown there. */
const pageOfPeople = async (
  deps: ListPeopleDeps,
  request: PeoplePart & {
    readonly viewer: AccountId | undefined;
    readonly owner: AccountId;
    readonly list: PeopleList;
    /** Whether the list is read as it is at this moment. */
    readonly consistent?: boolean;
  },
  isShown: (person: Listed) => boolean,
): Promise<PeoplePage> => {
  const { viewer, owner, list, limit, consistent = false } = request;
  const people: Person[] = [];
  let from = request.from;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const page = await deps.edges.byTime(list, owner, {
      limit: limit - people.length,
      from,
      consistent,
    });
    people.push(...(await peopleOf(deps, viewer, page)).filter(isShown));
    if (page.next === undefined) return { people };
    from = page.next;
    if (people.length >= limit) break;
  }
  return { people, ...(from !== undefined && { next: from }) };
};

/** Lists of people are for who may look into the profile, hidden ones for the account itself alone. Throws `not_found` for others. */
export const refuseStrangers = async (
  { edges }: Pick<ListPeopleDeps, 'edges'>,
  { viewer, account }: Pick<PeopleRequest, 'viewer' | 'account'>,
): Promise<void> => {
  if (viewer === account.accountId) return;
  if (settingsOf(account).hidesFollowLists) throw notFound();
  const relation = await relationTo(edges, viewer, account.accountId);
  checkSees(canSeeProfile, viewer, account, relation);
};

/** A page of who follows an account, or whom it follows: those whom the viewer may see. */
export const listPeople = async (deps: ListPeopleDeps, request: PeopleRequest): Promise<PeoplePage> => {
  await refuseStrangers(deps, request);
  const { account, ...part } = request;
  const owner = account.accountId;
  const isOwn = request.viewer === owner;
  return pageOfPeople(
    deps,
    { ...part, owner },
    (person) => isShownTo(person) && (!isOwn || isCurrent(request.list, person)),
  );
};

/** Whether somebody is in a viewer's own list at `now`, by a row of it and the edges. */
const isOn = (list: OwnPeopleRequest['list'], person: Listed, now: number): boolean => {
  const edge = person.between?.edge;
  switch (list) {
    case 'requesters':
      return isCurrent(list, person);
    case 'blocked':
      return true;
    case 'muted':
      return isMuted(edge, now) && edge?.blockedBy === undefined;
    case 'restricted':
      return edge?.blockedBy === undefined;
  }
};

/** A page of whom one blocks, mutes or restricts, at once, or of who asks to follow one. */
export const listOwnPeople = (
  deps: ListPeopleDeps,
  { now, ...request }: OwnPeopleRequest,
): Promise<PeoplePage> =>
  pageOfPeople(
    deps,
    { ...request, owner: request.viewer, consistent: request.list !== 'requesters' },
    (person) => isVisible(person.account) && isOn(request.list, person, now),
  );
