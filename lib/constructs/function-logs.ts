import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { pinLogicalId } from './logical-id.ts';

/** How a function is called. Functions that are called alike write one log, as their errors are one metric. */
export type FunctionKind = 'api' | 'queue' | 'stream' | 'other';

const logicalIds = {
  api: 'ApiLogs',
  queue: 'QueueLogs',
  stream: 'StreamLogs',
  other: 'OtherLogs',
} as const satisfies Record<FunctionKind, string>;

/**
 * The log group of all functions of a kind. Lambda puts the function's name into the names of the streams in it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html
 */
export const functionLogs = (scope: Construct, kind: FunctionKind, retention: RetentionDays): LogGroup => {
  const stack = Stack.of(scope);
  const id = logicalIds[kind];
  const known = stack.node.tryFindChild(id);
  if (known instanceof LogGroup) return known;
  const made = new LogGroup(stack, id, { retention, removalPolicy: RemovalPolicy.DESTROY });
  pinLogicalId(made, id);
  return made;
};
