/** Messages of a queue: each is handled by itself, and those that fail are delivered again. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { log } from './log.ts';

/** Handles the messages of a batch, `concurrency` at a time, and answers which of them failed. */
export const handleEach = async <Schema extends z.ZodMiniType>(
  event: SQSEvent,
  schema: Schema,
  handle: (job: z.output<Schema>) => Promise<void>,
  concurrency = 5,
): Promise<SQSBatchResponse> => {
  const waiting = [...event.Records];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let record = waiting.shift(); record !== undefined; record = waiting.shift()) {
      try {
        await handle(z.parse(schema, JSON.parse(record.body)));
      } catch (error) {
        log.error('A message failed', error, { messageId: record.messageId });
        failed.push(record.messageId);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
