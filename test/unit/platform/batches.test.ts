import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { handleEach, TryLater } from '../../../lambdas/platform/queue-batch.ts';
import { runInOrder } from '../../../lambdas/platform/stream-batch.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const changes = ['10', '11', '12', '13'].map((sequenceNumber) => ({ sequenceNumber }));

describe('a batch of changes', () => {
  it('is done when all its work is', async () => {
    const done: number[] = [];
    const work = [0, 1].map((each) => ({
      positions: [each],
      run: async () => {
        done.push(each);
      },
    }));
    expect(await runInOrder(changes, work)).toEqual({ batchItemFailures: [] });
    expect(done).toEqual([0, 1]);
  });

  it('stops at the first failure, and begins again with the first change whose work is not all done', async () => {
    const later = vi.fn(async () => undefined);
    const answer = await runInOrder(changes, [
      { positions: [0, 2], run: async () => undefined },
      { positions: [2], run: () => Promise.reject(new Error('broken')) },
      { positions: [1, 3], run: later },
    ]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '11' }] });
    expect(later).not.toHaveBeenCalled();
  });
});

describe('a batch of messages', () => {
  const message = (messageId: string, body: string) => ({
    messageId,
    body,
    receiptHandle: `of ${messageId}`,
    attributes: {
      ApproximateReceiveCount: '3',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  });

  it('answers those that failed or cannot be read, and handles the others', async () => {
    const handled: number[] = [];
    const answer = await handleEach(
      { Records: ['1', '2', '"x"', '{', '5'].map((body, at) => message(`m${at}`, body)) },
      z.number(),
      async (job) => {
        if (job === 2) throw new Error('broken');
        handled.push(job);
      },
    );
    expect(handled).toEqual([1, 5]);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).toSorted()).toEqual([
      'm1',
      'm2',
      'm3',
    ]);
  });

  it('lets those wait that must, each as long as it says, and tells how often they came', async () => {
    vi.spyOn(console, 'info').mockReturnValue();
    const postponed: [string, number][] = [];
    const tries: number[] = [];
    const answer = await handleEach(
      { Records: [message('m0', '0'), message('m1', '60'), message('m2', '600')] },
      z.number(),
      async (seconds, count) => {
        tries.push(count);
        if (seconds > 0) throw new TryLater(seconds);
      },
      {
        postpone: async (handle, seconds) => {
          if (seconds === 600) throw new Error('SQS is away');
          postponed.push([handle, seconds]);
        },
      },
    );
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }]);
    expect(postponed).toEqual([['of m1', 60]]);
    expect(tries).toEqual([3, 3, 3]);
  });
});
