/** What DynamoDB answers under load and an emulator does not. */
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeTable } from '../../../lambdas/platform/make-table.ts';
import { ConditionFailed, isNew } from '../../../lambdas/platform/table.ts';

const client = new DynamoDBClient({ region: 'us-east-1' });
const dynamo = mockClient(client);
const table = makeTable('Things', client);

const key = (name: string | number) => ({ pk: `P#${name}`, sk: 'S' });
const $metadata = {};

beforeEach(() => {
  dynamo.reset();
  vi.spyOn(Math, 'random').mockReturnValue(0); // no pauses
});

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata,
    message: 'Cancelled',
    CancellationReasons: codes.map((Code) =>
      Code === 'ConditionalCheckFailed' ? { Code, Item: marshall({ ...key(1), version: 7 }) } : { Code },
    ),
  });

describe('reading many rows', () => {
  it('asks again for keys that were left, and for no others', async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({
        Responses: { Things: [marshall(key(1))] },
        UnprocessedKeys: { Things: { Keys: [marshall(key(2)), marshall(key(3))] } },
      })
      .resolvesOnce({
        Responses: { Things: [marshall(key(2))] },
        UnprocessedKeys: { Things: { Keys: [marshall(key(3))] } },
      })
      .resolves({ Responses: { Things: [marshall(key(3))] } });
    const rows = await table.getMany([key(1), key(2), key(3)]);
    expect(rows).toEqual([key(1), key(2), key(3)]);
    const asked = dynamo.commandCalls(BatchGetItemCommand).map((call) => call.args[0].input.RequestItems);
    expect(asked.map((items) => items?.['Things']?.Keys?.length)).toEqual([3, 2, 1]);
  });

  it('fails when some stay unread, instead of leaving them out', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ UnprocessedKeys: { Things: { Keys: [marshall(key(1))] } } });
    await expect(table.getMany([key(1)])).rejects.toThrow('1 keys');
  });

  it('asks for at most a hundred at once, and for none twice', async () => {
    dynamo.on(BatchGetItemCommand).callsFake(({ RequestItems }) => ({
      Responses: { Things: RequestItems.Things.Keys },
    }));
    const keys = Array.from({ length: 250 }, (_, at) => key(at % 230));
    expect(await table.getMany(keys)).toHaveLength(230);
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(3);
  });

  it('reads nothing for no keys', async () => {
    expect(await table.getMany([])).toEqual([]);
    expect(dynamo.calls()).toHaveLength(0);
  });
});

describe('writing many rows', () => {
  it('writes again what was left', async () => {
    const left = { PutRequest: { Item: marshall(key(2)) } };
    dynamo
      .on(BatchWriteItemCommand)
      .resolvesOnce({ UnprocessedItems: { Things: [left] } })
      .resolves({});
    await table.writeManyUnordered([key(1), key(2)], [key(3)]);
    const sent = dynamo.commandCalls(BatchWriteItemCommand).map((call) => call.args[0].input.RequestItems);
    expect(sent.map((items) => items?.['Things']?.length)).toEqual([3, 1]);
    expect(sent[1]?.['Things']?.[0]?.PutRequest).toEqual(left.PutRequest);
  });

  it('fails when some stay unwritten', async () => {
    dynamo
      .on(BatchWriteItemCommand)
      .resolves({ UnprocessedItems: { Things: [{ DeleteRequest: { Key: marshall(key(1)) } }] } });
    await expect(table.writeManyUnordered([], [key(1)])).rejects.toThrow('1 writes');
  });
});

describe('a write that others are in the way of', () => {
  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'is tried again when a transaction was cancelled by %s',
    async (code) => {
      dynamo.on(TransactWriteItemsCommand).rejectsOnce(cancelled('None', code)).resolves({});
      await table.transact([{ put: key(1), condition: isNew }]);
      expect(dynamo.calls()).toHaveLength(2);
    },
  );

  it('is tried again when a transaction holds its row', async () => {
    const conflict = new TransactionConflictException({ $metadata, message: 'Conflict' });
    dynamo
      .on(UpdateItemCommand)
      .rejectsOnce(conflict)
      .resolves({ Attributes: marshall(key(1)) });
    dynamo.on(PutItemCommand).rejectsOnce(conflict).resolves({});
    const condition = { expression: 'attribute_exists(pk)' };
    expect(await table.update(key(1), { expression: 'REMOVE gone' }, condition)).toEqual(key(1));
    await table.put(key(2), isNew);
    expect(dynamo.calls()).toHaveLength(4);
  });

  it('fails in the end when they stay', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict'));
    await expect(table.transact([{ put: key(1), condition: isNew }])).rejects.toThrow('Cancelled');
  });

  it('is not tried again when its condition does not hold', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict', 'ConditionalCheckFailed'));
    const failure: unknown = await table
      .transact([{ put: key(1), condition: isNew }])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConditionFailed);
    expect(failure).toMatchObject({ position: 1, row: { ...key(1), version: 7 } });
    expect(dynamo.calls()).toHaveLength(1);
  });
});

describe('a condition that does not hold', () => {
  it('tells the row as it stands and keeps the cause', async () => {
    const cause = new ConditionalCheckFailedException({
      $metadata,
      message: 'Refused',
      Item: marshall({ ...key(1), version: 3 }),
    });
    dynamo.on(PutItemCommand).rejects(cause);
    const failure: unknown = await table.put(key(1), isNew).catch((error: unknown) => error);
    expect(failure).toMatchObject({ row: { ...key(1), version: 3 }, cause });
    expect(dynamo.commandCalls(PutItemCommand)[0]?.args[0].input).toMatchObject({
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
  });
});

describe('a query', () => {
  it('goes on through pages that are empty and yet not the last', async () => {
    dynamo
      .on(QueryCommand)
      .resolvesOnce({ Items: [], Count: 0, LastEvaluatedKey: marshall(key(1)) })
      .resolves({ Items: [marshall(key(2))], Count: 1 });
    const rows = [];
    for await (const page of table.queryAll({ where: { expression: 'pk = :pk', values: { ':pk': 'P' } } })) {
      rows.push(...page.rows);
    }
    expect(rows).toEqual([key(2)]);
    expect(dynamo.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual(marshall(key(1)));
  });
});
