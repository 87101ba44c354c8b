/** Messages of a queue: each is handled by itself, and those that fail are delivered again. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { log } from './log.ts';
import type { Postpone } from './queue.ts';

/** Thrown when work must wait for somebody else: the message comes again after so many seconds. Not an error of ours. */
export class TryLater extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`To be tried again in ${seconds} s`);
    this.seconds = seconds;
  }
}

export interface BatchOptions {
  /** How many messages are handled at a time. @default 5 */
  readonly concurrency?: number;
  /** Makes {@link TryLater} wait as long as it says. @default as long as the queue hides a message */
  readonly postpone?: Postpone;
}

/** Handles the messages of a batch and answers which of them failed. `tries` counts the deliveries of a message from 1. */
export const handleEach = async <Schema extends z.ZodMiniType>(
  event: SQSEvent,
  schema: Schema,
  handle: (job: z.output<Schema>, tries: number) => Promise<void>,
  { concurrency = 5, postpone }: BatchOptions = {},
): Promise<SQSBatchResponse> => {
  const waiting = [...event.Records];
  const failed: string[] = [];

  const noteFailure = async (record: SQSRecord, error: unknown): Promise<void> => {
    failed.push(record.messageId);
    if (!(error instanceof TryLater)) {
      log.error('A message failed', error, { messageId: record.messageId });
      return;
    }
    log.info('A message waits', { messageId: record.messageId, seconds: error.seconds });
    try {
      await postpone?.(record.receiptHandle, error.seconds);
    } catch (cause) {
      log.error('A message could not be postponed', cause, { messageId: record.messageId });
    }
  };

  const work = async (): Promise<void> => {
    for (let record = waiting.shift(); record !== undefined; record = waiting.shift()) {
      try {
        const tries = Number(record.attributes?.ApproximateReceiveCount ?? 1);
        await handle(z.parse(schema, JSON.parse(record.body)), tries);
      } catch (error) {
        await noteFailure(record, error);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
