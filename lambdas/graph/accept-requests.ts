/** Lets everybody follow who asked an account that has become public. A job may arrive repeatedly, late and in any order. */
import * as z from 'zod/mini';
import type { AccountStore } from '../accounts/account-store.ts';
import { AccountId, ulidsAt } from '../kernel/ids.ts';
import { inParallel } from '../platform/chunks.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { EdgeStore } from './edge-store.ts';
import { ListPosition } from './list-by-time.ts';

const REQUESTS_PER_JOB = 1_000; // a second or two of conditional writes, far below the function's timeout
const APPROVED_AT_ONCE = 25; // conditional writes in flight

/** A job of the fan-out queue. `from` is the request behind which an earlier job stopped; a message without `kind` is one too. */
export const AcceptRequestsJob = z.object({
  kind: z._default(z.literal('accept-requests'), 'accept-requests'),
  account: AccountId,
  from: z.optional(ListPosition),
});
export type AcceptRequestsJob = z.infer<typeof AcceptRequestsJob>;

export interface AcceptRequestsDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly edges: Pick<EdgeStore, 'byTime' | 'approve'>;
  readonly queue: JobQueue<AcceptRequestsJob>;
  readonly requestsPerJob?: number;
}

/**
 * Accepts the requests that have a row in the account's inbox by now, while it is public; one that gets its row later is accepted by the
 * stream consumer that writes the row. `now` in milliseconds.
 */
export const acceptRequests = async (
  { accounts, edges, queue, requestsPerJob = REQUESTS_PER_JOB }: AcceptRequestsDeps,
  { account, from }: Omit<AcceptRequestsJob, 'kind'>,
  now: number,
): Promise<void> => {
  const asked = await accounts.byId(account, { consistent: true });
  if (asked === undefined || asked.isPrivate) return;
  const part = { limit: requestsPerJob, from, oldestFirst: true, consistent: true };
  const page = await edges.byTime('requesters', account, part);
  const nextUlid = ulidsAt(now); // who asked earlier becomes a follower earlier
  await inParallel(page.listings, APPROVED_AT_ONCE, ({ accountId: follower }) =>
    edges.approve({ follower, followed: account }, nextUlid()),
  );
  if (page.next !== undefined) await queue.send([{ kind: 'accept-requests', account, from: page.next }]);
};
