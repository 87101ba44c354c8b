/** Exports in the table. Every write states which export it is about, so that work on a former one changes nothing. */
import type { AccountId, ExportId } from '../kernel/ids.ts';
import { orRefusal, unlessChanged } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Expression, Table } from '../platform/table.ts';
import { ConditionFailed } from '../platform/table.ts';
import type { PlannedPart, StoredExport, StoredPart } from './export.ts';
import { exportExpiry, nextExportAt } from './export.ts';
import type { ExportIds } from './export-keys.ts';
import { exportRow } from './export-rows.ts';

export type ExportStore = ReturnType<typeof makeExportStore>;

type ExportTable = Pick<Table, 'get' | 'put' | 'update'>;

const isPreparing = (exportId: ExportId): Expression => ({
  expression: 'exportId = :export AND #state = :preparing',
  names: { '#state': 'state' },
  values: { ':export': exportId, ':preparing': 'preparing' },
});

export const makeExportStore = (table: ExportTable) => {
  const get = async (accountId: AccountId, now: number): Promise<StoredExport | undefined> => {
    const row = await table.get(exportRow.key({ accountId }), { consistent: true });
    return row === undefined || isExpired(row, now) ? undefined : exportRow.parse(row);
  };

  /** Changes an export that is being prepared; answers it as it then stands, undefined for one that is not. */
  const change = async (
    { accountId, exportId }: ExportIds,
    update: Expression,
  ): Promise<StoredExport | undefined> => {
    const row = await unlessChanged(
      table.update(exportRow.key({ accountId }), update, isPreparing(exportId)),
    );
    return row && exportRow.parse(row);
  };

  return {
    /** The latest export of an account that is there at `now` (milliseconds). */
    get,

    /** Begins an export at `now` (milliseconds). Answers it, or the one for whose sake none can begin yet. */
    begin: async (
      { accountId, exportId }: ExportIds,
      now: number,
    ): Promise<{ readonly begun: boolean; readonly stored: StoredExport }> => {
      const stored: StoredExport = {
        exportId,
        requestedAt: now,
        state: 'preparing',
        expiresAt: exportExpiry(now),
      };
      const outcome = await orRefusal(
        table.put(
          { ...exportRow.key({ accountId }), ...stored },
          {
            expression: 'attribute_not_exists(pk) OR #state = :failed OR requestedAt <= :last',
            names: { '#state': 'state' },
            values: { ':failed': 'failed', ':last': now - nextExportAt({ requestedAt: 0 }) },
          },
        ),
      );
      if (!(outcome instanceof ConditionFailed)) return { begun: true, stored };
      if (outcome.row === undefined) throw outcome;
      return { begun: false, stored: exportRow.parse(outcome.row) };
    },

    /** Notes which parts there will be, once; answers the export as it then stands, undefined for one that is not being prepared. */
    plan: async (ids: ExportIds, plan: readonly PlannedPart[]): Promise<StoredExport | undefined> =>
      change(ids, {
        expression: 'SET #plan = if_not_exists(#plan, :plan), done = if_not_exists(done, :none)',
        names: { '#plan': 'plan' },
        values: { ':plan': plan, ':none': {} },
      }),

    /** Notes that a part is stored. With the last of them the export is ready. False where the export is not being prepared any more. `now` in milliseconds. */
    finishPart: async (ids: ExportIds, part: number, stored: StoredPart, now: number): Promise<boolean> => {
      const found = await change(ids, {
        expression: 'SET done.#part = :stored',
        names: { '#part': String(part) },
        values: { ':stored': stored },
      });
      if (found === undefined) return false;
      if (found.plan === undefined || Object.keys(found.done ?? {}).length < found.plan.length) return true;
      await change(ids, {
        expression: 'SET #state = :ready, readyAt = :now',
        names: { '#state': 'state' },
        values: { ':ready': 'ready', ':now': now },
      });
      return true;
    },

    /** Gives an export up. */
    fail: async (ids: ExportIds): Promise<void> => {
      await change(ids, {
        expression: 'SET #state = :failed',
        names: { '#state': 'state' },
        values: { ':failed': 'failed' },
      });
    },
  };
};
