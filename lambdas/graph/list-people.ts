import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../ids.ts';
import { notFound } from '../problems.ts';
import type { EdgeList, EdgeStore } from './edge-store.ts';

const MOST_ROUNDS = 5; // a page that got short is filled up at most this often

export interface ListPeopleDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: EdgeStore;
}

export interface PeopleRequest {
  readonly viewer: AccountId | undefined;
  readonly account: Account;
  readonly list: EdgeList;
  readonly limit: number;
  readonly after?: AccountId | undefined;
}

export interface PeoplePage {
  readonly people: readonly Account[];
  /** Behind whom the list goes on, undefined at its end. */
  readonly next?: AccountId;
}

/** The lists of a private account are for itself and its followers. */
const refuseStrangers = async ({ edges }: ListPeopleDeps, { viewer, account }: PeopleRequest) => {
  if (!account.isPrivate || viewer === account.accountId) return;
  if (!(await edges.follows(viewer, account.accountId))) throw notFound();
};

/** A page of who follows an account, or whom it follows: those whom others may see. */
export const listPeople = async (deps: ListPeopleDeps, request: PeopleRequest): Promise<PeoplePage> => {
  await refuseStrangers(deps, request);
  const { account, list, limit } = request;
  const people: Account[] = [];
  let after = request.after;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const page = await deps.edges.page(list, account.accountId, { limit: limit - people.length, after });
    const found = await deps.accounts.many(page.accountIds);
    people.push(
      ...page.accountIds
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
