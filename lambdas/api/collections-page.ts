import type { Account } from '../accounts/account.ts';
import type { CollectionStore } from '../collections/collection-store.ts';
import type { PresentCollectionsDeps } from '../collections/read-collections.ts';
import { listCollections, presentCollections } from '../collections/read-collections.ts';
import { CollectionId } from '../kernel/ids.ts';
import type { Language } from '../platform/problem.ts';
import type { ListCall } from './answer-page.ts';
import { answerPage } from './answer-page.ts';
import type { Reply } from './route.ts';

interface CollectionsCall extends ListCall {
  readonly language: Language;
  readonly deps: ListCall['deps'] &
    PresentCollectionsDeps & { readonly collections: Pick<CollectionStore, 'page'> };
}

/** Answers a page of an account's collections. */
export const answerCollections = (owner: Account, call: CollectionsCall): Promise<Reply> => {
  const { viewer, deps, language, now } = call;
  return answerPage(
    call,
    {
      list: `collections ${owner.accountId}`,
      position: CollectionId,
      read: (part) => listCollections(deps.collections, owner.accountId, viewer, part),
    },
    ({ items }) => presentCollections(deps, items, owner, { viewer, language, now }),
  );
};
