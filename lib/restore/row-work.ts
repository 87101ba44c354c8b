/** What is to be replayed for each kind of row. */
import type { RowDefinition } from '../../lambdas/platform/row.ts';
import { keyOfRow } from '../../lambdas/platform/row.ts';
import type { Key, Row } from '../../lambdas/platform/table.ts';
import type { Replay } from './replay.ts';

/** What decides beside the row itself. */
export interface Known {
  /** Work from before this time (milliseconds) was done when the table was lost. */
  readonly since: number;
  readonly get: (key: Key) => Promise<Row | undefined>;
}

type Replays = readonly Replay[] | Promise<readonly Replay[]>;

export interface RowWork {
  /** Whether a row is of this kind. */
  readonly takes: (row: Row) => boolean;
  readonly replays: (row: Row, known: Known) => Replays;
}

/** The same for rows of several kinds, by the ids that their keys carry. */
export const workOnAny = <Ids>(
  definitions: readonly { idsOf(key: Key): Ids | undefined }[],
  replays: (ids: Ids, known: Known, raw: Row) => Replays,
): readonly RowWork[] =>
  definitions.map((definition) => ({
    takes: (row) => definition.idsOf(keyOfRow(row)) !== undefined,
    replays: (row, known) => {
      const ids = definition.idsOf(keyOfRow(row));
      return ids === undefined ? [] : replays(ids, known, row);
    },
  }));

/** Says what is to be replayed for rows of a kind: they come parsed and as they are stored. */
export const workOn = <Ids extends object, Stored>(
  definition: RowDefinition<string, Ids, Stored, string, object>,
  replays: (row: Ids & Stored, known: Known, raw: Row) => Replays,
): RowWork => ({
  takes: (row) => definition.idsOf(keyOfRow(row)) !== undefined,
  replays: (row, known) => replays(definition.parse(row), known, row),
});
