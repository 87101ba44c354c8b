/** What follows from lists of known pictures: imports run, lists come into force, old photos are compared page by page. */
import type { HashListJob } from '../kernel/jobs/hash-list-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { workOf } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import { clearedHashRow, hashImportRow, hashListRow, hashScanRow } from './hash-list-rows.ts';

interface HashListEffectsDeps {
  readonly jobs: JobQueue<HashListJob>;
}

const PUBLISH: HashListJob = { kind: 'publish-lists' };

export const hashListEffects = streamPart({
  topic: 'policy',
  follows: [
    { row: hashListRow },
    { row: clearedHashRow },
    { row: hashScanRow, on: ['INSERT', 'MODIFY'] },
    { row: hashImportRow, on: ['MODIFY'] },
  ],
  access: [],
  sends: ['MODERATION_QUEUE_URL'],
  deps: ({ queue }): HashListEffectsDeps => ({ jobs: queue<HashListJob>('MODERATION_QUEUE_URL') }),
  plan: ({ jobs }, changes) =>
    changes.flatMap((change) => {
      const send = (job: HashListJob) => [workOf(change.position, () => jobs.send([job]))];
      switch (change.entity) {
        case hashImportRow.entity: {
          const { before, after, ids } = change;
          return after?.state === 'running' && before?.state === 'awaiting'
            ? send({ kind: 'import-hashes', ...ids })
            : [];
        }
        case hashScanRow.entity: {
          const { after } = change;
          if (after === undefined || after.finishedAt !== undefined) return [];
          return send({ kind: 'match-again', scanId: after.scanId, after: after.after });
        }
        default:
          return send(PUBLISH);
      }
    }),
});
