/** A queue of jobs, as JSON. */
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

const BATCH_LIMIT = 10; // messages a SendMessageBatch takes
const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;

/** Sends jobs; when the promise resolves, the queue has all of them. A job may then arrive more than once. */
export interface JobQueue<Job> {
  send(jobs: readonly Job[]): Promise<void>;
}

/** The queue of an address, through the SDK. */
export const makeJobQueue = <Job>(QueueUrl: string, client = new SQSClient({})): JobQueue<Job> => {
  const sendChunk = async (jobs: readonly Job[]): Promise<void> => {
    let wanted = jobs.map((job, position) => ({ Id: String(position), MessageBody: JSON.stringify(job) }));
    for (let tries = 0; wanted.length > 0; tries += 1) {
      if (tries > MOST_ATTEMPTS) throw new Error(`SQS refused ${wanted.length} messages of a batch`);
      if (tries > 0) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** tries));
      }
      const answer = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: wanted }));
      const refused = new Set((answer.Failed ?? []).map(({ Id }) => Id));
      wanted = wanted.filter(({ Id }) => refused.has(Id));
    }
  };

  return {
    send: async (jobs) => {
      for (let start = 0; start < jobs.length; start += BATCH_LIMIT) {
        await sendChunk(jobs.slice(start, start + BATCH_LIMIT));
      }
    },
  };
};
