/** Lets everybody follow who asked an account that has become public. A job may arrive repeatedly, late and in any order. */
import * as z from 'zod/mini';
import type { AccountStore } from '../accounts/account-store.ts';
import { AccountId, newUlid } from '../kernel/ids.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { EdgeStore } from './edge-store.ts';

const REQUESTS_PER_JOB = 1_000; // a second or two of conditional writes, far below the function's timeout
const APPROVED_AT_ONCE = 25; // conditional writes in flight

/** `after` is the requester behind whom an earlier job stopped. */
export const AcceptRequestsJob = z.object({ account: AccountId, after: z.optional(AccountId) });
export type AcceptRequestsJob = z.infer<typeof AcceptRequestsJob>;

export interface AcceptRequestsDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly edges: Pick<EdgeStore, 'page' | 'approve'>;
  readonly queue: JobQueue<AcceptRequestsJob>;
  readonly requestsPerJob?: number;
}

/**
 * Accepts the requests that have a row in the account's inbox by now, while it is public; one that gets its row later is accepted by the
 * stream consumer that writes the row. `now` in milliseconds.
 */
export const acceptRequests = async (
  { accounts, edges, queue, requestsPerJob = REQUESTS_PER_JOB }: AcceptRequestsDeps,
  { account, after }: AcceptRequestsJob,
  now: number,
): Promise<void> => {
  const asked = await accounts.byId(account, { consistent: true });
  if (asked === undefined || asked.isPrivate) return;
  const page = await edges.page('requesters', account, { limit: requestsPerJob, after, consistent: true });
  for (let start = 0; start < page.accountIds.length; start += APPROVED_AT_ONCE) {
    await Promise.all(
      page.accountIds
        .slice(start, start + APPROVED_AT_ONCE)
        .map((follower) => edges.approve({ follower, followed: account }, newUlid(now))),
    );
  }
  if (page.next !== undefined) await queue.send([{ account, after: page.next }]);
};
