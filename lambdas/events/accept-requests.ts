/** Consumes the acceptance queue: lets everybody follow who asked an account that has become public. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { AcceptRequestsJob, acceptRequests } from '../graph/accept-requests.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { makeTable } from '../platform/table.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['accept-requests']);
  const table = makeTable(env.TABLE_NAME);
  return {
    accounts: makeAccountStore(table),
    edges: makeEdgeStore(table),
    queue: makeJobQueue<AcceptRequestsJob>(env.ACCEPTANCE_QUEUE_URL),
  };
});

export const handler = consumeQueue(AcceptRequestsJob, (job) => acceptRequests(deps(), job, Date.now()));
