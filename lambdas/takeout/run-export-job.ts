/** Runs the jobs that make exports. */

import type { ExportStore } from '../exports/export-store.ts';
import type { ExportJob } from '../kernel/jobs/way-out-job.ts';
import type { Table } from '../platform/table.ts';
import { TRIES } from '../platform/tries.ts';
import type { ExportObjectStore } from './export-object-store.ts';
import { makeSource } from './make-source.ts';
import { type PlanExportDeps, planExport } from './plan-export.ts';
import type { Source } from './sections/section.ts';
import { type WritePartDeps, writePart } from './write-part.ts';

export interface ExportJobDeps extends PlanExportDeps, WritePartDeps {
  readonly exports: ExportStore;
  readonly objects: ExportObjectStore;
  readonly table: Table;
  /** Asks the stack's own user pool; undefined where there is none. */
  readonly emailOf: Source['emailOf'] | undefined;
}

/**
 * Plans an export, makes a part of it, or deletes its objects. One that fails as often as it is tried has the whole export fail, so that its person can ask for another.
 * `tries` counts from 1, `now` is in milliseconds.
 */
export const runExportJob = async (
  deps: ExportJobDeps,
  job: ExportJob,
  tries: number,
  now: number,
): Promise<void> => {
  const { accountId, exportId } = job;
  const ids = { accountId, exportId };
  if (job.kind === 'delete-export') return deps.objects.remove(ids, job.parts);
  const source = makeSource(deps.table, accountId, now, deps.emailOf);
  try {
    if (job.kind === 'export') await planExport(deps, ids, source);
    else await writePart(deps, ids, job.part, source);
  } catch (error) {
    if (tries >= TRIES) await deps.exports.fail(ids);
    throw error;
  }
};
