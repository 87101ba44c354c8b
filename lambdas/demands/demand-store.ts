/** Demands in the table. */
import type { DecisionId } from '../kernel/ids.ts';
import { DemandId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { fastParse } from '../platform/fast-parse.ts';
import type { Slice } from '../platform/fill-page.ts';
import { isDefined } from '../platform/is-defined.ts';
import type { Table, Write } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { StoredDemand } from './demand.ts';
import type { Demand, DemandSubject } from './demand-rows.ts';
import { demandRow, demandSubjectRow } from './demand-rows.ts';

/** The writes of a new demand, for the transaction of its decision. */
export const demandWrites = (demand: Demand, about: DemandSubject): readonly Write[] =>
  [
    { ...demandRow.key(demand), ...demand },
    { ...demandSubjectRow.key(about), ...about },
  ].map((row): Write => ({ put: row, condition: isNew }));

export type DemandStore = ReturnType<typeof makeDemandStore>;

export const makeDemandStore = (table: Pick<Table, 'get' | 'getMany' | 'query'>) => ({
  get: async (demandId: DemandId): Promise<Demand | undefined> => {
    const row = await table.get(demandRow.key({ demandId }), { consistent: true });
    return row && demandRow.parse(row);
  },

  /** A page of all demands, the newest first. */
  page: async (limit: number, from: DemandId | undefined): Promise<Slice<Demand, DemandId>> => {
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': demandRow.partition({}), ':prefix': demandRow.sortPrefix },
      },
      newestFirst: true,
      limit,
      ...(from !== undefined && { after: { ...demandRow.key({ demandId: from }) } }),
    });
    const last = next && demandRow.idsOfSort(String(next['sk']))?.demandId;
    return { items: rows.map((row) => demandRow.parse(row)), ...(last !== undefined && { next: last }) };
  },

  /** What demands are about; those whose account was erased are missing. */
  subjects: async (demandIds: readonly DemandId[]): Promise<ReadonlyMap<DemandId, DemandSubject>> => {
    const keys = [...new Set(demandIds)].map((demandId) => demandSubjectRow.key({ demandId }));
    const rows = keys.length === 0 ? [] : await table.getMany(keys, { consistent: true });
    const found = rows.map((row) => demandSubjectRow.parse(row)).filter(isDefined);
    return new Map(found.map((about) => [about.demandId, about]));
  },
});

/** Says in the record of a demand how it ended, unless it says so already. Nothing happens where the decision has no demand. */
export const makeDemandEnding =
  (table: Pick<Table, 'update'>) =>
  async (decisionId: DecisionId, ending: NonNullable<StoredDemand['ending']>): Promise<void> => {
    await unlessRefused(
      table.update(
        demandRow.key({ demandId: fastParse(DemandId, decisionId) }),
        { expression: 'SET ending = :ending', values: { ':ending': ending } },
        { expression: 'attribute_exists(pk) AND attribute_not_exists(ending)' },
      ),
    );
  };
