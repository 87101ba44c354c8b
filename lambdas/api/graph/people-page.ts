import { presentCard } from '../../accounts/account-view.ts';
import { findAccount } from '../../accounts/describe-account.ts';
import type { EdgeList } from '../../graph/edge-store.ts';
import { listPeople } from '../../graph/list-people.ts';
import { AccountId } from '../../ids.ts';
import type { PageQuery } from '../../paging.ts';
import { listScope, readPosition, writePosition } from '../../paging.ts';
import type { Reply } from '../route.ts';
import type { GraphDeps } from './deps.ts';

interface PeopleCall {
  readonly params: { readonly username: string };
  readonly query: PageQuery;
  readonly viewer: AccountId | undefined;
  readonly deps: GraphDeps;
  readonly now: number;
}

/** Answers a page of one of an account's two lists. The cursor is of the account, whatever its name. */
export const answerPeople = async (
  list: EdgeList,
  { params, query, viewer, deps, now }: PeopleCall,
): Promise<Reply> => {
  const account = await findAccount(deps.accounts, params.username);
  const scope = listScope(viewer, `${list} ${account.accountId}`);
  const after = await readPosition(deps.cursors, scope, query.cursor, AccountId, now);
  const { people, next } = await listPeople(deps, { viewer, account, list, limit: query.limit, after });
  return {
    body: {
      items: await Promise.all(people.map((person) => presentCard(person, deps.media, now))),
      ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
    },
  };
};
