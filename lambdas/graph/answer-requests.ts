/** Requests to follow, answered several at a time. */
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { ulidsAt } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { inParallel } from '../platform/chunks.ts';
import type { EdgeStore } from './edge-store.ts';
import type { AnsweredRequests, RequestsToAnswer } from './graph-contract.ts';
import type { ListPosition } from './list-by-time.ts';

const ANSWERED_AT_ONCE = 25; // conditional writes in flight

export interface AnswerRequestsDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'approve' | 'byTime' | 'decline'>;
}

export interface RequestsInput {
  readonly viewer: AccountId;
  readonly answer: RequestsToAnswer['answer'];
  /** Who is answered. Without it everybody is, from the oldest request on. */
  readonly accountIds?: readonly AccountId[] | undefined;
  /** Behind which request to go on with everybody. */
  readonly from?: ListPosition | undefined;
  /** Milliseconds. */
  readonly now: number;
}

/** What became of each request, and where everybody's go on. */
export interface RequestsAnswered {
  readonly answered: AnsweredRequests['answered'];
  readonly next?: ListPosition;
}

const whoAsks = async (
  { edges }: AnswerRequestsDeps,
  { viewer, accountIds, from }: RequestsInput,
): Promise<{ readonly accountIds: readonly AccountId[]; readonly next?: ListPosition }> => {
  if (accountIds !== undefined) return { accountIds: [...new Set(accountIds)] };
  const part = { limit: limits.idsAtOnce, from, oldestFirst: true, consistent: true };
  const { listings, next } = await edges.byTime('requesters', viewer, part);
  return { accountIds: listings.map(({ accountId }) => accountId), ...(next && { next }) };
};

/**
 * Answers the requests of those who are named, or of everybody. Accounts that nobody sees are not found, as when they are answered alone:
 * their requests wait until they are back. Costs a write unit and half a read unit a request.
 */
export const answerRequests = async (
  deps: AnswerRequestsDeps,
  input: RequestsInput,
): Promise<RequestsAnswered> => {
  const { viewer, answer, now } = input;
  const { accountIds, next } = await whoAsks(deps, input);
  const nextUlid = ulidsAt(now); // who is named earlier becomes a follower earlier
  const accounts = await deps.accounts.many(accountIds);
  const answerOne = async (follower: AccountId) => {
    const account = accounts.get(follower);
    if (account === undefined || !isVisible(account)) {
      return { accountId: follower, outcome: 'not_found' as const };
    }
    const pair = { follower, followed: viewer };
    const done =
      answer === 'accept' ? await deps.edges.approve(pair, nextUlid()) : await deps.edges.decline(pair);
    const outcome = answer === 'accept' ? ('accepted' as const) : ('declined' as const);
    return { accountId: follower, outcome: done ? outcome : ('not_found' as const) };
  };
  const answered = await inParallel(accountIds, ANSWERED_AT_ONCE, answerOne);
  return { answered, ...(next && { next }) };
};
