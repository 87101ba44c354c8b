/** The review queue and texts for answers, as staff read them. */
import type { AccountId, ReviewItemId } from '../kernel/ids.ts';
import { MacroId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { type LocatedSubject, nameOfSubject } from '../kernel/subject.ts';
import type { Slice } from '../platform/fill-page.ts';
import { isDefined } from '../platform/is-defined.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Table } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import type { Report, StoredReporter } from '../reports/report.ts';
import {
  noticeOfSubjectRow,
  noticeRow,
  reporterRow,
  reportOfSubjectRow,
  reportRow,
} from '../reports/report-rows.ts';
import type { ReviewItem } from '../review/review-item.ts';
import { itemEventRow, queuedItemRow, reviewItemRow } from '../review/review-rows.ts';
import type { NewMacro } from './reviewing-contract.ts';
import { macroRow } from './reviewing-rows.ts';

const beginningWith = (partition: string, prefix: string) => ({
  expression: 'pk = :pk AND begins_with(sk, :prefix)',
  values: { ':pk': partition, ':prefix': prefix },
});

export type QueueStore = ReturnType<typeof makeQueueStore>;

export const makeQueueStore = (
  table: Pick<Table, 'get' | 'getMany' | 'query' | 'put' | 'delete' | 'update'>,
) => ({
  /** Open items with their places, the most urgent first, then the oldest. */
  page: async (
    limit: number,
    behind: string | undefined,
  ): Promise<Slice<{ readonly place: string; readonly item: ReviewItem | undefined }, string>> => {
    const partition = queuedItemRow.partition({});
    const { rows, next } = await table.query({
      where: beginningWith(partition, queuedItemRow.sortPrefix),
      limit,
      ...(behind !== undefined && { after: { pk: partition, sk: behind } }),
      consistent: true,
    });
    const places = rows.map((row) => queuedItemRow.parse(row));
    const found = await table.getMany(
      places.map(({ itemId }) => reviewItemRow.key({ itemId })),
      { consistent: true },
    );
    const byId = new Map(found.map((row) => reviewItemRow.parse(row)).map((item) => [item.itemId, item]));
    return {
      items: rows.map((row, at) => {
        const itemId = places[at]?.itemId;
        return { place: keyOfRow(row).sk, item: itemId && byId.get(itemId) };
      }),
      ...(next !== undefined && { next: String(next['sk']) }),
    };
  },

  /** What happened to an item, latest first. */
  events: async (itemId: ReviewItemId, limit: number) => {
    const where = beginningWith(itemEventRow.partition({ itemId }), itemEventRow.sortPrefix);
    const { rows } = await table.query({ where, newestFirst: true, limit, consistent: true });
    return rows.map((row) => itemEventRow.parse(row));
  },

  /** The latest reports of a subject. */
  reportsOf: async (subject: LocatedSubject, limit: number): Promise<readonly Report[]> => {
    const name = nameOfSubject(subject);
    const where = beginningWith(
      reportOfSubjectRow.partition({ subject: name }),
      reportOfSubjectRow.sortPrefix,
    );
    const { rows } = await table.query({ where, newestFirst: true, limit });
    const filed = rows.map((row) => reportOfSubjectRow.parse(row));
    const found = await table.getMany(filed.map((each) => reportRow.key(each)));
    const byId = new Map(found.map((row) => reportRow.parse(row)).map((report) => [report.reportId, report]));
    return filed.map(({ reportId }) => byId.get(reportId)).filter(isDefined);
  },

  /** The latest notices of a subject, by people without an account. */
  noticesOf: async (subject: LocatedSubject, limit: number) => {
    const partition = noticeOfSubjectRow.partition({ subject: nameOfSubject(subject) });
    const where = beginningWith(partition, noticeOfSubjectRow.sortPrefix);
    const { rows } = await table.query({ where, newestFirst: true, limit });
    const ids = rows.map((row) => noticeOfSubjectRow.parse(row));
    const found = await table.getMany(ids.map(({ noticeId }) => noticeRow.key({ noticeId })));
    const notices = found.map((row) => noticeRow.parse(row));
    return notices.toSorted((former, other) => (former.noticeId < other.noticeId ? 1 : -1));
  },

  /** All texts for answers, in the order in which they were made. */
  macros: async () => {
    const where = beginningWith(macroRow.partition({}), macroRow.sortPrefix);
    const { rows } = await table.query({ where, limit: limits.reviewMacros, consistent: true });
    return rows.map((row) => macroRow.parse(row));
  },

  /** A text for answers, as logs keep it. Throws `not_found`. */
  macro: async (macroId: MacroId) => {
    const row = await table.get(macroRow.key({ macroId }), { consistent: true });
    if (row === undefined) throw notFound();
    const { en, ar } = macroRow.parse(row);
    return { macroId, en, ar };
  },

  /** Keeps a text for answers. Throws `limit_reached`. `seed` is a ULID. */
  addMacro: async (macro: NewMacro, by: AccountId, seed: string) => {
    const where = beginningWith(macroRow.partition({}), macroRow.sortPrefix);
    const { count } = await table.query({ where, countOnly: true, consistent: true });
    if (count >= limits.reviewMacros) throw problem('limit_reached');
    const macroId = MacroId.parse(seed);
    await table.put({ ...macroRow.key({ macroId }), ...macro, by }, isNew);
    return { macroId, ...macro };
  },

  removeMacro: (macroId: MacroId): Promise<void> => table.delete(macroRow.key({ macroId }), always),

  /** Has nobody look at what an account reports until then (milliseconds), or has people look again. */
  muteReporter: async (reporter: AccountId, until: number | undefined): Promise<StoredReporter> => {
    const change =
      until === undefined
        ? { expression: 'REMOVE mutedUntil' }
        : { expression: 'SET mutedUntil = :until', values: { ':until': until } };
    return reporterRow.parse(await table.update(reporterRow.key({ reporter }), change, always));
  },
});
