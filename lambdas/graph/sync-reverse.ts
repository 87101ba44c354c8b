/** Reverse rows: who follows an account, and who asks to, in the partition of that account. */
import type { AccountId } from '../kernel/ids.ts';
import { keys } from '../kernel/table-keys.ts';
import type { Key, Table } from '../platform/table.ts';
import { edgeOf } from './edge.ts';

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
  followers: ({ follower, followed }: FollowPair): Key => keys.follower(followed, follower),
  requesters: ({ follower, followed }: FollowPair): Key => keys.requester(followed, follower),
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
      wanted.map(({ follower, followed }) => keys.edge(follower, followed)),
      { consistent: true },
    );
    return new Map(
      rows.map(edgeOf).flatMap(({ owner, other, [field]: value }) => {
        return value === undefined ? [] : [[nameOf({ follower: owner, followed: other }), value] as const];
      }),
    );
  };

  let unsettled = pairs;
  let truth = await readTruth(unsettled);
  for (let round = 0; unsettled.length > 0; round += 1) {
    if (round >= MAX_SYNC_ROUNDS) throw new Error(`${unsettled.length} edges do not come to rest`);
    const written = truth;
    await table.writeManyUnordered(
      unsettled.flatMap((pair) => {
        const value = written.get(nameOf(pair));
        return value === undefined ? [] : [{ ...rowKeyOf[list](pair), [field]: value }];
      }),
      unsettled.filter((pair) => !written.has(nameOf(pair))).map(rowKeyOf[list]),
    );
    truth = await readTruth(unsettled);
    const now = truth;
    unsettled = unsettled.filter((pair) => now.get(nameOf(pair)) !== written.get(nameOf(pair)));
  }
};
