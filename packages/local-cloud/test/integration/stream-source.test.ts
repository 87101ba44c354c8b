import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Engine, startQueueEngine, startTableEngine } from '../../src/engines.ts';
import { eventSourceHandlers } from '../../src/event-sources/event-source-resources.ts';
import { type PartCloud, partCloud } from '../support/part-cloud.ts';

const Event = z.object({
  Records: z.array(
    z.looseObject({
      eventName: z.string(),
      dynamodb: z.looseObject({
        Keys: z.object({ pk: z.object({ S: z.string() }) }),
        SequenceNumber: z.string(),
      }),
    }),
  ),
});
const keys = (event: unknown) => Event.parse(event).Records.map((record) => record.dynamodb.Keys.pk.S);
const fine = { ok: true, payload: null } as const;
const broken = { ok: false, errorType: 'Error', errorMessage: 'no' } as const;

describe('an event source mapping of a table stream', () => {
  let tables: Engine;
  let queues: Engine;
  let dynamo: DynamoDBClient;
  let part: PartCloud;
  let dataDirectory = '';
  let table = '';
  let streamArn = '';
  let count = 0;

  beforeAll(async () => {
    [tables, queues] = await Promise.all([startTableEngine(), startQueueEngine()]);
    dynamo = new DynamoDBClient({ endpoint: tables.endpoint, ...account });
  });
  afterAll(async () => {
    dynamo.destroy();
    await Promise.all([tables.stop(), queues.stop()]);
  });

  beforeEach(async () => {
    count += 1;
    table = `table-${count}`;
    const created = await dynamo.send(
      new CreateTableCommand({
        TableName: table,
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    );
    streamArn = created.TableDescription?.LatestStreamArn ?? '';
    dataDirectory = mkdtempSync(join(tmpdir(), 'local-cloud-stream-'));
    part = newPart();
  });
  afterEach(async () => {
    await part.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  const account = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const newPart = () =>
    partCloud({
      endpoints: { dynamodb: tables.endpoint, sqs: queues.endpoint },
      dataDirectory,
      logicalIds: { [streamArn.replace(/\/stream\/.*$/, '')]: 'Table' },
    });
  const put = (key: string, more: Record<string, { S: string } | { B: Uint8Array }> = {}) =>
    dynamo.send(new PutItemCommand({ TableName: table, Item: { pk: { S: key }, ...more } }));

  async function map(properties: Record<string, unknown> = {}): Promise<void> {
    await eventSourceHandlers[0]!.create(
      {
        logicalId: 'Mapping',
        type: 'AWS::Lambda::EventSourceMapping',
        properties: {
          EventSourceArn: streamArn,
          FunctionName: 'worker',
          StartingPosition: 'TRIM_HORIZON',
          ...properties,
        },
      },
      part.cloud,
    );
  }

  it('hands changes to the function in order and in the shape that Lambda gives', async () => {
    const events: unknown[] = [];
    part.functions['worker'] = (event) => {
      events.push(event);
      return fine;
    };
    await put('a', { bytes: { B: new Uint8Array([1, 2, 3]) } });
    await put('a', { text: { S: 'new' } });
    await dynamo.send(new DeleteItemCommand({ TableName: table, Key: { pk: { S: 'a' } } }));
    await map();
    await part.cloud.background.settle();
    const common = {
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      eventSourceARN: streamArn,
    };
    const change = {
      ApproximateCreationDateTime: expect.any(Number),
      Keys: { pk: { S: 'a' } },
      SequenceNumber: expect.stringMatching(/^\d+$/),
      SizeBytes: expect.any(Number),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    };
    const first = { pk: { S: 'a' }, bytes: { B: 'AQID' } };
    const second = { pk: { S: 'a' }, text: { S: 'new' } };
    expect(events).toEqual([
      {
        Records: [
          { ...common, eventName: 'INSERT', dynamodb: { ...change, NewImage: first } },
          { ...common, eventName: 'MODIFY', dynamodb: { ...change, OldImage: first, NewImage: second } },
          { ...common, eventName: 'REMOVE', dynamodb: { ...change, OldImage: second } },
        ],
      },
    ]);
  });

  it('passes over a write that changed nothing', async () => {
    const seen: string[] = [];
    part.functions['worker'] = (event) => {
      seen.push(...keys(event));
      return fine;
    };
    await put('same');
    await put('same');
    await map();
    await part.cloud.background.settle();
    expect(seen).toEqual(['same']);
  });

  it('starts behind what was written before when it starts at LATEST', async () => {
    const seen: string[] = [];
    part.functions['worker'] = (event) => {
      seen.push(...keys(event));
      return fine;
    };
    await put('before');
    await map({ StartingPosition: 'LATEST' });
    await put('after');
    await part.cloud.background.settle();
    expect(seen).toEqual(['after']);
  });

  it('goes on after a restart where it stopped', async () => {
    const seen: string[] = [];
    const remember = (event: unknown) => {
      seen.push(...keys(event));
      return fine;
    };
    part.functions['worker'] = remember;
    await map();
    await put('first');
    await part.cloud.background.settle();
    await part.stop({ keepData: true });
    await put('while stopped');
    part = newPart();
    part.functions['worker'] = remember;
    await map();
    await part.cloud.background.settle();
    expect(seen).toEqual(['first', 'while stopped']);
  });

  it('isolates a poison record by bisecting, handles the others, and reports it to the failure destination', async () => {
    const sqs = new SQSClient({ endpoint: queues.endpoint, ...account });
    const name = `failures-${count}`;
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
    const handled: string[] = [];
    let poisonTries = 0;
    part.functions['worker'] = (event) => {
      if (keys(event).includes('poison')) {
        if (keys(event).length === 1) poisonTries += 1;
        return broken;
      }
      handled.push(...keys(event));
      return fine;
    };
    for (const key of ['a', 'b', 'poison', 'c', 'd']) await put(key);
    await map({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: `arn:aws:sqs:us-east-1:000000000000:${name}` } },
    });
    await part.cloud.background.settle();
    expect(handled).toEqual(['a', 'b', 'c', 'd']);
    expect(poisonTries).toBe(3);
    const letters = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    sqs.destroy();
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
          streamArn,
        },
      },
    ]);
  });

  it('tries again from the first record that a partial answer names', async () => {
    const batches: string[][] = [];
    let failOnce = true;
    part.functions['worker'] = (event) => {
      batches.push(keys(event));
      const record = Event.parse(event).Records.find(({ dynamodb }) => dynamodb.Keys.pk.S === 'b');
      if (!record || !failOnce) return fine;
      failOnce = false;
      return {
        ok: true,
        payload: { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] },
      };
    };
    for (const key of ['a', 'b', 'c']) await put(key);
    await map({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await part.cloud.background.settle();
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('gives up records that are older than the mapping allows', async () => {
    const seen: string[] = [];
    part.functions['worker'] = (event) => {
      seen.push(...keys(event));
      return fine;
    };
    await put('old');
    await part.advance(3600);
    await map({ MaximumRecordAgeInSeconds: 60 });
    await part.cloud.background.settle();
    expect(seen).toEqual([]);
    expect(part.logged).toContain('worker gave up 1 records.');
  });

  it('keeps the changes of one item in order when lanes run in parallel', async () => {
    const seen: string[] = [];
    let running = 0;
    let most = 0;
    part.functions['worker'] = async (event) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      seen.push(
        ...Event.parse(event).Records.map(
          ({ dynamodb }) => `${dynamodb.Keys.pk.S}${dynamodb.SequenceNumber.padStart(3, '0')}`,
        ),
      );
      running -= 1;
      return fine;
    };
    for (let change = 0; change < 3; change += 1) {
      for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) await put(key, { change: { S: String(change) } });
    }
    await map({ ParallelizationFactor: 4 });
    await part.cloud.background.settle();
    expect(seen).toHaveLength(18);
    expect(most).toBeGreaterThan(1);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const changes = seen.filter((entry) => entry.startsWith(key));
      expect(changes).toEqual([...changes].sort());
    }
  });

  it('hands over only what the filter admits and keeps to the batch size', async () => {
    const batches: string[][] = [];
    part.functions['worker'] = (event) => {
      batches.push(keys(event));
      return fine;
    };
    for (const key of ['POST#1', 'A#1', 'POST#2', 'A#2', 'POST#3']) await put(key);
    await map({
      BatchSize: 2,
      FilterCriteria: {
        Filters: [{ Pattern: JSON.stringify({ dynamodb: { Keys: { pk: { S: [{ prefix: 'POST#' }] } } } }) }],
      },
    });
    await part.cloud.background.settle();
    expect(batches.flat()).toEqual(['POST#1', 'POST#2', 'POST#3']);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(2);
  });

  it('delivers each change as often as the fault says and settles after the last copy', async () => {
    const seen: string[] = [];
    part.functions['worker'] = (event) => {
      seen.push(...keys(event));
      return fine;
    };
    part.cloud.faults.add({
      kind: 'deliveries',
      source: 'Table',
      copies: [2, 2],
      reorder: true,
      delay: 60,
      seed: 3,
    });
    for (const key of ['a', 'b', 'c']) await put(key);
    await map();
    await part.cloud.background.settle();
    expect([...seen].sort()).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });
});
