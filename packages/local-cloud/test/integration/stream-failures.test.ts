import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fine, keys, StreamBatch, startTableStreams, type TableStream } from '../support/table-stream.ts';

const broken = { ok: false, errorType: 'Error', errorMessage: 'no' } as const;

describe('changes that a function fails at, or gets too late', () => {
  let streams: Awaited<ReturnType<typeof startTableStreams>>;
  let stream: TableStream;

  beforeAll(async () => {
    streams = await startTableStreams();
  });
  afterAll(() => streams.stop());
  beforeEach(async () => {
    stream = await streams.make();
  });
  afterEach(() => stream.stop());

  it('isolates a poison record by bisecting, handles the others, and reports it to the failure destination', async () => {
    const { sqs, table } = stream;
    const name = `failures-of-${table}`;
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
    const handled: string[] = [];
    let poisonTries = 0;
    stream.part.functions['worker'] = (event) => {
      if (keys(event).includes('poison')) {
        if (keys(event).length === 1) poisonTries += 1;
        return broken;
      }
      handled.push(...keys(event));
      return fine;
    };
    for (const key of ['a', 'b', 'poison', 'c', 'd']) await stream.put(key);
    await stream.map({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: `arn:aws:sqs:us-east-1:000000000000:${name}` } },
    });
    await stream.part.cloud.background.settle();
    expect(handled).toEqual(['a', 'b', 'c', 'd']);
    expect(poisonTries).toBe(3);
    const letters = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    expect(letters.Messages?.map((message) => JSON.parse(message.Body ?? ''))).toEqual([
      {
        requestContext: {
          requestId: expect.any(String),
          functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:worker',
          condition: 'RetryAttemptsExhausted',
          approximateInvokeCount: 3,
        },
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        version: '1.0',
        timestamp: expect.stringMatching(/Z$/),
        DDBStreamBatchInfo: {
          shardId: expect.any(String),
          startSequenceNumber: '3',
          endSequenceNumber: '3',
          approximateArrivalOfFirstRecord: expect.stringMatching(/Z$/),
          approximateArrivalOfLastRecord: expect.stringMatching(/Z$/),
          batchSize: 1,
          streamArn: stream.streamArn,
        },
      },
    ]);
  });

  it('tries again from the first record that a partial answer names', async () => {
    const batches: string[][] = [];
    let failOnce = true;
    stream.part.functions['worker'] = (event) => {
      batches.push(keys(event));
      const record = StreamBatch.parse(event).Records.find(({ dynamodb }) => dynamodb.Keys.pk.S === 'b');
      if (!record || !failOnce) return fine;
      failOnce = false;
      return {
        ok: true,
        payload: { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] },
      };
    };
    for (const key of ['a', 'b', 'c']) await stream.put(key);
    await stream.map({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await stream.part.cloud.background.settle();
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('gives up records that are older than the mapping allows', async () => {
    const seen: string[] = [];
    stream.part.functions['worker'] = (event) => {
      seen.push(...keys(event));
      return fine;
    };
    await stream.put('old');
    await stream.part.advance(3600);
    await stream.map({ MaximumRecordAgeInSeconds: 60 });
    await stream.part.cloud.background.settle();
    expect(seen).toEqual([]);
    expect(stream.part.logged).toContain('worker gave up 1 records.');
  });
});
