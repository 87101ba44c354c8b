import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
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

const TABLE = {
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'author', AttributeType: 'S' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byAuthor',
      KeySchema: [{ AttributeName: 'author', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
};

let local: GatewayCloud;
let name: string;
let arn: string;
let streamArn: string;

beforeAll(async () => {
  local = await startGatewayCloud();
  const table = await local.create('Table', 'AWS::DynamoDB::Table', TABLE);
  name = table.ref;
  arn = table.attributes?.['Arn'] ?? '';
  streamArn = table.attributes?.['StreamArn'] ?? '';
});
afterAll(() => local.stop());
beforeEach(() => {
  local.callLog.clear();
  local.faults.clear();
});

const row = (pk: string, more = {}) => ({ pk: { S: pk }, sk: { S: 'a' }, ...more });

function clientWith(
  functionId: string,
  Action: string | string[],
  Resource: string | string[],
  Condition = {},
) {
  const statement = { Effect: 'Allow', Action, Resource, Condition } as const;
  return new DynamoDBClient(local.clientOf(local.functionWith(functionId, [statement])));
}

async function records(client: DynamoDBStreamsClient): Promise<StreamRecord[]> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: StreamDescription?.Shards?.[0]?.ShardId,
      ShardIteratorType: 'TRIM_HORIZON',
    }),
  );
  return (await client.send(new GetRecordsCommand({ ShardIterator }))).Records ?? [];
}

