/**
 * Jobs that bring home feeds in line with follows. Stands behind the reverse edges and the counts of accounts: a fan-out that misses the
 * edge is made up for by the job, and the other way round; and by the count of followers the job decides how the author's posts travel.
 */
import { edgeRow } from '../graph/graph-rows.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { gather } from '../platform/gather.ts';

export const feedProjections = streamPart({
  topic: 'feeds',
  follows: [{ row: edgeRow }],
  access: [],
  sends: ['FAN_OUT_QUEUE_URL'],
  deps: ({ queue }) => ({ fanOut: queue<FanOutJob>('FAN_OUT_QUEUE_URL') }),
  plan: ({ fanOut }, changes) => {
    const jobs = gather<FanOutJob>();
    for (const { ids, before, after, position } of changes) {
      if (before?.since === after?.since) continue;
      const { owner: reader, other: author } = ids;
      jobs.add(`${reader} ${author}`, position, () => ({ kind: 'follow', reader, author }));
    }
    return jobs.together((all) => fanOut.send(all));
  },
});
