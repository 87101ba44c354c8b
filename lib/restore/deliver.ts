/** Hands replays to a stream consumer as a batch of the table's stream. */
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Row } from '../../lambdas/platform/table.ts';
import type { StreamConsumer } from '../topics/topics.ts';
import type { Replay } from './replay.ts';

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

const imageOf = (row: Row) => marshall(row, { removeUndefinedValues: true });
const kindOf = ({ before, after }: Replay) =>
  before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';

/** Makes what delivers replays of one consumer and the same topics. `invoke` answers what the function answers, and throws where it fails. */
export const makeDeliver = (invoke: (consumer: StreamConsumer, event: unknown) => Promise<unknown>) => {
  const run = Date.now();
  let deliveries = 0;

  return async (replays: readonly Replay[]): Promise<number> => {
    const [first] = replays;
    if (first === undefined) return 0;
    deliveries += 1;
    const sequenceOf = (position: number) => `${run}${String(deliveries).padStart(9, '0')}${position}`;
    const Records = replays.map((replay, position) => ({
      eventName: kindOf(replay),
      dynamodb: {
        SequenceNumber: sequenceOf(position),
        Keys: imageOf({ ...replay.key }),
        ...(replay.before && { OldImage: imageOf(replay.before) }),
        ...(replay.after && { NewImage: imageOf(replay.after) }),
      },
    }));
    const answer = Answer.parse(await invoke(first.consumer, { topics: first.topics, Records }));
    const failed = answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    const undone = replays.findIndex((_, position) => failed.includes(sequenceOf(position)));
    return undone === -1 ? replays.length : undone;
  };
};
