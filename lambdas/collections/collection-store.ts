/** Collections in the table, each one row with its posts in order. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { CollectionId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { orRefusal, unlessChanged, unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table } from '../platform/table.ts';
import { ConditionFailed, exists, isNew } from '../platform/table.ts';
import type { Collection } from './collection.ts';
import { inOrder, StoredCollection } from './collection.ts';
import { collectionCountRow, collectionRow } from './collection-rows.ts';

const MAX_ATTEMPTS = 10; // of a change that others overtake

export interface CollectionPage {
  readonly items: readonly Collection[];
  /** Behind which the list goes on, undefined at its end. */
  readonly next?: CollectionId;
}

/** What a change replaces; null removes. */
export interface CollectionChange {
  readonly name?: string | undefined;
  readonly visibility?: Collection['visibility'] | undefined;
  readonly coverPostId?: PostId | null | undefined;
}

export type CreateOutcome = { readonly collection: Collection } | 'taken' | 'full';
export type AddOutcome = 'done' | 'full' | 'gone';
/** `not_in` for posts that are not in the collection. */
export type ChangeOutcome = { readonly collection: Collection } | 'gone' | 'not_in' | 'conflict';

const idIn = (row: Row): CollectionId =>
  CollectionId.parse(String(row['sk']).slice(collectionRow.sortPrefix.length));

/** A collection from its row. */
const collectionOf = (row: Row): Collection => ({
  ...parseRow(StoredCollection, row),
  collectionId: idIn(row),
});

const nextVersion = 'version = version + :one';

export type CollectionStore = ReturnType<typeof makeCollectionStore>;

