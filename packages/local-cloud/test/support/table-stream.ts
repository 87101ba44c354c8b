/** Tables with streams, each mapped to the function `worker` of a cloud of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { startQueueEngine, startTableEngine } from '../../src/engines.ts';
import { eventSourceHandlers } from '../../src/event-sources/event-source-resources.ts';
import { type PartCloud, partCloud } from './part-cloud.ts';

/** A batch as functions get it. */
export const StreamBatch = z.object({
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
/** The partition keys of a batch, in its order. */
export const keys = (event: unknown) =>
  StreamBatch.parse(event).Records.map((record) => record.dynamodb.Keys.pk.S);
/** The answer of a function that has done its work. */
export const fine = { ok: true, payload: null } as const;

export interface TableStream {
  readonly dynamo: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly table: string;
  readonly streamArn: string;
  readonly part: PartCloud;
  put(key: string, more?: Record<string, { S: string } | { B: Uint8Array }>): Promise<unknown>;
  /** Maps the stream to the worker. */
  map(properties?: Record<string, unknown>): Promise<void>;
  /** The same table and data with a cloud anew, whose former one was stopped. */
  restarted(): TableStream;
  stop(): Promise<void>;
}

const account = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** Starts the engines; `make` makes a table with its stream. */
export const startTableStreams = async () => {
  const [tables, queues] = await Promise.all([startTableEngine(), startQueueEngine()]);
  const dynamo = new DynamoDBClient({ endpoint: tables.endpoint, ...account });
  const sqs = new SQSClient({ endpoint: queues.endpoint, ...account });
  let count = 0;

  const streamOf = (table: string, streamArn: string, dataDirectory: string): TableStream => {
    const part = partCloud({
      endpoints: { dynamodb: tables.endpoint, sqs: queues.endpoint },
      dataDirectory,
      logicalIds: { [streamArn.replace(/\/stream\/.*$/, '')]: 'Table' },
    });
    return {
      dynamo,
      sqs,
      table,
      streamArn,
      part,
      put: (key, more = {}) =>
        dynamo.send(new PutItemCommand({ TableName: table, Item: { pk: { S: key }, ...more } })),
      async map(properties = {}) {
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
      },
      restarted: () => streamOf(table, streamArn, dataDirectory),
      async stop() {
        await part.stop();
        rmSync(dataDirectory, { recursive: true, force: true });
      },
    };
  };
  return {
    async make(): Promise<TableStream> {
      count += 1;
      const table = `table-${count}`;
      const created = await dynamo.send(
        new CreateTableCommand({
          TableName: table,
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          BillingMode: 'PAY_PER_REQUEST',
          StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
        }),
      );
      const dataDirectory = mkdtempSync(join(tmpdir(), 'local-cloud-stream-'));
      return streamOf(table, created.TableDescription?.LatestStreamArn ?? '', dataDirectory);
    },
    async stop(): Promise<void> {
      dynamo.destroy();
      sqs.destroy();
      await Promise.all([tables.stop(), queues.stop()]);
    },
  };
};
