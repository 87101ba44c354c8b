import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { canSeeProfile } from './can-see-profile.ts';
import type { Between } from './edge.ts';
import { isMuted } from './edge.ts';
import type { EdgeList, EdgeStore } from './edge-store.ts';
import type { LoadPeopleDeps, Person } from './load-people.ts';
import { isShownTo, loadPeople } from './load-people.ts';
import { relationTo } from './relation-to.ts';

const MAX_ROUNDS = 5; // a page that got short is filled up at most this often

export interface ListPeopleDeps extends LoadPeopleDeps {
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
  readonly people: readonly Person[];
  /** Behind whom the list goes on, undefined at its end. */
  readonly next?: AccountId;
}

/** A page of the people in a list: those whom the viewer is shown there. */
const pageOfPeople = async (
  deps: ListPeopleDeps,
  {
    viewer,
    owner,
    list,
    limit,
    after: from,
  }: PeoplePart & {
    readonly viewer: AccountId | undefined;
    readonly owner: AccountId;
    readonly list: EdgeList;
  },
  isShown: (person: Person) => boolean,
): Promise<PeoplePage> => {
  const people: Person[] = [];
  let after = from;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const page = await deps.edges.page(list, owner, { limit: limit - people.length, after });
    people.push(...(await loadPeople(deps, viewer, page.accountIds)).filter(isShown));
    if (page.next === undefined) return { people };
    after = page.next;
    if (people.length >= limit) break;
  }
  return { people, ...(after !== undefined && { next: after }) };
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
  const { account, ...part } = request;
  return pageOfPeople(deps, { ...part, owner: account.accountId }, isShownTo);
};

const isOn = (list: OwnPeopleRequest['list'], { edge, reverse }: Partial<Between>, now: number): boolean => {
  switch (list) {
    case 'requesters':
      return reverse?.requested !== undefined;
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
  { now, ...request }: OwnPeopleRequest,
): Promise<PeoplePage> =>
  pageOfPeople(
    deps,
    { ...request, owner: request.viewer },
    ({ account, between }) => isVisible(account) && isOn(request.list, between ?? {}, now),
  );