export const makeCollectionStore = (table: Table) => {
  const get = async (
    collectionId: CollectionId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Collection | undefined> => {
    const row = await table.get(collectionRow.key({ collectionId }), options);
    return row && collectionOf(row);
  };

  /** Writes a change of a collection; answers undefined when it is no longer as it was read. */
  const changeAsRead = async (
    collection: Collection,
    change: Expression,
  ): Promise<Collection | undefined> => {
    const row = await unlessChanged(
      table.update(
        collectionRow.key({ collectionId: collection.collectionId }),
        { ...change, values: { ...change.values, ':one': 1 } },
        { expression: 'version = :seen', values: { ':seen': collection.version } },
      ),
    );
    return row && collectionOf(row);
  };

  const remove = async (collectionId: CollectionId, postId: PostId): Promise<boolean> => {
    const error = () =>
      new Error(`The collection ${collectionId} was changed by others ${MAX_ATTEMPTS} times`);
    const outcome = await retryOnConflict({ attempts: MAX_ATTEMPTS, error }, async () => {
      const collection = await get(collectionId, { consistent: true });
      const position = collection?.postIds.indexOf(postId) ?? -1;
      if (collection === undefined || position < 0) return 'not_in';
      const withCover = collection.coverPostId === postId ? ', coverPostId' : '';
      return changeAsRead(collection, {
        expression: `SET ${nextVersion} REMOVE postIds[${position}]${withCover}`,
      });
    });
    return outcome !== 'not_in';
  };

  return {
    get,

    /** Adds a collection, unless the owner has as many as there may be: both rows or none. */
    create: async (owner: AccountId, { collectionId, ...stored }: Collection): Promise<CreateOutcome> => {
      const written = await orRefusal(
        table.transact([
          { put: { ...collectionRow.key({ collectionId }), ...stored }, condition: isNew },
          {
            update: collectionCountRow.key({ owner }),
            change: { expression: 'ADD collections :one', values: { ':one': 1 } },
            condition: {
              expression: 'attribute_not_exists(collections) OR collections < :most',
              values: { ':most': limits.collections },
            },
          },
        ]),
      );
      if (!(written instanceof ConditionFailed)) return { collection: { collectionId, ...stored } };
      if (written.position !== 0) return 'full';
      const existing = await get(collectionId, { consistent: true });
      return existing?.nonce === stored.nonce ? { collection: existing } : 'taken';
    },

    /** Removes a collection; its posts stay saved. Answers whether it was there. */
    delete: (owner: AccountId, collectionId: CollectionId): Promise<boolean> =>
      unlessRefused(
        table.transact([
          { delete: collectionRow.key({ collectionId }), condition: exists },
          {
            update: collectionCountRow.key({ owner }),
            change: { expression: 'ADD collections :less', values: { ':less': -1 } },
            condition: { expression: 'collections > :none', values: { ':none': 0 } },
          },
        ]),
      ),

    /** Changes what is said of a collection. A cover must be one of its posts. */
    change: async (
      collectionId: CollectionId,
      { name, visibility, coverPostId }: CollectionChange,
    ): Promise<ChangeOutcome> => {
      const set = [
        nextVersion,
        ...(name === undefined ? [] : ['#name = :name']),
        ...(visibility === undefined ? [] : ['visibility = :visibility']),
        ...(coverPostId === undefined || coverPostId === null ? [] : ['coverPostId = :cover']),
      ];
      const row = await orRefusal(
        table.update(
          collectionRow.key({ collectionId }),
          {
            expression: `SET ${set.join(', ')}${coverPostId === null ? ' REMOVE coverPostId' : ''}`,
            ...(name !== undefined && { names: { '#name': 'name' } }),
            values: {
              ':one': 1,
              ...(name !== undefined && { ':name': name }),
              ...(visibility !== undefined && { ':visibility': visibility }),
              ...(typeof coverPostId === 'string' && { ':cover': coverPostId }),
            },
          },
          typeof coverPostId === 'string' ? { expression: 'contains(postIds, :cover)' } : exists,
        ),
      );
      if (!(row instanceof ConditionFailed)) return { collection: collectionOf(row) };
      return row.row === undefined ? 'gone' : 'not_in';
    },

    /** Puts a post in front, unless it is there or there are as many as there may be. */
    add: async (collectionId: CollectionId, postId: PostId): Promise<AddOutcome> => {
      const written = await orRefusal(
        table.update(
          collectionRow.key({ collectionId }),
          {
            expression: `SET postIds = list_append(:post, postIds), ${nextVersion}`,
            values: { ':post': [postId], ':one': 1 },
          },
          {
            expression: 'attribute_exists(pk) AND size(postIds) < :most AND NOT contains(postIds, :postId)',
            values: { ':most': limits.collectionPosts, ':postId': postId },
          },
        ),
      );
      if (!(written instanceof ConditionFailed)) return 'done';
      if (written.row === undefined) return 'gone';
      return collectionOf(written.row).postIds.includes(postId) ? 'done' : 'full';
    },

    /** Takes a post out; answers whether it was there. */
    remove,

    /** Takes a post out of all collections of an account; answers whether it was in any. */
    takeOutOfAll: async (owner: AccountId, postId: PostId): Promise<boolean> => {
      let wasThere = false;
      const pages = table.queryAll({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': collectionRow.partition({ owner }), ':prefix': collectionRow.sortPrefix },
        },
        filter: { expression: 'contains(postIds, :postId)', values: { ':postId': postId } },
        projection: { expression: 'sk' },
        consistent: true,
      });
      for await (const { rows } of pages) {
        for (const row of rows) wasThere = (await remove(idIn(row), postId)) || wasThere;
      }
      return wasThere;
    },

    /** Puts some of a collection's posts first, in their order. */
    order: async (collectionId: CollectionId, first: readonly PostId[]): Promise<ChangeOutcome> => {
      const outcome = await retryOnConflict<ChangeOutcome>({ attempts: MAX_ATTEMPTS }, async () => {
        const collection = await get(collectionId, { consistent: true });
        if (collection === undefined) return 'gone';
        if (first.some((postId) => !collection.postIds.includes(postId))) return 'not_in';
        const changed = await changeAsRead(collection, {
          expression: `SET postIds = :postIds, ${nextVersion}`,
          values: { ':postIds': inOrder(collection.postIds, first) },
        });
        return changed && { collection: changed };
      });
      return outcome ?? 'conflict';
    },

    /** An account's collections, newest first, behind `after`. */
    page: async (
      owner: AccountId,
      limit: number,
      after: CollectionId | undefined,
    ): Promise<CollectionPage> => {
      const found = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': collectionRow.partition({ owner }), ':prefix': collectionRow.sortPrefix },
        },
        newestFirst: true,
        limit,
        ...(after !== undefined && { after: { ...collectionRow.key({ collectionId: after }) } }),
      });
      return { items: found.rows.map(collectionOf), ...(found.next && { next: idIn(found.next) }) };
    },
  };
};
