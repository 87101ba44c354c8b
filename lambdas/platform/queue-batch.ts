/** Messages of a queue: each is handled by itself, and those that fail come again after a pause. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { correlated, MESSAGE_ATTRIBUTE } from './correlation.ts';
import { readEnvironment } from './environment.ts';
import { log } from './log.ts';
import { countError } from './metric.ts';
import { once } from './once.ts';
import { makePostpone, type Postpone } from './queue.ts';
import { pauseAfter } from './tries.ts';

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
  /** Whether messages come from elsewhere and name no request: the row that they are about does. @default false */
  readonly causeInRow?: boolean;
}

const CAUSE_IN_BODY = new RegExp(`"${MESSAGE_ATTRIBUTE}":"([^"]+)"`);

/** The id that a message was sent with; what a schedule sends has it in its body. */
const causeOfMessage = ({ messageAttributes, body }: SQSRecord): string | undefined =>
  messageAttributes?.[MESSAGE_ATTRIBUTE]?.stringValue ?? CAUSE_IN_BODY.exec(body)?.[1];

/**
 * Handles the messages of a batch and answers which of them failed. `tries` counts the deliveries of a message from 1. A message that could not
 * be postponed comes as late as its queue hides it.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
 */
export const handleEach = async <Schema extends z.ZodMiniType>(
  event: SQSEvent,
  schema: Schema,
  handle: (job: z.output<Schema>, tries: number) => Promise<void>,
  { concurrency = 5, causeInRow = false, postpone }: BatchOptions & { readonly postpone: Postpone },
): Promise<SQSBatchResponse> => {
  const waiting = [...event.Records];
  const failed: string[] = [];

  const noteFailure = async (record: SQSRecord, tries: number, error: unknown): Promise<void> => {
    const { messageId, receiptHandle } = record;
    failed.push(messageId);
    const seconds = error instanceof TryLater ? error.seconds : pauseAfter(tries);
    if (error instanceof TryLater) log.info('A message waits', { messageId, seconds });
    else {
      log.error('A message failed', error, { messageId, tries });
      countError('queues', { messageId });
    }
    try {
      await postpone(receiptHandle, seconds);
    } catch (cause) {
      log.warn('A message could not be postponed', { messageId, cause: String(cause) });
    }
  };

  const workOn = async (record: SQSRecord): Promise<void> => {
    const tries = Number(record.attributes?.ApproximateReceiveCount ?? 1);
    try {
      await handle(z.parse(schema, JSON.parse(record.body)), tries);
    } catch (error) {
      await noteFailure(record, tries, error);
    }
  };
  const work = async (): Promise<void> => {
    for (let record = waiting.shift(); record !== undefined; record = waiting.shift()) {
      const message = record;
      await correlated(causeOfMessage(message), () => workOn(message), causeInRow);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};

/** The queue that the stack has a function consume. */
const ConsumerEnv = z.object({ CONSUMED_QUEUE: z.url() });

/** The handler of a function that consumes a queue: see {@link handleEach}. */
export const consumeQueue = <Schema extends z.ZodMiniType>(
  schema: Schema,
  handle: (job: z.output<Schema>, tries: number) => Promise<void>,
  options: BatchOptions = {},
): ((event: SQSEvent) => Promise<SQSBatchResponse>) => {
  const postpone = once(() => makePostpone(readEnvironment(ConsumerEnv).CONSUMED_QUEUE));
  return (event) => handleEach(event, schema, handle, { ...options, postpone: postpone() });
};
