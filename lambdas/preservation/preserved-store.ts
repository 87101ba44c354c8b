/** What is preserved, in the table. */
import type { PreservedId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Table } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { StoredPreserved } from './preserved.ts';
import { preservedRow } from './preserved-rows.ts';

export type Preserved = StoredPreserved & { readonly preservedId: PreservedId };

export type PreservedStore = ReturnType<typeof makePreservedStore>;

export const makePreservedStore = (table: Pick<Table, 'get' | 'put' | 'query'>) => ({
  /** What is preserved and has not come to its end at `now` (milliseconds). */
  get: async (preservedId: PreservedId, now: number): Promise<Preserved | undefined> => {
    const row = await table.get(preservedRow.key({ preservedId }), { consistent: true });
    return row === undefined || isExpired(row, now) ? undefined : preservedRow.parse(row);
  },

  /** Answers whether it is new. */
  put: ({ preservedId, ...stored }: Preserved): Promise<boolean> =>
    unlessRefused(table.put({ ...preservedRow.key({ preservedId }), ...stored }, isNew)),

  /** A page of what is preserved at `now` (milliseconds), the photos that were sent last first. */
  page: async (
    { limit, from }: { readonly limit: number; readonly from: PreservedId | undefined },
    now: number,
  ): Promise<Slice<Preserved, PreservedId>> => {
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': preservedRow.partition({}), ':prefix': preservedRow.sortPrefix },
      },
      newestFirst: true,
      limit,
      ...(from !== undefined && { after: { ...preservedRow.key({ preservedId: from }) } }),
      consistent: true,
    });
    const last = next && preservedRow.idsOfSort(String(next['sk']))?.preservedId;
    return {
      items: rows.filter((row) => !isExpired(row, now)).map((row) => preservedRow.parse(row)),
      ...(last !== undefined && { next: last }),
    };
  },
});
