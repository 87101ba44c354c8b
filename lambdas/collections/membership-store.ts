/**
 * The posts of collections in the table. Each is two rows, one at its place and one under its own id, written in one transaction with the
 * collection's row under the version that was read: so number, first post and cover are exact, and what it costs does not grow.
 */
import type { AccountId, CollectionId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { problem } from '../kernel/problems.ts';
import { chunksOf } from '../platform/chunks.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { ConditionFailed, exists, isNew } from '../platform/table.ts';
import type { Collection, PlacedPost, Rank } from './collection.ts';
import type { Move } from './collection-order.ts';
import { movesFor, rankBefore } from './collection-order.ts';
import { collectedPostRow, collectionRow, placeInCollectionRow } from './collection-rows.ts';
import { makeCollectionStore } from './collection-store.ts';

const ATTEMPTS = { attempts: 30, firstPauseMs: 5, maxPauseMs: 250 }; // of a change that others overtake
const MOVES_AT_ONCE = 33; // three writes each, and one of the collection: a transaction takes a hundred
const CLEARED_AT_ONCE = 100;

/** Some posts of a collection in its order. */
export interface PlacedPage {
  readonly items: readonly PlacedPost[];
  /** Behind which the list goes on, undefined at its end. */
  readonly next?: Rank;
}

export type AddOutcome = 'done' | 'full' | 'gone' | 'conflict';
/** `not_in` for posts that are not in the collection. */
export type OrderOutcome = { readonly collection: Collection } | 'gone' | 'not_in' | 'conflict';

const placedOf = (row: Row): PlacedPost => {
  const { postId, rank } = collectedPostRow.parse(row);
  return { postId, rank };
};

/** The write of a collection whose posts or order change, on the condition that they still are as they were read. */
export const collectionWrite = (
  { collectionId, version, front: seenFront }: Collection,
  {
    front,
    more = 0,
    moreUnseen = 0,
    losesCover = false,
  }: {
    readonly front: PlacedPost | undefined;
    readonly more?: number;
    readonly moreUnseen?: number;
    readonly losesCover?: boolean;
  },
): Write => {
  const gone = [...(front === undefined ? ['front'] : []), ...(losesCover ? ['coverPostId'] : [])];
  const isSameFront = front?.rank === seenFront?.rank;
  const set = [
    'version = version + :one',
    ...(more === 0 ? [] : ['posts = posts + :more']),
    ...(moreUnseen === 0 ? [] : ['unseen = if_not_exists(unseen, :none) + :moreUnseen']),
    ...(front === undefined || isSameFront ? [] : ['front = :front']),
  ];
  const change: Expression = {
    expression: `SET ${set.join(', ')}${gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`}`,
    values: {
      ':one': 1,
      ...(more !== 0 && { ':more': more }),
      ...(moreUnseen !== 0 && { ':moreUnseen': moreUnseen, ':none': 0 }),
      ...(front !== undefined && !isSameFront && { ':front': front }),
    },
  };
  const condition = { expression: 'version = :seen', values: { ':seen': version } };
  return { update: collectionRow.key({ collectionId }), change, condition };
};

export type MembershipStore = ReturnType<typeof makeMembershipStore>;

export const makeMembershipStore = (table: Table) => {
  const collections = makeCollectionStore(table);
  const get = (collectionId: CollectionId) => collections.get(collectionId, { consistent: true });

  const postsOf = (collectionId: CollectionId): Expression => ({
    expression: 'pk = :pk AND begins_with(sk, :prefix)',
    values: { ':pk': collectedPostRow.partition({ collectionId }), ':prefix': collectedPostRow.sortPrefix },
  });

  const page = async (
    collectionId: CollectionId,
    limit: number,
    after: Rank | undefined,
    options: { readonly consistent: boolean },
  ): Promise<PlacedPage> => {
    const found = await table.query({
      where: postsOf(collectionId),
      limit,
      ...options,
      ...(after !== undefined && { after: { ...collectedPostRow.key({ collectionId, rank: after }) } }),
    });
    const items = found.rows.map(placedOf);
    const last = items.at(-1);
    return { items, ...(found.next && last && { next: last.rank }) };
  };

  /**
   * Takes a post out, while `check` holds; answers whether it was there. Throws `conflict` where others change the collection all the
   * time.
   */
  const remove = async (collectionId: CollectionId, postId: PostId, check?: Write): Promise<boolean> => {
    const key = placeInCollectionRow.key({ postId, collectionId });
    const overtaken = { ...ATTEMPTS, error: () => problem('conflict') };
    const outcome = await retryOnConflict(overtaken, async () => {
      const collection = await get(collectionId);
      const place = collection && (await table.get(key, { consistent: true }));
      if (collection === undefined || place === undefined) return 'not_in';
      const { rank, unseen } = placeInCollectionRow.parse(place);
      const isFirst = collection.front?.rank === rank;
      const second = isFirst ? (await page(collectionId, 1, rank, { consistent: true })).items[0] : undefined;
      const checks = check === undefined ? [] : [check];
      const written = await orRefusal(
        table.transact([
          ...checks,
          { delete: key, condition: exists },
          { delete: collectedPostRow.key({ collectionId, rank }), condition: exists },
          collectionWrite(collection, {
            front: isFirst ? second : collection.front,
            more: -1,
            moreUnseen: unseen === true ? -1 : 0,
            losesCover: collection.coverPostId === postId,
          }),
        ]),
      );
      if (!(written instanceof ConditionFailed)) return 'done';
      return written.position < checks.length ? 'kept' : undefined;
    });
    return outcome === 'done';
  };

  /** The collections of an account that a post is in. */
  const holding = async (owner: AccountId, postId: PostId): Promise<readonly CollectionId[]> => {
    const found: CollectionId[] = [];
    const pages = table.queryAll({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: {
          ':pk': placeInCollectionRow.partition({ owner }),
          ':prefix': `${placeInCollectionRow.sortPrefix}${postId}#`,
        },
      },
      consistent: true,
    });
    for await (const { rows } of pages) {
      found.push(...rows.map((row) => placeInCollectionRow.parse(row).collectionId));
    }
    return found;
  };

  const allOf = async (collectionId: CollectionId): Promise<readonly PlacedPost[]> => {
    const posts: PlacedPost[] = [];
    for await (const { rows } of table.queryAll({ where: postsOf(collectionId), consistent: true })) {
      posts.push(...rows.map(placedOf));
    }
    return posts;
  };

  const movesOf = (collectionId: CollectionId, { postId, rank, to }: Move): readonly Write[] => [
    { delete: collectedPostRow.key({ collectionId, rank }), condition: exists },
    { put: { ...collectedPostRow.key({ collectionId, rank: to }), postId }, condition: isNew },
    {
      update: placeInCollectionRow.key({ postId, collectionId }),
      change: { expression: 'SET #rank = :to', names: { '#rank': 'rank' }, values: { ':to': to } },
      condition: exists,
    },
  ];

  /** Makes moves, as many at once as a transaction takes; answers undefined where the collection changed meanwhile. */
  const makeMoves = async (
    seen: Collection,
    placed: readonly PlacedPost[],
    moves: readonly Move[],
  ): Promise<Collection | undefined> => {
    const places = new Map(placed.map((post) => [post.postId, post]));
    let collection = seen;
    for (const some of chunksOf(moves, MOVES_AT_ONCE)) {
      for (const { postId, to } of some) places.set(postId, { postId, rank: to });
      const front = [...places.values()].reduce((first, post) => (post.rank < first.rank ? post : first));
      const writes = some.flatMap((move) => movesOf(seen.collectionId, move));
      const isDone = await unlessRefused(table.transact([...writes, collectionWrite(collection, { front })]));
      if (!isDone) return undefined;
      collection = { ...collection, front, version: collection.version + 1 };
    }
    return collection;
  };

  return {
    /** Some of a collection's posts in its order, from behind `after`. */
    page,

    /**
     * Puts a post in front, unless it is there or there are as many as there may be, in one transaction with `save`. Costs eight write
     * units. `seen` is the collection as it was read.
     */
    add: async (seen: Collection, postId: PostId, save: Write): Promise<AddOutcome> => {
      const { collectionId } = seen;
      const key = placeInCollectionRow.key({ postId, collectionId });
      const outcome = await retryOnConflict<AddOutcome>(ATTEMPTS, async (before) => {
        const collection = before === 0 ? seen : await get(collectionId);
        if (collection === undefined) return 'gone';
        if (collection.posts >= limits.collectionPosts) {
          return (await table.get(key, { consistent: true })) === undefined ? 'full' : 'done';
        }
        const rank = rankBefore(collection.front?.rank);
        const written = await orRefusal(
          table.transact([
            { put: { ...key, rank }, condition: isNew },
            { put: { ...collectedPostRow.key({ collectionId, rank }), postId }, condition: isNew },
            collectionWrite(collection, { front: { postId, rank }, more: 1 }),
            save,
          ]),
        );
        if (!(written instanceof ConditionFailed) || written.position === 0) return 'done';
        return undefined;
      });
      return outcome ?? 'conflict';
    },

    remove,
    holding,

    /** Takes a post out of all collections of an account; answers whether it was in any. */
    takeOutOfAll: async (owner: AccountId, postId: PostId): Promise<boolean> => {
      let wasThere = false;
      for (const collectionId of await holding(owner, postId)) {
        wasThere = (await remove(collectionId, postId)) || wasThere;
      }
      return wasThere;
    },

    /** Puts some of a collection's posts first, in their order. Costs six write units a post that must move and two for 33 of them. */
    order: async (collectionId: CollectionId, first: readonly PostId[]): Promise<OrderOutcome> => {
      const outcome = await retryOnConflict<OrderOutcome>(ATTEMPTS, async () => {
        const collection = await get(collectionId);
        if (collection === undefined) return 'gone';
        const placed = await allOf(collectionId);
        const known = new Set(placed.map(({ postId }) => postId));
        if (first.some((postId) => !known.has(postId))) return 'not_in';
        const moved = await makeMoves(collection, placed, movesFor(placed, first));
        return moved && { collection: moved };
      });
      return outcome ?? 'conflict';
    },

    /** Deletes the rows of the posts of a collection that is gone; called again, it goes on where it stopped. */
    clear: async (collectionId: CollectionId): Promise<void> => {
      for (;;) {
        if ((await get(collectionId)) !== undefined) return;
        const { items } = await page(collectionId, CLEARED_AT_ONCE, undefined, { consistent: true });
        if (items.length === 0) return;
        const places = items.map(({ postId }) => placeInCollectionRow.key({ postId, collectionId }));
        await table.writeManyUnordered([], places);
        // They lead to the others, and so go last.
        const posts = items.map(({ rank }) => collectedPostRow.key({ collectionId, rank }));
        await table.writeManyUnordered([], posts);
      }
    },
  };
};
