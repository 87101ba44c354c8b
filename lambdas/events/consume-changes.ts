/** Runs the parts of topics over batches of the table's stream. */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { DeadChange } from '../failures/note-failures.ts';
import { noteFailures } from '../failures/note-failures.ts';
import { readVariables } from '../kernel/environment.ts';
import type { StreamPart } from '../kernel/stream-part.ts';
import { answerOf, changesOf, failuresOf } from '../platform/changes.ts';
import { log } from '../platform/log.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';

/** A batch of the stream, or one that a reconciler made of rows as they stand, for some topics alone. */
export type ChangesEvent = DynamoDBStreamEvent & { readonly topics?: readonly string[] };

/** The Lambda handler of a stream consumer. Its parts are bound at the first batch. */
export const consumeChanges = (consumer: string, parts: readonly StreamPart[]) => {
  const start = once(() => {
    const env = readVariables(['TABLE_NAME', 'DEAD_LETTERS_QUEUE_URL']);
    const table = makeTable(env.TABLE_NAME);
    return {
      followers: parts.map((part) => part.bind(table, Date.now)),
      noting: { table, deadLetters: makeJobQueue<DeadChange>(env.DEAD_LETTERS_QUEUE_URL), consumer },
    };
  });
  return async (event: ChangesEvent): Promise<DynamoDBBatchResponse> => {
    const { noting, ...started } = start();
    const { topics } = event;
    const followers = started.followers.filter(({ topic }) => topics?.includes(topic) ?? true);
    const changes = changesOf(event);
    const failures = await failuresOf(changes, followers);
    // A failure that cannot be noted is tried again all the same.
    await noteFailures(noting, changes, failures, Date.now()).catch((error: unknown) => {
      log.error('Failed changes could not be counted', error, { consumer });
    });
    return answerOf(changes, failures);
  };
};
