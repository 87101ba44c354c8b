import type { Account } from '../../accounts/account.ts';
import { listCollections, presentCollections } from '../../collections/read-collections.ts';
import type { AccountId } from '../../kernel/ids.ts';
import { CollectionId } from '../../kernel/ids.ts';
import type { PageQuery } from '../../kernel/paging.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import type { Reply } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

interface CollectionsCall {
  readonly query: PageQuery;
  readonly viewer: AccountId | undefined;
  readonly deps: CollectionsDeps;
  readonly now: number;
}

/** Answers a page of an account's collections. */
export const answerCollections = async (
  owner: Account,
  { query, viewer, deps, now }: CollectionsCall,
): Promise<Reply> => {
  const scope = listScope(viewer, `collections ${owner.accountId}`);
  const from = await readPosition(deps.cursors, scope, query.cursor, CollectionId, now);
  const part = { limit: query.limit, from };
  const { items, next } = await listCollections(deps.collections, owner.accountId, viewer, part);
  return {
    body: {
      items: await presentCollections(deps, items, owner, { viewer, now }),
      ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
    },
  };
};
