/**
 * Jobs that bring home feeds in line with follows, co-authors and reposts. Stands behind the reverse edges and the counts of accounts: a fan-out that misses the
 * edge is made up for by the job, and the other way round; and by the count of followers the job decides how the author's posts travel.
 */
import { edgeRow } from '../graph/graph-rows.ts';
import { authorOf } from '../kernel/ids.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { gather } from '../platform/gather.ts';
import { postReferenceRow } from '../posts/post-rows.ts';
import { repostedPostRow } from '../reactions/reaction-rows.ts';

export const feedProjections = streamPart({
  topic: 'feeds',
  follows: [
    { row: edgeRow },
    { row: postReferenceRow, on: ['INSERT'] },
    { row: repostedPostRow, on: ['INSERT', 'REMOVE'] },
  ],
  access: [],
  sends: ['FAN_OUT_QUEUE_URL'],
  deps: ({ queue }) => ({ fanOut: queue<FanOutJob>('FAN_OUT_QUEUE_URL') }),
  plan: ({ fanOut }, changes) => {
    const jobs = gather<FanOutJob>();
    for (const change of changes) {
      const { position } = change;
      if (change.entity === 'post of a co-author') {
        const { postId, coAuthor: of } = change.ids;
        // Authors' own posts have keys of the same form.
        if (of !== authorOf(postId))
          jobs.add(`${of} ${postId}`, position, () => ({ kind: 'post', postId, of }));
        continue;
      }
      if (change.entity === 'reposted post') {
        const { account, act, postId } = change.ids;
        jobs.add(act, position, () => ({ kind: 'repost', account, act, postId }));
        continue;
      }
      if (change.before?.since === change.after?.since) continue;
      const { owner: reader, other: author } = change.ids;
      jobs.add(`${reader} ${author}`, position, () => ({ kind: 'follow', reader, author }));
    }
    return jobs.together((all) => fanOut.send(all));
  },
});
