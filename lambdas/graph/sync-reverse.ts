/** Reverse rows: who follows an account, and who asks to, in the partition of that account. */
import type { AccountId } from '../kernel/ids.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Key, Table } from '../platform/table.ts';
import { edgeRow, followerRow, requesterRow } from './graph-rows.ts';

/** `follower` follows `followed`, asks to, or may do so. */
export interface FollowPair {
  readonly follower: AccountId;
  readonly followed: AccountId;
}

/** Lists of reverse rows. */
export type ReverseList = 'followers' | 'requesters';

const MAX_SYNC_ROUNDS = 10;

const fieldOf = { followers: 'since', requesters: 'requested' } as const;

const rowKeyOf = {
  followers: ({ follower, followed }: FollowPair): Key => followerRow.key({ followed, follower }),
  requesters: ({ follower, followed }: FollowPair): Key =>
    requesterRow.key({ asked: followed, requester: follower }),
} as const;

const nameOf = ({ follower, followed }: FollowPair): string => `${follower} ${followed}`;

/**
 * Makes reverse rows equal to the edges. Whoever writes reads the truth again behind its last write, so that of several consumers
 * at work on one edge, in any order, the last one leaves it right; one that dies between is called again by its stream.
 */
export const syncReverse = async (
  table: Table,
  list: ReverseList,
  pairs: readonly FollowPair[],
): Promise<void> => {
  const field = fieldOf[list];

  /** The field's value (a ULID) on those edges that have it. */
  const readTruth = async (wanted: readonly FollowPair[]): Promise<ReadonlyMap<string, string>> => {
    const rows = await table.getMany(
      wanted.map(({ follower, followed }) => edgeRow.key({ owner: follower, other: followed })),
      { consistent: true },
    );
    return new Map(
      rows.map(edgeRow.parse).flatMap(({ owner, other, [field]: value }) => {
        return value === undefined ? [] : [[nameOf({ follower: owner, followed: other }), value] as const];
      }),
    );
  };

  let pending = pairs;
  let truth = await readTruth(pending);
  const error = () => new Error(`${pending.length} edges do not come to rest`);
  await retryOnConflict({ attempts: MAX_SYNC_ROUNDS, error }, async () => {
    if (pending.length === 0) return true;
    const written = truth;
    await table.writeManyUnordered(
      pending.flatMap((pair) => {
        const value = written.get(nameOf(pair));
        return value === undefined ? [] : [{ ...rowKeyOf[list](pair), [field]: value }];
      }),
      pending.filter((pair) => !written.has(nameOf(pair))).map(rowKeyOf[list]),
    );
    truth = await readTruth(pending);
    const now = truth;
    pending = pending.filter((pair) => now.get(nameOf(pair)) !== written.get(nameOf(pair)));
    return pending.length === 0;
  });
};
