/**
 * The latest likes of a caller, in its row: a limit writes that row with each like anyway, so a like gets into the caller's own list for nothing.
 * Each is an attribute, so that writing one twice, or taking out what others took out, changes nothing. Where there are several, they move to a
 * row of their own. Whoever reads the row first, and the rows of several then, misses none: what moves is there before it is gone here.
 */
import type { AccountId } from '../kernel/ids.ts';
import { ActId, newNonce, PostId } from '../kernel/ids.ts';
import type { CountedEntry } from '../kernel/route-spec.ts';
import { unlessRefused } from '../platform/condition.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Expression, Key, Row, Table } from '../platform/table.ts';
import { exists, isNew } from '../platform/table.ts';
import { callerRow, likedPostsRow } from './caller-rows.ts';

/** A like as its list has it: it may have been taken back, or never have been done. */
export interface ListedLike {
  readonly act: ActId;
  readonly postId: PostId;
}

/** That move at once: 53 bytes each. One that moves less often leaves less room for {@link withoutSpentCounts}. */
export const LIKES_AT_ONCE = 6;
const IS_LIKE = /^L[0-7][0-9A-Z]{25}$/; // names of the table's own attributes have other lengths

/** The attribute that lists a like. */
export const likeField = (act: ActId): string => `L${act}`;

/** The likes in the row of a caller, the earliest first. */
export const likesInCaller = (row: Row | undefined): readonly ListedLike[] =>
  Object.keys(row ?? {})
    .filter((name) => IS_LIKE.test(name))
    .toSorted()
    .map((name) => ({ act: ActId.parse(name.slice(1)), postId: PostId.parse(row?.[name]) }));

/** The latest likes of an account, the earliest first. Costs a read unit, half of it where it need not be right at once. */
export const latestLikes = async (
  table: Pick<Table, 'get'>,
  accountId: AccountId,
  options: { readonly consistent: boolean },
): Promise<readonly ListedLike[]> => likesInCaller(await table.get(callerRow.key({ accountId }), options));

/** The update that takes some likes out of the row of a caller. */
const without = (likes: readonly ListedLike[]): Expression => ({
  expression: `REMOVE ${likes.map((_, each) => `#l${each}`).join(', ')}`,
  names: Object.fromEntries(likes.map(({ act }, each) => [`#l${each}`, likeField(act)])),
});

/**
 * Moves likes out of the row of a caller, as a write has just left it, where there are enough of them. Of many that come at once every sixth
 * moves all, so that no two move the same but where one stopped on its way. Costs two write units.
 */
export const moveLikes = async (
  table: Pick<Table, 'put' | 'update'>,
  accountId: AccountId,
  row: Row,
): Promise<void> => {
  const likes = likesInCaller(row);
  const [oldest] = likes;
  if (oldest === undefined || likes.length % LIKES_AT_ONCE > 0) return;
  const key = likedPostsRow.key({ accountId, oldest: oldest.act, nonce: newNonce() });
  await table.put({ ...key, likes }, isNew);
  await unlessRefused(table.update(keyOfRow(row), without(likes), exists));
};

/** What a like enters into the row that counts it. */
export const entryOf = ({ act, postId }: ListedLike): CountedEntry => ({
  field: likeField(act),
  value: postId,
  makeRoom: moveLikes,
});

/**
 * Takes those likes out of the list of an account of which `isGone` says so: of what stands in the row of the caller, or in a row of several.
 * Answers whether the row is one of these.
 */
export const takeOutLikes = async (
  table: Pick<Table, 'get' | 'update' | 'delete'>,
  key: Key,
  isGone: (like: ListedLike) => boolean,
): Promise<boolean> => {
  if (callerRow.idsOf(key) !== undefined) {
    const gone = likesInCaller(await table.get(key, { consistent: true })).filter(isGone);
    if (gone.length > 0) await unlessRefused(table.update(key, without(gone), exists));
    return true;
  }
  if (likedPostsRow.idsOf(key) === undefined) return false;
  for (;;) {
    const row = await table.get(key, { consistent: true });
    const likes = row && likedPostsRow.parse(row).likes;
    const left = likes?.filter((like) => !isGone(like));
    if (likes === undefined || left?.length === likes.length) return true;
    const asRead = { expression: 'likes = :likes', values: { ':likes': likes } };
    const change = { expression: 'SET likes = :left', values: { ':left': left } };
    const isDone = await unlessRefused(
      left?.length === 0 ? table.delete(key, asRead) : table.update(key, change, asRead),
    );
    if (isDone) return true;
  }
};
