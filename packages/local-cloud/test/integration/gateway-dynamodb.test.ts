import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayCloud } from '../support/gateway-cloud.ts';
import { type GatewayTable, row, startGatewayTable } from '../support/gateway-table.ts';

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

describe('a function that calls DynamoDB', () => {
  it('performs what its role allows and is refused the rest in AWS words', async () => {
    const client = table.clientWith('Writer', 'dynamodb:PutItem', arn);
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
    await expect(table.clientWith('TableOnly', 'dynamodb:Query', arn).send(query)).rejects.toThrow(
      `on resource: ${arn}/index/byAuthor`,
    );
    await table.clientWith('WithIndex', 'dynamodb:Query', `${arn}/index/*`).send(query);
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
    await expect(table.clientWith('HalfTransaction', 'dynamodb:PutItem', arn).send(write)).rejects.toThrow(
      'dynamodb:ConditionCheckItem',
    );
    await table
      .clientWith('WholeTransaction', ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], arn)
      .send(write);
  });

  it('needs the batch actions for batches', async () => {
    const write = new BatchWriteItemCommand({
      RequestItems: { [name]: [{ PutRequest: { Item: row('b1') } }] },
    });
    const read = new BatchGetItemCommand({ RequestItems: { [name]: { Keys: [row('b1')] } } });
    await expect(
      table.clientWith('Single', ['dynamodb:PutItem', 'dynamodb:GetItem'], arn).send(write),
    ).rejects.toThrow('dynamodb:BatchWriteItem');
    const client = table.clientWith('Batch', ['dynamodb:BatchWriteItem', 'dynamodb:BatchGetItem'], arn);
    await client.send(write);
    const { Responses } = await client.send(read);
    expect(Responses?.[name]).toEqual([row('b1')]);
  });

  it('reaches only the partitions and attributes that conditions name', async () => {
    const client = table.clientWith('Narrow', ['dynamodb:PutItem', 'dynamodb:Query'], arn, {
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
    const client = table.clientWith('Counted', 'dynamodb:*', [arn, `${arn}/index/*`]);
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
    const operator = table.operator();
    await operator.send(new PutItemCommand({ TableName: name, Item: row('operator') }));
    expect(local.callLog.calls).toEqual([]);
  });

  it('charges failed conditions as DynamoDB does', async () => {
    const client = table.clientWith('Conditional', 'dynamodb:*', arn);
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
    const operator = table.operator();
    return (await operator.send(new GetItemCommand({ TableName: name, Key: row(pk) }))).Item;
  };

  it('fail the nth matching call before it is performed', async () => {
    const client = table.clientWith('Faulty', 'dynamodb:*', arn);
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
    const client = table.clientWith('Lossy', 'dynamodb:*', arn);
    local.faults.add({ kind: 'fail-call', functionId: 'Lossy', after: true });
    await expect(client.send(put('lost'))).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    expect(await read('lost')).toBeDefined();
  });

  it('kill the worker before or just after its call', async () => {
    const client = table.clientWith('Killed', 'dynamodb:*', arn);
    local.faults.add({ kind: 'kill-at-call', functionId: 'Killed', nth: 1 });
    await expect(client.send(put('k1'))).rejects.toThrow();
    local.faults.add({ kind: 'kill-at-call', functionId: 'Killed', nth: 1, after: true });
    await expect(client.send(put('k2'))).rejects.toThrow();
    expect(local.killed).toEqual(['Killed', 'Killed']);
    expect([await read('k1'), await read('k2')]).toEqual([undefined, row('k2')]);
  });
});
