import { randomUUID } from 'node:crypto';
import type { GivenUp } from './stream-batch.ts';
import type { StreamRecord } from './stream-event.ts';

/**
 * What Lambda sends to the failure destination of a stream: where the records are, not the records.
 *
 * Shape: https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html#dynamodb-on-failure-destination-example-sqs-sns
 */
export function failureRecordOf(
  given: GivenUp,
  source: {
    readonly functionArn: string;
    readonly streamArn: string;
    readonly shardId: string;
    readonly now: number;
  },
): unknown {
  const first = given.records.at(0);
  const final = given.records.at(-1);
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: source.functionArn,
      condition: given.condition,
      approximateInvokeCount: given.invocations,
    },
    ...(given.last
      ? {
          responseContext: {
            statusCode: 200,
            executedVersion: '$LATEST',
            functionError: given.last.ok ? null : 'Unhandled',
          },
        }
      : {}),
    version: '1.0',
    timestamp: new Date(source.now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: source.shardId,
      startSequenceNumber: first?.dynamodb.SequenceNumber,
      endSequenceNumber: final?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrivalOf(first),
      approximateArrivalOfLastRecord: arrivalOf(final),
      batchSize: given.records.length,
      streamArn: source.streamArn,
    },
  };
}

function arrivalOf(record: StreamRecord | undefined): string | undefined {
  return record && new Date(record.dynamodb.ApproximateCreationDateTime * 1000).toISOString();
}
