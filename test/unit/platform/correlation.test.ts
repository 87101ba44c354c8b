import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import type { Follower, RowChange } from '../../../lambdas/platform/changes.ts';
import { runTopics } from '../../../lambdas/platform/changes.ts';
import { causedAs, correlated, correlationId } from '../../../lambdas/platform/correlation.ts';
import { gather } from '../../../lambdas/platform/gather.ts';
import { log } from '../../../lambdas/platform/log.ts';
import { makeJobQueue } from '../../../lambdas/platform/queue.ts';
import { handleEach } from '../../../lambdas/platform/queue-batch.ts';
import { defineRow } from '../../../lambdas/platform/row.ts';
import type { Row } from '../../../lambdas/platform/table.ts';

const client = new SQSClient({ region: 'us-east-1' });
const sqs = mockClient(client);
const queue = makeJobQueue<object>('https://sqs.us-east-1.amazonaws.com/1/jobs', client);

beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageBatchCommand).resolves({});
  for (const level of ['info', 'error'] as const) vi.spyOn(console, level).mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The ids of the jobs that were sent, by what the jobs say. */
const sentIds = () =>
  new Map(
    sqs
      .commandCalls(SendMessageBatchCommand)
      .flatMap(({ args }) => args[0].input.Entries ?? [])
      .map(({ MessageBody, MessageAttributes }) => [
        MessageBody,
        MessageAttributes?.['correlationId']?.StringValue,
      ]),
  );

const lampRow = defineRow({
  entity: 'lamp',
  pk: 'L#{lamp}',
  sk: 'LAMP',
  ids: { lamp: z.string() },
  stored: z.object({ count: z.int() }),
});
const changeBy = (
  cid: string | undefined,
  lamp: string,
  before?: Row,
): Omit<RowChange, 'sequenceNumber'> => ({
  key: lampRow.key({ lamp }),
  before,
  after: { count: 1, ...(cid !== undefined && { cid }) },
});
const batch = (...changes: readonly Omit<RowChange, 'sequenceNumber'>[]): readonly RowChange[] =>
  changes.map((each, position) => ({ ...each, sequenceNumber: String(position) }));

/** Sends a job for each lamp that changed, all together. */
const sending: Follower = {
  topic: 'lamps',
  follows: [{ row: lampRow }],
  plan: (changes) => {
    const jobs = gather<{ readonly lamp: unknown }>();
    for (const { ids, position } of changes) {
      const { lamp }: { readonly lamp?: unknown } = { ...ids };
      jobs.add(String(lamp), position, () => ({ lamp }));
    }
    return jobs.together(async (all) => {
      log.info('Jobs are sent');
      await queue.send(all.map((job) => causedAs(job, { ...job })));
    });
  },
};

describe('changes of several requests in one batch', () => {
  it('have jobs of their own id, one job for several has those of all, and one of no request has none', async () => {
    await runTopics(
      batch(
        changeBy('one', 'a'),
        changeBy('two', 'b'),
        changeBy(undefined, 'c'),
        changeBy('one', 'd'),
        changeBy('two', 'd'),
      ),
      [sending],
    );
    expect(sentIds()).toEqual(
      new Map([
        ['{"lamp":"a"}', 'one'],
        ['{"lamp":"b"}', 'two'],
        ['{"lamp":"c"}', undefined],
        ['{"lamp":"d"}', 'one,two'],
      ]),
    );
    expect(console.info).toHaveBeenCalledExactlyOnceWith({
      message: 'Jobs are sent',
      correlationId: 'one,two',
    });
  });

  it('name ten of them at most', async () => {
    await runTopics(batch(...Array.from({ length: 12 }, (_, at) => changeBy(`r${at}`, 'a'))), [sending]);
    expect(sentIds().get('{"lamp":"a"}')?.split(',')).toHaveLength(10);
  });

  it('fail by the id of the change that failed', async () => {
    const failing: Follower = {
      ...sending,
      plan: (changes) =>
        changes.map(({ position }) => ({
          positions: [position],
          run: async () => {
            if (position === 1) throw new Error('broken');
          },
        })),
    };
    await runTopics(batch(changeBy('one', 'a'), changeBy('two', 'b')), [failing]);
    expect(console.error).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ correlationId: 'two' }));
  });

  it('are passed over where the id alone is another', async () => {
    await runTopics(
      batch(
        changeBy('two', 'a', { count: 1, cid: 'one' }),
        changeBy('two', 'b', { count: 2, cid: 'one' }),
        changeBy('two', 'c', { count: 1 }),
      ),
      [sending],
    );
    expect([...sentIds().keys()]).toEqual(['{"lamp":"b"}']);
  });
});

describe('messages', () => {
  const message = (messageId: string, body: unknown, id?: string) => ({
    messageId,
    body: JSON.stringify(body),
    receiptHandle: '',
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: id === undefined ? {} : { correlationId: { dataType: 'String', stringValue: id } },
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  });

  it('are handled and fail by the id that they carry, side by side', async () => {
    const seen: unknown[] = [];
    await handleEach(
      {
        Records: [
          message('sent', { n: 1 }, 'one'),
          message('scheduled', { n: 2, correlationId: 'two' }),
          message('of nobody', { n: 3 }),
        ],
      },
      z.object({ n: z.int() }),
      async ({ n }) => {
        await new Promise(setImmediate);
        seen.push([n, correlationId()]);
        if (n === 2) throw new Error('broken');
      },
      { postpone: async () => undefined },
    );
    expect(seen.sort()).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, undefined],
    ]);
    expect(console.error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ messageId: 'scheduled', correlationId: 'two' }),
    );
  });

  it('go on with the id of the work that sends them', async () => {
    await correlated('one', () => queue.send([{ n: 1 }]));
    await queue.send([{ n: 2 }]);
    expect(sentIds()).toEqual(
      new Map([
        ['{"n":1}', 'one'],
        ['{"n":2}', undefined],
      ]),
    );
  });
});
