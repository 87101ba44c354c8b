/** The line that every request leaves in its function's log: which route, whose, how it ended. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { AccountId } from '../kernel/ids.ts';
import { log } from '../platform/log.ts';
import type { Problem } from '../platform/problem.ts';

/** What is learnt of a request while it is answered. */
interface Seen {
  readonly route?: string;
  readonly accountId?: AccountId | undefined;
}

const seen = new WeakMap<APIGatewayProxyEventV2, Seen>();

/** Remembers what the line about a request will say. */
export const noteRequest = (event: APIGatewayProxyEventV2, more: Seen): void => {
  seen.set(event, { ...seen.get(event), ...more });
};

const fieldsOf = (event: APIGatewayProxyEventV2, status: number) => {
  const { route = event.routeKey, accountId } = seen.get(event) ?? {};
  return { requestId: event.requestContext.requestId, route, accountId, status };
};

/** The line of a request that was answered as asked. */
export const logAnswer = (event: APIGatewayProxyEventV2, status: number): void =>
  log.info('Request answered', fieldsOf(event, status));

/** The line of a request that ended in a problem: an error with its cause where the fault is ours. */
export const logProblem = (event: APIGatewayProxyEventV2, failure: Problem, error: unknown): void => {
  const { code, status } = failure.definition;
  const fields = { ...fieldsOf(event, status), code };
  if (status >= 500) log.error('Request failed', error, fields);
  else log.info('Request refused', fields);
};
