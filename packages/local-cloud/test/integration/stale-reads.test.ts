import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';

const TABLE = {
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: ['pk', 'sk', 'author'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byAuthor',
      KeySchema: [{ AttributeName: 'author', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
};
const LAG_SECONDS = 3_600;

let local: GatewayCloud;
let TableName: string;
let client: DynamoDBClient;
let partitions = 0;
let pk: string;

beforeAll(async () => {
  local = await startGatewayCloud();
  const table = await local.create('Table', 'AWS::DynamoDB::Table', TABLE);
  TableName = table.ref;
  const arn = table.attributes?.['Arn'] ?? '';
  const Statement = { Effect: 'Allow', Action: 'dynamodb:*', Resource: [arn, `${arn}/*`] } as const;
  client = new DynamoDBClient(local.clientOf(local.functionWith('Reader', [Statement])));
});
afterAll(() => local.stop());
beforeEach(() => {
  local.faults.clear();
  partitions += 1;
  pk = `partition ${partitions}`;
});

const lateReads = () => local.faults.add({ kind: 'stale-reads', lag: LAG_SECONDS * 1_000 });
const row = (sk: string, text: string, author = 'amal') => ({
  pk: { S: pk },
  sk: { S: sk },
  text: { S: text },
  author: { S: author },
});
const key = (sk: string) => ({ pk: { S: pk }, sk: { S: sk } });
const put = (sk: string, text: string, author?: string) =>
  client.send(new PutItemCommand({ TableName, Item: row(sk, text, author) }));
const remove = (sk: string) => client.send(new DeleteItemCommand({ TableName, Key: key(sk) }));
const read = async (sk: string, ConsistentRead = false) =>
  (await client.send(new GetItemCommand({ TableName, Key: key(sk), ConsistentRead }))).Item?.['text']?.S;
const query = async (more: Partial<QueryCommandInput> = {}) => {
  const output = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: '#p = :p',
      ExpressionAttributeNames: { '#p': more.IndexName === undefined ? 'pk' : 'author' },
      ExpressionAttributeValues: { ':p': { S: more.IndexName === undefined ? pk : 'amal' } },
      ...more,
    }),
  );
  return (output.Items ?? []).map((item) => item['text']?.S);
};
const batch = async (sks: readonly string[], ConsistentRead = false) => {
  const RequestItems = { [TableName]: { Keys: sks.map(key), ConsistentRead } };
  const output = await client.send(
    new BatchGetItemCommand({ RequestItems, ReturnConsumedCapacity: 'TOTAL' }),
  );
  const texts = (output.Responses?.[TableName] ?? []).map((item) => item['text']?.S).toSorted();
  const units = output.ConsumedCapacity?.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  return { texts, units, tables: Object.keys(output.Responses ?? {}) };
};

