/** The line that every request leaves in its function's log: which route, whose, how it ended. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { AccountId } from '../kernel/ids.ts';
import type { Usage } from '../kernel/token-bucket.ts';
import { log } from '../platform/log.ts';
import { countError } from '../platform/metric.ts';
import type { Problem } from '../platform/problem.ts';

/** What is learnt of a request while it is answered. */
interface Seen {
  readonly route?: string;
  readonly accountId?: AccountId | undefined;
  /** What is left of the limit that it counts in. */
  readonly usage?: Usage;
  /** The problem it ended in, and what it came of. */
  readonly failure?: { readonly problem: Problem; readonly error: unknown };
}

const seen = new WeakMap<APIGatewayProxyEventV2, Seen>();

/** Remembers what the line about a request will say. */
export const noteRequest = (event: APIGatewayProxyEventV2, more: Seen): void => {
  seen.set(event, { ...seen.get(event), ...more });
};

/** What is left of the limit that a request counts in, undefined where it counts in none. */
export const usageNoted = (event: APIGatewayProxyEventV2): Usage | undefined => seen.get(event)?.usage;

/** Leaves the line of a request: an error with its cause where the fault is ours. */
export const logAnswer = (event: APIGatewayProxyEventV2, status: number): void => {
  const { route = event.routeKey, accountId, failure } = seen.get(event) ?? {};
  const fields = { route, accountId, status };
  if (failure === undefined) {
    log.info('Request answered', fields);
    return;
  }
  const { code } = failure.problem.definition;
  if (status >= 500) {
    log.error('Request failed', failure.error, { ...fields, code });
    countError('api', fields);
  } else log.info('Request refused', { ...fields, code });
};
