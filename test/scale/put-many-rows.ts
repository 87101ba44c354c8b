import type { Key, Row, Table } from '../../lambdas/platform/table.ts';

const LANES = 8;

/** Writes very many rows as they are, in several lanes at once. */
export const putManyRows = async (table: Table, rows: readonly (Row & Key)[]): Promise<void> => {
  const length = Math.ceil(rows.length / LANES);
  await Promise.all(
    Array.from({ length: LANES }, (_, lane) =>
      table.writeManyUnordered(rows.slice(lane * length, (lane + 1) * length)),
    ),
  );
};
