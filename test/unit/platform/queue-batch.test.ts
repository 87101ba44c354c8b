import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { handleEach, TryLater } from '../../../lambdas/platform/queue-batch.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
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
      { postpone: async () => undefined },
    );
    expect(handled).toEqual([1, 5]);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).toSorted()).toEqual([
      'm1',
      'm2',
      'm3',
    ]);
  });

  it('has those that failed come again soon, then ever later', async () => {
    const [first, third, eighth] = await Promise.all(
      ['1', '3', '8'].map(async (count) => {
        let postponed: [string, number] | undefined;
        const record = message('m0', '0');
        record.attributes.ApproximateReceiveCount = count;
        await handleEach(
          { Records: [record] },
          z.number(),
          async () => {
            throw new Error('broken');
          },
          {
            postpone: async (...call) => {
              postponed = call;
            },
          },
        );
        expect(postponed?.[0]).toBe('of m0');
        return postponed?.[1] ?? 0;
      }),
    );
    expect(Math.abs((first ?? 0) - 5)).toBeLessThanOrEqual(1.25);
    expect(Math.abs((third ?? 0) - 45)).toBeLessThanOrEqual(11.25);
    expect(Math.abs((eighth ?? 0) - 405)).toBeLessThanOrEqual(101.25);
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
