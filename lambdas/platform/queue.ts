/** A queue of jobs, as JSON. */
import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { chunksOf } from './chunks.ts';
import { causeOf, MESSAGE_ATTRIBUTE } from './correlation.ts';
import { HOUR_SECONDS } from './durations.ts';
import { jitteredPause } from './jittered-pause.ts';

const BATCH_LIMIT = 10; // messages a SendMessageBatch takes
const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;

/** For how long SQS holds a message back, at most. */
export const MAX_DELAY_SECONDS = 900;

/** Sends jobs; when the promise resolves, the queue has all of them. A job may then arrive more than once. */
export interface JobQueue<Job> {
  /** With `delaySeconds` (`MAX_DELAY_SECONDS` at most) jobs are not received before that. */
  send(jobs: readonly Job[], delaySeconds?: number): Promise<void>;
}

const attributesOf = (job: unknown) => {
  const id = typeof job === 'object' && job !== null ? causeOf(job) : undefined;
  return id && { MessageAttributes: { [MESSAGE_ATTRIBUTE]: { DataType: 'String', StringValue: id } } };
};

/** The queue of an address, through the SDK. Each message names the request that the job comes of, in an attribute. */
export const makeJobQueue = <Job>(QueueUrl: string, client = new SQSClient({})): JobQueue<Job> => {
  const sendChunk = async (jobs: readonly Job[], delaySeconds: number | undefined): Promise<void> => {
    let wanted = jobs.map((job, position) => ({
      Id: String(position),
      MessageBody: JSON.stringify(job),
      ...attributesOf(job),
      ...(delaySeconds !== undefined && { DelaySeconds: delaySeconds }),
    }));
    for (let tries = 0; wanted.length > 0; tries += 1) {
      if (tries > MAX_ATTEMPTS) throw new Error(`SQS refused ${wanted.length} messages of a batch`);
      if (tries > 0) await jitteredPause(FIRST_PAUSE_MS, tries);
      const answer = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: wanted }));
      const refused = new Set((answer.Failed ?? []).map(({ Id }) => Id));
      wanted = wanted.filter(({ Id }) => refused.has(Id));
    }
  };

  return {
    send: async (jobs, delaySeconds) => {
      for (const some of chunksOf(jobs, BATCH_LIMIT)) await sendChunk(some, delaySeconds);
    },
  };
};

/** Hides a received message for so many seconds from now on. */
export type Postpone = (receiptHandle: string, seconds: number) => Promise<void>;

const MAX_SECONDS = 11 * HOUR_SECONDS; // SQS hides a message for twelve hours at most, those before now included

/** Postpones messages of the queue of an address. */
export const makePostpone =
  (QueueUrl: string, client = new SQSClient({})): Postpone =>
  async (ReceiptHandle, seconds) => {
    const VisibilityTimeout = Math.min(MAX_SECONDS, Math.max(0, Math.ceil(seconds)));
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
  };
