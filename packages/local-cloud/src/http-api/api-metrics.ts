import type { Metrics } from '../contract/contract.ts';
import type { Answer } from './answer.ts';
import type { ReceivedRequest } from './request-event.ts';

/**
 * Records what API Gateway measures of a request: that it came, how it ended, and from its beginning to its answer the milliseconds.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 */
export function recordRequest(
  metrics: Metrics,
  ApiId: string,
  { arrivedAt }: ReceivedRequest,
  { answer: { status }, now }: { readonly answer: Answer; readonly now: number },
): void {
  const record = (name: string, value: number): void =>
    metrics.record({ namespace: 'AWS/ApiGateway', name, dimensions: { ApiId } }, value);
  record('Count', 1);
  record('4xx', status >= 400 && status < 500 ? 1 : 0);
  record('5xx', status >= 500 ? 1 : 0);
  if (arrivedAt !== undefined) record('Latency', now - arrivedAt);
}
