import type { AccountStore } from '../accounts/account-store.ts';
import type { OwnPeopleRequest, PeoplePage, PeoplePart, PeopleRequest } from '../graph/list-people.ts';
import { listOwnPeople, listPeople } from '../graph/list-people.ts';
import { presentPeople } from '../graph/present-people.ts';
import { AccountId } from '../kernel/ids.ts';
import { loadAccount } from '../profiles/present-profile.ts';
import type { ListCall } from './answer-page.ts';
import { answerPage } from './answer-page.ts';
import type { ReadingDeps } from './reading-deps.ts';
import type { Reply } from './route.ts';

type PeopleDeps = Parameters<typeof listPeople>[0] &
  Parameters<typeof listOwnPeople>[0] & { readonly accounts: Pick<AccountStore, 'byNameOrHeldName'> };

interface PeopleListCall extends ListCall {
  readonly deps: ReadingDeps & PeopleDeps;
}

/** Answers a page of people as cards. `list` distinguishes the list from all others. */
export const answerPageOfPeople = (
  list: string,
  call: PeopleListCall,
  read: (part: PeoplePart) => Promise<PeoplePage>,
): Promise<Reply> =>
  answerPage(
    call,
    { list, position: AccountId, read: ({ limit, from }) => read({ limit, after: from }) },
    ({ people }) => presentPeople(people, call.deps.media, call.now),
  );

/** Answers a page of one of an account's two lists. The cursor is of the account, whatever its name. */
export const answerPeople = async (
  list: PeopleRequest['list'],
  call: PeopleListCall & { readonly params: { readonly username: string } },
): Promise<Reply> => {
  const { params, viewer, deps, now } = call;
  const account = await loadAccount(deps, { ...params, viewer, now });
  return answerPageOfPeople(`${list} ${account.accountId}`, call, (part) =>
    listPeople(deps, { viewer, account, list, ...part }),
  );
};

/** Answers a page of one of the viewer's own lists. */
export const answerOwnPeople = (
  list: OwnPeopleRequest['list'],
  call: PeopleListCall & { readonly viewer: AccountId },
): Promise<Reply> =>
  answerPageOfPeople(list, call, (part) =>
    listOwnPeople(call.deps, { viewer: call.viewer, list, now: call.now, ...part }),
  );
