import { presentCard } from '../../accounts/account-view.ts';
import type { OwnPeopleRequest, PeoplePage, PeoplePart, PeopleRequest } from '../../graph/list-people.ts';
import { listOwnPeople, listPeople } from '../../graph/list-people.ts';
import { AccountId } from '../../kernel/ids.ts';
import type { PageQuery } from '../../kernel/paging.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { loadAccount } from '../../profiles/present-profile.ts';
import type { Reply } from '../route.ts';
import type { GraphDeps } from './deps.ts';

interface ListCall<Viewer> {
  readonly query: PageQuery;
  readonly viewer: Viewer;
  readonly deps: GraphDeps;
  readonly now: number;
}

type PeopleCall = ListCall<AccountId | undefined> & { readonly params: { readonly username: string } };

/** Answers a page of people as cards. `name` tells the list from all others. */
export const answerPageOfPeople = async (
  name: string,
  { query, viewer, deps, now }: ListCall<AccountId | undefined>,
  read: (part: PeoplePart) => Promise<PeoplePage>,
): Promise<Reply> => {
  const scope = listScope(viewer, name);
  const after = await readPosition(deps.cursors, scope, query.cursor, AccountId, now);
  const { people, next } = await read({ limit: query.limit, after });
  return {
    body: {
      items: await Promise.all(people.map((person) => presentCard(person, deps.media, now))),
      ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
    },
  };
};

/** Answers a page of one of an account's two lists. The cursor is of the account, whatever its name. */
export const answerPeople = async (list: PeopleRequest['list'], call: PeopleCall): Promise<Reply> => {
  const { params, viewer, deps } = call;
  const account = await loadAccount(deps.accounts, params.username);
  return answerPageOfPeople(`${list} ${account.accountId}`, call, (part) =>
    listPeople(deps, { viewer, account, list, ...part }),
  );
};

/** Answers a page of one of the viewer's own lists. */
export const answerOwnPeople = (list: OwnPeopleRequest['list'], call: ListCall<AccountId>): Promise<Reply> =>
  answerPageOfPeople(list, call, (part) =>
    listOwnPeople(call.deps, { viewer: call.viewer, list, now: call.now, ...part }),
  );
