/** Records of the table's stream, in plain values, and the answer that tells where a consumer stopped. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { log } from './log.ts';
import type { Key, Row } from './table.ts';

/** One change of one row. */
export interface RowChange {
  readonly key: Key;
  /** The row before, undefined when it is new. */
  readonly before: Row | undefined;
  /** The row after, undefined when it was deleted. */
  readonly after: Row | undefined;
  readonly sequenceNumber: string;
  /** When it was made, in milliseconds, to the second; the same at every delivery. */
  readonly changedAt?: number;
}

// The types of stream events and of the SDK describe the same wire format.
function imageOf(image: unknown): Record<string, AttributeValue> | undefined;
function imageOf(image: unknown): unknown {
  return image;
}

const rowOf = (image: unknown): Row | undefined => {
  const attributes = imageOf(image);
  return attributes && unmarshall(attributes);
};

/** The changes of a batch, in its order. */
export const changesOf = (event: DynamoDBStreamEvent): readonly RowChange[] =>
  event.Records.map(({ dynamodb }) => {
    const key = rowOf(dynamodb?.Keys);
    return {
      key: { pk: String(key?.['pk']), sk: String(key?.['sk']) },
      before: rowOf(dynamodb?.OldImage),
      after: rowOf(dynamodb?.NewImage),
      sequenceNumber: dynamodb?.SequenceNumber ?? '',
      ...(dynamodb?.ApproximateCreationDateTime !== undefined && {
        changedAt: dynamodb.ApproximateCreationDateTime * 1_000,
      }),
    };
  });

/** What a batch comes to: pieces of work, each with the positions of the changes that ask for it. */
export interface Work {
  readonly positions: readonly number[];
  readonly run: () => Promise<void>;
}

/**
 * Runs pieces of work one after the other and stops at the first failure: the batch is then to be delivered again from the
 * first change whose work is not all done.
 */
export const runInOrder = async (
  changes: readonly Pick<RowChange, 'sequenceNumber'>[],
  work: readonly Work[],
): Promise<DynamoDBBatchResponse> => {
  for (const [done, piece] of work.entries()) {
    try {
      await piece.run();
    } catch (error) {
      const undone = Math.min(...work.slice(done).flatMap(({ positions }) => positions));
      log.error('A batch of changes stopped', error, { changes: changes.length, undoneFrom: undone });
      return { batchItemFailures: [{ itemIdentifier: changes[undone]?.sequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
};