describe('a function that calls DynamoDB', () => {
  it('performs what its role allows and is refused the rest in AWS words', async () => {
    const client = clientWith('Writer', 'dynamodb:PutItem', arn);
    await client.send(new PutItemCommand({ TableName: name, Item: row('allowed') }));
    const refused = client.send(new GetItemCommand({ TableName: name, Key: row('allowed') }));
    await expect(refused).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::123456789012:assumed-role/WriterRole/Writer is not authorized to perform: dynamodb:GetItem on resource: ${arn} because no identity-based policy allows the dynamodb:GetItem action`,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('needs the index in its role to query the index', async () => {
    const query = new QueryCommand({
      TableName: name,
      IndexName: 'byAuthor',
      KeyConditionExpression: 'author = :a',
      ExpressionAttributeValues: { ':a': { S: 'x' } },
    });
    await expect(clientWith('TableOnly', 'dynamodb:Query', arn).send(query)).rejects.toThrow(
      `on resource: ${arn}/index/byAuthor`,
    );
    await clientWith('WithIndex', 'dynamodb:Query', `${arn}/index/*`).send(query);
  });

  it('needs the action of each part of a transaction', async () => {
    const write = new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName: name, Item: row('t1') } },
        {
          ConditionCheck: {
            TableName: name,
            Key: row('t2'),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ],
    });
    await expect(clientWith('HalfTransaction', 'dynamodb:PutItem', arn).send(write)).rejects.toThrow(
      'dynamodb:ConditionCheckItem',
    );
    await clientWith('WholeTransaction', ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], arn).send(
      write,
    );
  });

  it('needs the batch actions for batches', async () => {
    const write = new BatchWriteItemCommand({
      RequestItems: { [name]: [{ PutRequest: { Item: row('b1') } }] },
    });
    const read = new BatchGetItemCommand({ RequestItems: { [name]: { Keys: [row('b1')] } } });
    await expect(
      clientWith('Single', ['dynamodb:PutItem', 'dynamodb:GetItem'], arn).send(write),
    ).rejects.toThrow('dynamodb:BatchWriteItem');
    const client = clientWith('Batch', ['dynamodb:BatchWriteItem', 'dynamodb:BatchGetItem'], arn);
    await client.send(write);
    const { Responses } = await client.send(read);
    expect(Responses?.[name]).toEqual([row('b1')]);
  });

  it('reaches only the partitions and attributes that conditions name', async () => {
    const client = clientWith('Narrow', ['dynamodb:PutItem', 'dynamodb:Query'], arn, {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['mine'] },
    });
    await client.send(new PutItemCommand({ TableName: name, Item: row('mine') }));
    await expect(client.send(new PutItemCommand({ TableName: name, Item: row('yours') }))).rejects.toThrow(
      'not authorized',
    );
    const query = (pk: string) =>
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: '#p = :p',
        ExpressionAttributeNames: { '#p': 'pk' },
        ExpressionAttributeValues: { ':p': { S: pk } },
      });
    await expect(client.send(query('mine'))).resolves.toMatchObject({ Count: 1 });
    await expect(client.send(query('yours'))).rejects.toThrow('not authorized');
  });

  it('is refused with a wrong secret, an unknown key and another function\u2019s session', async () => {
    const credentials = local.functionWith('Signed', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
    const get = (changed: object) =>
      new DynamoDBClient(local.clientOf({ ...credentials, ...changed })).send(
        new GetItemCommand({ TableName: name, Key: row('x') }),
      );
    await expect(get({ secretAccessKey: 'wrong' })).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    await expect(get({ accessKeyId: 'ASIAUNKNOWN000000000' })).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    await expect(get({ sessionToken: 'other' })).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    await expect(get({})).resolves.toBeDefined();
  });
});

describe('the call log', () => {
  it('has every call of a function with its capacity units, indexes included', async () => {
    const client = clientWith('Counted', 'dynamodb:*', [arn, `${arn}/index/*`]);
    const put = await client.send(
      new PutItemCommand({ TableName: name, Item: row('counted', { author: { S: 'one' } }) }),
    );
    const got = await client.send(
      new GetItemCommand({ TableName: name, Key: row('counted'), ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(put.ConsumedCapacity).toBeUndefined();
    expect(got.ConsumedCapacity).toMatchObject({ CapacityUnits: 0.5 });
    expect(got.ConsumedCapacity?.Table).toBeUndefined();
    expect(local.callLog.calls).toEqual([
      {
        functionId: 'Counted',
        service: 'dynamodb',
        operation: 'PutItem',
        resources: [arn],
        status: 200,
        readUnits: 0,
        writeUnits: 2,
      },
      {
        functionId: 'Counted',
        service: 'dynamodb',
        operation: 'GetItem',
        resources: [arn],
        status: 200,
        readUnits: 0.5,
        writeUnits: 0,
      },
    ]);
  });

  it('leaves the operator out', async () => {
    const operator = new DynamoDBClient(local.clientOf(local.identities.operator));
    await operator.send(new PutItemCommand({ TableName: name, Item: row('operator') }));
    expect(local.callLog.calls).toEqual([]);
  });

  it('charges failed conditions as DynamoDB does', async () => {
    const client = clientWith('Conditional', 'dynamodb:*', arn);
    await client.send(new PutItemCommand({ TableName: name, Item: row('taken') }));
    const again = new PutItemCommand({
      TableName: name,
      Item: row('taken'),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await expect(client.send(again)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    expect(local.callLog.calls[1]).toMatchObject({ status: 400, writeUnits: 1 });
    const { input: Put } = again;
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [{ Put }, { Put: { ...Put, Item: row('free') } }],
    });
    await expect(client.send(transaction)).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(local.callLog.calls[2]).toMatchObject({ status: 400, writeUnits: 4 });
  });
});

describe('faults', () => {
  const put = (pk: string) => new PutItemCommand({ TableName: name, Item: row(pk) });
  const read = async (pk: string) => {
    const operator = new DynamoDBClient(local.clientOf(local.identities.operator));
    return (await operator.send(new GetItemCommand({ TableName: name, Key: row(pk) }))).Item;
  };

  it('fail the nth matching call before it is performed', async () => {
    const client = clientWith('Faulty', 'dynamodb:*', arn);
    local.faults.add({
      kind: 'fail-call',
      functionId: 'Faulty',
      operation: 'PutItem',
      nth: 2,
      error: { code: 'ProvisionedThroughputExceededException', status: 400 },
    });
    await client.send(put('f1'));
    await expect(client.send(put('f2'))).rejects.toMatchObject({
      name: 'ProvisionedThroughputExceededException',
    });
    await client.send(put('f3'));
    expect(await read('f2')).toBeUndefined();
    expect(local.faults.active).toEqual([]);
  });

  it('lose the answer of a call that was performed', async () => {
    const client = clientWith('Lossy', 'dynamodb:*', arn);
    local.faults.add({ kind: 'fail-call', functionId: 'Lossy', after: true });
    await expect(client.send(put('lost'))).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    expect(await read('lost')).toBeDefined();
  });

  it('kill the worker before or just after its call', async () => {
    const client = clientWith('Killed', 'dynamodb:*', arn);
    local.faults.add({ kind: 'kill-at-call', functionId: 'Killed', nth: 1 });
    await expect(client.send(put('k1'))).rejects.toThrow();
    local.faults.add({ kind: 'kill-at-call', functionId: 'Killed', nth: 1, after: true });
    await expect(client.send(put('k2'))).rejects.toThrow();
    expect(local.killed).toEqual(['Killed', 'Killed']);
    expect([await read('k1'), await read('k2')]).toEqual([undefined, row('k2')]);
  });
});

describe('the stream', () => {
  it('has ARNs of the local cloud and wakes its readers at each write', async () => {
    expect(streamArn).toMatch(/^arn:aws:dynamodb:eu-central-1:123456789012:table\/small-Table\/stream\//);
    let woken = 0;
    const stop = onTableWrite(local.gateway, name, () => {
      woken += 1;
    });
    await clientWith('Streamed', 'dynamodb:*', arn).send(
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
        Resource: streamArn,
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
    const operator = new DynamoDBClient(local.clientOf(local.identities.operator));
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
