/**
 * Keeps the numbers of collections to posts that are published. The mark on a post's place says that the collection does not count it, and
 * changes in one transaction with the number. A post that is gone for good is taken out. Who saved a post leads to the collections that it
 * is in, since what is in a collection is saved; a mark of a save, or a place, that comes in while a post goes is looked at by itself.
 */
import type { AccountId, CollectionId, PostId } from '../kernel/ids.ts';
import { goOn } from '../kernel/stored-progress.ts';
import { inParallel } from '../platform/chunks.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Table } from '../platform/table.ts';
import { nameOfKey } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { saveRow, viewerStateRow } from '../reactions/reaction-rows.ts';
import { collectedPostSweepRow, placeInCollectionRow } from './collection-rows.ts';
import { makeCollectionStore } from './collection-store.ts';
import { collectionWrite, makeMembershipStore } from './membership-store.ts';

const SAVERS_AT_ONCE = 100; // one piece
const SAVERS_IN_PARALLEL = 10;
const ATTEMPTS = 30; // changes of one collection that may come between

const hiding = {
  change: { expression: 'SET unseen = :yes', values: { ':yes': true } },
  condition: { expression: 'attribute_exists(pk) AND attribute_not_exists(unseen)' },
};
const showing = {
  change: { expression: 'REMOVE unseen' },
  condition: { expression: 'attribute_exists(unseen)' },
};

/** @param saversAtOnce of how many who saved a post one event sees to the collections */
export const makeHiddenPostStore = (table: Table, saversAtOnce = SAVERS_AT_ONCE) => {
  const collections = makeCollectionStore(table);
  const memberships = makeMembershipStore(table);

  /** Has a collection count a post exactly while that is published. */
  const recount = (collectionId: CollectionId, postId: PostId): Promise<boolean> => {
    const [ofPlace, ofPost] = [placeInCollectionRow.key({ postId, collectionId }), postRow.key({ postId })];
    const error = () => new Error(`The collection ${collectionId} does not come to rest`);
    return retryOnConflict({ attempts: ATTEMPTS, firstPauseMs: 5, maxPauseMs: 250, error }, async () => {
      const rows = await table.getMany([ofPlace, ofPost], { consistent: true });
      const at = (key: Key) => rows.find((row) => nameOfKey(keyOfRow(row)) === nameOfKey(key));
      const [place, post] = [at(ofPlace), at(ofPost)];
      if (place === undefined) return true;
      if (post === undefined) {
        await memberships.remove(collectionId, postId);
        return true;
      }
      const isHidden = post['state'] !== 'published';
      if (isHidden === (placeInCollectionRow.parse(place).unseen === true)) return true;
      const collection = await collections.get(collectionId, { consistent: true });
      if (collection === undefined) return true;
      const { change, condition } = isHidden ? hiding : showing;
      const counted = collectionWrite(collection, {
        front: collection.front,
        moreUnseen: isHidden ? 1 : -1,
      });
      await unlessRefused(table.transact([{ update: ofPlace, change, condition }, counted]));
      return false; // the post may have changed meanwhile
    });
  };

  /**
   * The same for all collections of somebody who saved the post. It is taken out of those of somebody who does not: what is added is saved
   * in one transaction, so where it is not, a request to unsave it stopped on its way.
   */
  const recountOf = async (owner: AccountId, postId: PostId): Promise<void> => {
    const holding = await memberships.holding(owner, postId);
    if (holding.length === 0) return;
    const ofState = viewerStateRow.key({ reader: owner, postId });
    const isSaved = (await table.get(ofState, { consistent: true }))?.['saved'] !== undefined;
    const unsaved = { check: ofState, condition: { expression: 'attribute_not_exists(saved)' } };
    for (const collectionId of holding) {
      if (isSaved) await recount(collectionId, postId);
      else await memberships.remove(collectionId, postId, unsaved);
    }
  };

  return {
    recount,
    recountOf,

    /** The same for everybody who saved the post, a piece at a time; where more is left, the change of a row has the consumer go on. */
    sweep: async (postId: PostId, after: string | undefined): Promise<void> => {
      const partition = saveRow.partition({ postId });
      const { rows, next } = await table.query({
        where: { expression: 'pk = :pk', values: { ':pk': partition } },
        limit: saversAtOnce,
        ...(after !== undefined && { after: { pk: partition, sk: after } }),
        consistent: true,
      });
      await inParallel(rows.map(saveRow.parse), SAVERS_IN_PARALLEL, ({ account }) =>
        recountOf(account, postId),
      );
      await goOn(table, { ...collectedPostSweepRow.key({ postId }) }, { from: after, next: next?.['sk'] });
    },
  };
};
