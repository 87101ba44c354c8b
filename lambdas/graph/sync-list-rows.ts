/** Rows that are made of follows and requests: who follows an account, whom it follows, who asks to, and who is notified of its posts. */
import type { AccountId } from '../kernel/ids.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { bellRow, edgeRow, followerRow, followingRow, requesterRow, reverseRow } from './graph-rows.ts';

/** `follower` follows `followed`, asks to, or may do so. */
export interface FollowPair {
  readonly follower: AccountId;
  readonly followed: AccountId;
}

/** A pair whose follow or request has changed, with the ULIDs that the edge had before and behind: keys of rows carry them. */
export interface ChangedPair extends FollowPair {
  readonly acts: ReadonlySet<string>;
}

/** What rows are made of. */
export type Followed = 'follows' | 'requests' | 'bells';

const MAX_SYNC_ROUNDS = 10;

const fieldOf = { follows: 'since', requests: 'requested', bells: 'bell' } as const;

/** The rows of one act, by its ULID. */
const rowsOfAct = {
  follows: ({ follower, followed }: FollowPair, at: string): readonly Key[] => [
    followerRow.key({ owner: followed, at, other: follower }),
    followingRow.key({ owner: follower, at, other: followed }),
  ],
  requests: ({ follower, followed }: FollowPair, at: string): readonly Key[] => [
    requesterRow.key({ owner: followed, at, other: follower }),
  ],
  bells: (): readonly Key[] => [],
} as const;

const reverseKeys = (kind: Followed, { follower, followed }: FollowPair): readonly Key[] => {
  switch (kind) {
    case 'follows':
      return [reverseRow.key({ followed, follower })];
    case 'bells':
      return [bellRow.key({ followed, follower })];
    case 'requests':
      return [];
  }
};

const nameOf = ({ follower, followed }: FollowPair): string => `${follower} ${followed}`;

/** A pair on its way to rest: every ULID under which it may have rows, and the one that its edge names. */
interface Pending extends FollowPair {
  readonly acts: ReadonlySet<string>;
  readonly is: string | undefined;
}

const putsFor =
  (kind: Followed) =>
  (pair: Pending): readonly (Row & Key)[] => {
    const { is } = pair;
    if (is === undefined) return [];
    return [
      ...reverseKeys(kind, pair).map((key) => ({ ...key, since: is })),
      ...rowsOfAct[kind](pair, is),
    ].map((row) => ({ ...row }));
  };

const deletesFor =
  (kind: Followed) =>
  (pair: Pending): readonly Key[] => [
    ...(pair.is === undefined ? reverseKeys(kind, pair) : []),
    ...[...pair.acts].filter((at) => at !== pair.is).flatMap((at) => rowsOfAct[kind](pair, at)),
  ];

/**
 * Makes the rows of pairs equal to the edges: the rows of the act that the edge names, and none of another act that a change named.
 * Whoever writes reads the truth again behind its last write, so that of several consumers at work on one edge, in any order, the
 * last one leaves it right; one that dies between is called again by its stream, with the same acts.
 */
export const syncListRows = async (
  table: Table,
  kind: Followed,
  pairs: readonly ChangedPair[],
): Promise<void> => {
  const field = fieldOf[kind];

  /** The pairs with what their edges name now. */
  const withTruth = async (wanted: readonly ChangedPair[]): Promise<readonly Pending[]> => {
    const rows = await table.getMany(
      wanted.map(({ follower, followed }) => edgeRow.key({ owner: follower, other: followed })),
      { consistent: true },
    );
    const truth = new Map(
      rows
        .map(edgeRow.parse)
        .map((edge) => [nameOf({ follower: edge.owner, followed: edge.other }), edge[field]]),
    );
    return wanted.map((pair) => ({ ...pair, is: truth.get(nameOf(pair)) }));
  };

  let pending = await withTruth(pairs);
  const error = () => new Error(`${pending.length} edges do not come to rest`);
  await retryOnConflict({ attempts: MAX_SYNC_ROUNDS, error }, async () => {
    if (pending.length === 0) return true;
    const written = new Map(pending.map((pair) => [nameOf(pair), pair.is]));
    await table.writeManyUnordered(pending.flatMap(putsFor(kind)), pending.flatMap(deletesFor(kind)));
    const now = await withTruth(pending);
    pending = now
      .filter((pair) => pair.is !== written.get(nameOf(pair)))
      .map((pair) => {
        const was = written.get(nameOf(pair));
        return was === undefined ? pair : { ...pair, acts: new Set([...pair.acts, was]) };
      });
    return pending.length === 0;
  });
};
