import type { Metrics } from '../contract/contract.ts';

const THROTTLES = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
]);
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/**
 * Counts a call that DynamoDB refused because of its rate, for each of its tables. Other services have no such metric here.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export function recordThrottle(
  metrics: Metrics,
  call: { readonly service: string; readonly operation: string; readonly resources: readonly string[] },
  code: string,
): void {
  if (call.service !== 'dynamodb' || !THROTTLES.has(code)) return;
  const name = WRITES.has(call.operation) ? 'WriteThrottleEvents' : 'ReadThrottleEvents';
  const tables = new Set(call.resources.flatMap((arn) => /:table\/([^/]+)/.exec(arn)?.[1] ?? []));
  for (const TableName of tables) {
    metrics.record({ namespace: 'AWS/DynamoDB', name, dimensions: { TableName } }, 1);
  }
}
