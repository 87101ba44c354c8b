import type * as z from 'zod/mini';
import type { AccountStore } from '../accounts/account-store.ts';
import { ListPosition } from '../graph/list-by-time.ts';
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

/** Answers a page of people. `list` distinguishes the list from all others, and `position` is a place in it. */
const answerPageOf = <Schema extends z.ZodMiniType>(
  { list, position }: { readonly list: string; readonly position: Schema },
  call: PeopleListCall,
  read: (part: PeoplePart<z.output<Schema>>) => Promise<PeoplePage<z.output<Schema>>>,
): Promise<Reply> =>
  answerPage(call, { list, position, read }, ({ people }) =>
    presentPeople(people, call.deps.media, call.now),
  );

/** Answers a page of people in the order of their ids. `list` distinguishes the list from all others. */
export const answerPageById = (
  list: string,
  call: PeopleListCall,
  read: (part: PeoplePart<AccountId>) => Promise<PeoplePage<AccountId>>,
): Promise<Reply> => answerPageOf({ list, position: AccountId }, call, read);

/** Answers a page of people by when it was done. `list` distinguishes the list from all others. */
const answerPageByTime = (
  list: string,
  call: PeopleListCall,
  read: (part: PeoplePart) => Promise<PeoplePage>,
): Promise<Reply> => answerPageOf({ list, position: ListPosition }, call, read);

/** Answers a page of one of an account's two lists. The cursor is of the account, whatever its name. */
export const answerPeople = async (
  list: PeopleRequest['list'],
  call: PeopleListCall & { readonly params: { readonly username: string } },
): Promise<Reply> => {
  const { params, viewer, deps, now } = call;
  const account = await loadAccount(deps, { ...params, viewer, now });
  return answerPageByTime(`${list} ${account.accountId}`, call, (part) =>
    listPeople(deps, { viewer, account, list, ...part }),
  );
};

/** Answers a page of one of the viewer's own lists. */
export const answerOwnPeople = (
  list: OwnPeopleRequest['list'],
  call: PeopleListCall & { readonly viewer: AccountId },
): Promise<Reply> =>
  answerPageByTime(list, call, (part) =>
    listOwnPeople(call.deps, { viewer: call.viewer, list, now: call.now, ...part }),
  );
