/** Collections in the table, each one small row. Their posts are in membership-store. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { CollectionId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { orRefusal, unlessChanged, unlessRefused } from '../platform/condition.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table } from '../platform/table.ts';
import { ConditionFailed, exists, isNew } from '../platform/table.ts';
import type { Collection } from './collection.ts';
import { StoredCollection } from './collection.ts';
import { collectionCountRow, collectionRow, placeInCollectionRow } from './collection-rows.ts';

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
/** `not_in` for posts that are not in the collection. */
export type ChangeOutcome = { readonly collection: Collection } | 'gone' | 'not_in';

const idIn = (row: Row): CollectionId =>
  CollectionId.parse(String(row['sk']).slice(collectionRow.sortPrefix.length));

/** A collection from its row. */
export const collectionOf = (row: Row): Collection => ({
  ...parseRow(StoredCollection, row),
  collectionId: idIn(row),
});

export type CollectionStore = ReturnType<typeof makeCollectionStore>;

export const makeCollectionStore = (table: Table) => {
  const get = async (
    collectionId: CollectionId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Collection | undefined> => {
    const row = await table.get(collectionRow.key({ collectionId }), options);
    return row && collectionOf(row);
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

    /** Removes a collection; its posts stay saved, and the rows of their places are cleared away by the stream. Answers whether it was there. */
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
        ...(name === undefined ? [] : ['#name = :name']),
        ...(visibility === undefined ? [] : ['visibility = :visibility']),
        ...(coverPostId ? ['coverPostId = :cover'] : []),
        'version = version + :one',
      ];
      const change: Expression = {
        expression: `SET ${set.join(', ')}${coverPostId === null ? ' REMOVE coverPostId' : ''}`,
        ...(name !== undefined && { names: { '#name': 'name' } }),
        values: {
          ':one': 1,
          ...(name !== undefined && { ':name': name }),
          ...(visibility !== undefined && { ':visibility': visibility }),
          ...(coverPostId && { ':cover': coverPostId }),
        },
      };
      const update = { update: collectionRow.key({ collectionId }), change, condition: exists };
      if (!coverPostId) {
        const row = await unlessChanged(table.update(update.update, change, exists));
        return row === undefined ? 'gone' : { collection: collectionOf(row) };
      }
      const isIn = {
        check: placeInCollectionRow.key({ postId: coverPostId, collectionId }),
        condition: exists,
      };
      const refused = await orRefusal(table.transact([update, isIn]));
      if (refused instanceof ConditionFailed) return refused.position === 0 ? 'gone' : 'not_in';
      const collection = await get(collectionId, { consistent: true });
      return collection === undefined ? 'gone' : { collection };
    },

    /** An account's collections, newest first, behind `after`. */
    page: async (
      owner: AccountId,
      limit: number,
      after: CollectionId | undefined,
      options: { readonly consistent: boolean },
    ): Promise<CollectionPage> => {
      const found = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': collectionRow.partition({ owner }), ':prefix': collectionRow.sortPrefix },
        },
        newestFirst: true,
        limit,
        ...options,
        ...(after !== undefined && { after: { ...collectionRow.key({ collectionId: after }) } }),
      });
      return { items: found.rows.map(collectionOf), ...(found.next && { next: idIn(found.next) }) };
    },
  };
};
