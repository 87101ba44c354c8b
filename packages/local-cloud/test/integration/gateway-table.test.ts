import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onTableWrite } from '../../src/dynamodb/streams.ts';
import { sweepExpiredRows } from '../../src/dynamodb/time-to-live.ts';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';
import { type GatewayTable, row, startGatewayTable, TABLE } from '../support/gateway-table.ts';

let table: GatewayTable;
let local: GatewayCloud;
let name: string;
let arn: string;

beforeAll(async () => {
  table = await startGatewayTable();
  ({ local, name, arn } = table);
});
afterAll(() => local.stop());
beforeEach(() => {
  local.callLog.clear();
  local.faults.clear();
});

async function records(client: DynamoDBStreamsClient): Promise<StreamRecord[]> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: table.streamArn }));
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: table.streamArn,
      ShardId: StreamDescription?.Shards?.[0]?.ShardId,
      ShardIteratorType: 'TRIM_HORIZON',
    }),
  );
  return (await client.send(new GetRecordsCommand({ ShardIterator }))).Records ?? [];
}

describe('the stream', () => {
  it('has ARNs of the local cloud and wakes its readers at each write', async () => {
    expect(table.streamArn).toMatch(
      /^arn:aws:dynamodb:eu-central-1:123456789012:table\/small-Table\/stream\//,
    );
    let woken = 0;
    const stop = onTableWrite(local.gateway, name, () => {
      woken += 1;
    });
    await table.clientWith('Streamed', 'dynamodb:*', arn).send(
      new UpdateItemCommand({
        TableName: name,
        Key: row('streamed'),
        UpdateExpression: 'SET title = :t',
        ExpressionAttributeValues: { ':t': { S: 'x' } },
      }),
    );
    stop();
    expect(woken).toBe(1);
    const operator = new DynamoDBStreamsClient(local.clientOf(local.identities.operator));
    const last = (await records(operator)).at(-1);
    expect(last).toMatchObject({ eventName: 'INSERT', awsRegion: 'eu-central-1' });
  });

  it('may be read by a role that names it', async () => {
    const allowed = local.functionWith('StreamReader', [
      {
        Effect: 'Allow',
        Action: ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
        Resource: table.streamArn,
      },
    ]);
    await expect(records(new DynamoDBStreamsClient(local.clientOf(allowed)))).resolves.not.toEqual([]);
    const refused = local.functionWith('NoStreamReader', []);
    await expect(records(new DynamoDBStreamsClient(local.clientOf(refused)))).rejects.toThrow(
      'dynamodb:DescribeStream',
    );
  });
});

describe('time to live', () => {
  it('deletes expired rows by the clock of the cloud, with the identity of the service in the stream', async () => {
    const operator = table.operator();
    const inAnHour = Math.floor(Date.now() / 1000) + 3600;
    const put = (pk: string, expiresAt: object) =>
      operator.send(new PutItemCommand({ TableName: name, Item: row(pk, { expiresAt }) }));
    await put('expires', { N: String(inAnHour) });
    await put('later', { N: String(inAnHour * 2) });
    await put('notANumber', { S: '1' });
    await put('tooOld', { N: '1000' });
    expect(await sweepExpiredRows(local.gateway)).toBe(0);
    local.moveClock(3700);
    expect(await sweepExpiredRows(local.gateway)).toBe(1);
    local.moveClock(-3700);
    const found = await records(new DynamoDBStreamsClient(local.clientOf(local.identities.operator)));
    expect(found.at(-1)).toMatchObject({
      eventName: 'REMOVE',
      dynamodb: { Keys: row('expires') },
      userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' },
    });
  });
});

describe('tables', () => {
  it('are found again after a restart, and refused when the template wants other keys', async () => {
    const first = await startGatewayCloud();
    const { ref } = await first.create('Kept', 'AWS::DynamoDB::Table', TABLE);
    const operator = () => new DynamoDBClient(first.clientOf(first.identities.operator));
    await operator().send(new PutItemCommand({ TableName: ref, Item: row('kept') }));
    await first.stop({ keepData: true });
    const second = await startGatewayCloud({ dataDirectory: first.cloud.dataDirectory });
    try {
      await second.create('Kept', 'AWS::DynamoDB::Table', TABLE);
      const client = new DynamoDBClient(second.clientOf(second.identities.operator));
      expect((await client.send(new GetItemCommand({ TableName: ref, Key: row('kept') }))).Item).toEqual(
        row('kept'),
      );
      const KeySchema = [{ AttributeName: 'pk', KeyType: 'HASH' }];
      await expect(second.create('Kept', 'AWS::DynamoDB::Table', { ...TABLE, KeySchema })).rejects.toThrow(
        'Table Kept in the data directory differs from the template: the key was pk HASH, sk RANGE and is now pk HASH.',
      );
    } finally {
      await second.stop();
    }
  });
});

it('tells clients the time of its moved clock', async () => {
  const hour = 3_600;
  local.moveClock(hour);
  const { headers } = await fetch(local.endpoint);
  expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now() - hour * 1_000)).toBeLessThan(60_000);
  local.moveClock(-hour);
});
