/** What follows from changes of edges and profiles: rows of lists and accepted requests. */
import { profileRow } from '../accounts/account-rows.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { makeAccountStore } from '../accounts/account-store.ts';
import { newUlid } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { inParallel } from '../platform/chunks.ts';
import { gather } from '../platform/gather.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { AcceptRequestsJob } from './accept-requests.ts';
import type { EdgeStore, FollowPair } from './edge-store.ts';
import { makeEdgeStore } from './edge-store.ts';
import { edgeRow } from './graph-rows.ts';
import type { ChangedPair } from './sync-list-rows.ts';

const APPROVED_AT_ONCE = 10;

export interface GraphProjectionsDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'syncListRows' | 'approve'>;
  readonly acceptance: JobQueue<AcceptRequestsJob>;
  /** Milliseconds. */
  readonly clock: () => number;
}

/**
 * Accepts those of the requests whose account is public by now: they were written by requests that still saw it private. Runs behind the
 * rows of the inbox, so that a change to public either finds the row there or is seen here.
 */
const acceptOvertaken = async (deps: GraphProjectionsDeps, pairs: readonly FollowPair[]): Promise<void> => {
  const asked = await deps.accounts.many([...new Set(pairs.map(({ followed }) => followed))], {
    consistent: true,
  });
  const overtaken = pairs.filter(({ followed }) => asked.get(followed)?.isPrivate === false);
  await inParallel(overtaken, APPROVED_AT_ONCE, (pair) => deps.edges.approve(pair, newUlid(deps.clock())));
};

/** Adds the acts that a change named to those of the earlier changes of the same edge. */
const withActs =
  (pair: FollowPair, ...acts: readonly (string | undefined)[]) =>
  (known: ChangedPair | undefined): ChangedPair => ({
    ...pair,
    acts: new Set([...(known?.acts ?? []), ...acts.filter((at) => at !== undefined)]),
  });

export const graphProjections = streamPart({
  topic: 'graph',
  follows: [{ row: edgeRow }, { row: profileRow }],
  access: ['BatchGetItem', 'UpdateItem', 'BatchWriteItem'],
  sends: ['FAN_OUT_QUEUE_URL'],
  deps: ({ shared, queue, clock }): GraphProjectionsDeps => ({
    accounts: makeAccountStore(shared),
    edges: makeEdgeStore(shared),
    acceptance: queue<AcceptRequestsJob>('FAN_OUT_QUEUE_URL'),
    clock,
  }),
  plan: (deps, changes) => {
    const follows = gather<ChangedPair>();
    const requests = gather<ChangedPair>();
    const bells = gather<ChangedPair>();
    const asking = gather<FollowPair>();
    const opened = gather<AcceptRequestsJob>();
    for (const change of changes) {
      const { position } = change;
      if (change.entity === 'account') {
        const { accountId: account } = change.ids;
        const hasOpened = change.before?.isPrivate === true && change.after?.isPrivate === false;
        if (hasOpened) opened.add(account, position, () => ({ kind: 'accept-requests', account }));
        continue;
      }
      const pair = { follower: change.ids.owner, followed: change.ids.other };
      const name = `${pair.follower} ${pair.followed}`;
      const [was, is] = [change.before, change.after];
      if (was?.since !== is?.since) follows.add(name, position, withActs(pair, was?.since, is?.since));
      if (was?.bell !== is?.bell) bells.add(name, position, withActs(pair));
      if (was?.requested === is?.requested) continue;
      requests.add(name, position, withActs(pair, was?.requested, is?.requested));
      if (is?.requested !== undefined) asking.add(name, position, () => pair);
    }
    return [
      ...follows.together((pairs) => deps.edges.syncListRows('follows', pairs)),
      ...requests.together((pairs) => deps.edges.syncListRows('requests', pairs)),
      ...bells.together((pairs) => deps.edges.syncListRows('bells', pairs)),
      ...asking.together((pairs) => acceptOvertaken(deps, pairs)),
      ...opened.together((jobs) => deps.acceptance.send(jobs)),
    ];
  },
});