describe('stale reads', () => {
  it('do not happen unless they are asked for', async () => {
    await put('a', 'new');
    expect([await read('a'), await query()]).toEqual(['new', ['new']]);
  });

  it('find a row as it was, and one that came or went since not as it is', async () => {
    await put('changed', 'old');
    await put('gone', 'there');
    lateReads();
    await put('changed', 'between');
    await put('changed', 'new');
    await put('came', 'new');
    await remove('gone');
    expect([await read('changed'), await read('came'), await read('gone')]).toEqual([
      'old',
      undefined,
      'there',
    ]);
    expect(await query()).toEqual(['old', 'there']);
    expect((await batch(['changed', 'came', 'gone'])).texts).toEqual(['old', 'there']);
  });

  it('are none where strong consistency is asked for', async () => {
    await put('a', 'old');
    lateReads();
    await put('a', 'new');
    expect(await read('a', true)).toBe('new');
    expect(await query({ ConsistentRead: true })).toEqual(['new']);
    expect((await batch(['a'], true)).texts).toEqual(['new']);
  });

  it('end as the clock moves on, one image after the other, and with the fault', async () => {
    await put('a', 'first');
    lateReads();
    await put('a', 'second');
    local.moveClock(LAG_SECONDS / 2);
    await put('a', 'third');
    expect(await read('a')).toBe('first');
    local.moveClock(LAG_SECONDS / 2 + 1);
    expect([await read('a'), await query()]).toEqual(['second', ['second']]);
    local.moveClock(LAG_SECONDS / 2);
    expect([await read('a'), await query()]).toEqual(['third', ['third']]);
    await put('a', 'fourth');
    expect(await read('a')).toBe('third');
    local.faults.clear();
    expect(await read('a')).toBe('fourth');
  });

  it('know of every kind of write, and of none that was refused', async () => {
    for (const sk of ['updated', 'batched', 'dropped', 'transacted', 'kept']) await put(sk, `old ${sk}`);
    lateReads();
    const update = {
      TableName,
      UpdateExpression: 'SET #t = :t',
      ExpressionAttributeNames: { '#t': 'text' },
      ExpressionAttributeValues: { ':t': { S: 'new' } },
    };
    await client.send(new UpdateItemCommand({ ...update, Key: key('updated') }));
    const writes = [
      { PutRequest: { Item: row('batched', 'new') } },
      { DeleteRequest: { Key: key('dropped') } },
    ];
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: writes } }));
    const TransactItems = [{ Update: { ...update, Key: key('transacted') } }];
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    const refused = { ...update, Key: key('kept'), ConditionExpression: 'attribute_not_exists(pk)' };
    await expect(client.send(new UpdateItemCommand(refused))).rejects.toThrow();
    const former = ['batched', 'dropped', 'kept', 'transacted', 'updated'].map((sk) => `old ${sk}`);
    expect(await query()).toEqual(former);
    expect(await query({ ConsistentRead: true })).toEqual(['new', 'old kept', 'new', 'new']);
  });

  it('page, filter, project, count and charge as any other', async () => {
    for (const sk of ['a', 'b', 'c', 'd']) await put(sk, `old ${sk}`);
    lateReads();
    for (const sk of ['b', 'c']) await put(sk, `new ${sk}`);
    expect(await query({ Limit: 2 })).toEqual(['old a', 'old b']);
    expect(await query({ ExclusiveStartKey: key('b') })).toEqual(['old c', 'old d']);
    expect(await query({ ScanIndexForward: false, Limit: 2 })).toEqual(['old d', 'old c']);
    const FilterExpression = 'begins_with(#t, :t)';
    const names = { '#p': 'pk', '#t': 'text' };
    const values = (text: string) => ({ ':p': { S: pk }, ':t': { S: text } });
    const filtered = (text: string) =>
      query({
        FilterExpression,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values(text),
      });
    expect([await filtered('new'), await filtered('old b')]).toEqual([[], ['old b']]);
    expect(await batch(['a', 'b', 'e'])).toEqual({
      texts: ['old a', 'old b'],
      units: 1.5,
      tables: [TableName],
    });
    const Key = key('b');
    const projected = {
      TableName,
      Key,
      ProjectionExpression: 'sk',
      ReturnConsumedCapacity: 'TOTAL',
    } as const;
    const output = await client.send(new GetItemCommand(projected));
    expect(output).toMatchObject({
      Item: { sk: { S: 'b' } },
      ConsumedCapacity: { TableName, CapacityUnits: 0.5 },
    });
    expect(output.Item).not.toHaveProperty('text');
  });

  it('happen on indexes, where rows move from one partition to another', async () => {
    await put('moves', 'moves', 'amal');
    await put('comes', 'comes', 'badr');
    await put('stays', 'stays', 'amal');
    lateReads();
    await put('moves', 'moved', 'badr');
    await put('comes', 'came', 'amal');
    const mine = { IndexName: 'byAuthor', FilterExpression: 'pk = :pk' };
    const values = { ':p': { S: 'amal' }, ':pk': { S: pk } };
    const found = await query({ ...mine, ExpressionAttributeValues: values });
    expect(found.toSorted()).toEqual(['moves', 'stays']);
  });

  it('are those of one function, where the fault names it', async () => {
    await put('a', 'old');
    local.faults.add({ kind: 'stale-reads', functionId: 'Other', lag: LAG_SECONDS * 1_000 });
    await put('a', 'new');
    expect(await read('a')).toBe('new');
    local.faults.add({ kind: 'stale-reads', functionId: 'Reader', lag: LAG_SECONDS * 1_000 });
    expect(await read('a')).toBe('old');
  });

  it('are each as consistent as one moment, also when many happen at once', async () => {
    for (const sk of ['a', 'b']) await put(sk, `old ${sk}`);
    lateReads();
    for (const sk of ['a', 'b']) await put(sk, `new ${sk}`);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, each) => (each % 2 === 0 ? query() : read('a').then((text) => [text]))),
    );
    for (const [each, found] of many.entries())
      expect(found).toEqual(each % 2 === 0 ? ['old a', 'old b'] : ['old a']);
  });
});
