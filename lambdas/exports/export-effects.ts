/** What follows from exports: one that was asked for is made, and the objects of one that is gone go too. */
import type { WayOutJob } from '../kernel/jobs/way-out-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { workOf } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import { exportRow } from './export-rows.ts';

interface ExportEffectsDeps {
  readonly jobs: JobQueue<WayOutJob>;
}

export const exportEffects = streamPart({
  topic: 'exports',
  follows: [{ row: exportRow }],
  access: [],
  sends: ['WAY_OUT_QUEUE_URL'],
  deps: ({ queue }): ExportEffectsDeps => ({ jobs: queue<WayOutJob>('WAY_OUT_QUEUE_URL') }),
  plan: ({ jobs }, changes) =>
    changes.flatMap(({ ids: { accountId }, before, after, position }) => {
      if (after?.exportId === before?.exportId) return [];
      const wanted: WayOutJob[] = [];
      if (after) wanted.push({ kind: 'export', accountId, exportId: after.exportId });
      if (before?.plan) {
        const { exportId, plan } = before;
        wanted.push({ kind: 'delete-export', accountId, exportId, parts: plan.length });
      }
      return wanted.length === 0 ? [] : [workOf(position, () => jobs.send(wanted))];
    }),
});
