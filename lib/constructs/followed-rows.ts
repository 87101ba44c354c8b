import type { ChangeKind } from '../../lambdas/platform/changes.ts';
import { nameOfKey } from '../../lambdas/platform/table.ts';
import { partsOf } from '../topics/topics.ts';

/** Rows that come or change are followed; of one that goes the stream has the state before alone. */
const WRITTEN: readonly ChangeKind[] = ['INSERT', 'MODIFY'];

const patternOf = (template: string): string => template.replace(/\{.*?\}/g, '.+');

/** A pattern of the names (`nameOfKey`) of the rows whose changes the stream's consumers follow. */
export const followedRows = (): string => {
  const follows = (['effects', 'projections'] as const).flatMap(partsOf).flatMap((part) => part.follows);
  const written = follows.filter(({ on = WRITTEN }) => on.some((kind) => WRITTEN.includes(kind)));
  const byPartition = Map.groupBy(written, ({ row }) => patternOf(row.template.pk));
  const patterns = [...byPartition].map(([pk, rows]) => {
    const sorts = [...new Set(rows.map(({ row }) => patternOf(row.template.sk)))].sort();
    return nameOfKey({ pk, sk: `(${sorts.join('|')})` });
  });
  return `^(${patterns.sort().join('|')})$`;
};
