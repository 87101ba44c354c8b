/** The one table through the SDK: what stores say, as DynamoDB's commands, with what it leaves undone. */
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { attemptWrite, FIRST_PAUSE_MS, MAX_ATTEMPTS } from './attempt-write.ts';
import { attributesOf, rowFrom } from './attribute-values.ts';
import { carryingCause } from './carry-cause.ts';
import { chunksOf } from './chunks.ts';
import { askReadsDirectly, rowIn } from './direct-reads.ts';
import { jitteredPause } from './jittered-pause.ts';
import type { Expression, Key, QueryInput, QueryPage, Row, Table, Write } from './table.ts';
import { nameOfKey } from './table.ts';

const BATCH_GET_LIMIT = 100; // keys a BatchGetItem takes
const BATCH_WRITE_LIMIT = 25; // requests a BatchWriteItem takes
const NO_ROWS = '(?!)';

const merged = (...expressions: readonly (Omit<Expression, 'expression'> | undefined)[]) => {
  const names = Object.assign({}, ...expressions.map((part) => part?.names));
  const values = Object.assign({}, ...expressions.map((part) => part?.values));
  return {
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: attributesOf(values) }),
  };
};

const whenRefused = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

const transactItem = (TableName: string, write: Write) => {
  const shared = { TableName, ConditionExpression: write.condition.expression, ...whenRefused };
  if ('put' in write) {
    return { Put: { ...shared, Item: attributesOf(write.put), ...merged(write.condition) } };
  }
  if ('update' in write) {
    return {
      Update: {
        ...shared,
        Key: attributesOf(write.update),
        UpdateExpression: write.change.expression,
        ...merged(write.change, write.condition),
      },
    };
  }
  if ('delete' in write) {
    return { Delete: { ...shared, Key: attributesOf(write.delete), ...merged(write.condition) } };
  }
  return { ConditionCheck: { ...shared, Key: attributesOf(write.check), ...merged(write.condition) } };
};

/** The table of a name, through the SDK. Outside of a stack, without `FOLLOWED_ROWS`, no row says which request wrote it. */
export const makeTable = (
  TableName: string,
  client = new DynamoDBClient({ cacheMiddleware: true }),
): Table => {
  askReadsDirectly(client);
  const query = async (input: QueryInput): Promise<QueryPage> => {
    const answer = await client.send(
      new QueryCommand({
        TableName,
        ...(input.index !== undefined && { IndexName: input.index }),
        KeyConditionExpression: input.where.expression,
        ...(input.filter && { FilterExpression: input.filter.expression }),
        ...(input.projection && { ProjectionExpression: input.projection.expression }),
        ...merged(input.where, input.filter, input.projection),
        ScanIndexForward: !(input.newestFirst ?? false),
        ...(input.limit !== undefined && { Limit: input.limit }),
        ...(input.after && { ExclusiveStartKey: attributesOf(input.after) }),
        ...(input.consistent && { ConsistentRead: true }),
        ...(input.countOnly && { Select: 'COUNT' }),
      }),
    );
    const plain = rowIn(answer);
    return {
      rows: (answer.Items ?? []).map(plain),
      count: answer.Count ?? 0,
      ...(answer.LastEvaluatedKey && { next: plain(answer.LastEvaluatedKey) }),
    };
  };

  const getChunk = async (keys: readonly Key[], consistent: boolean): Promise<Row[]> => {
    const rows: Row[] = [];
    let wanted = keys.map((key) => attributesOf(key));
    for (let tries = 0; wanted.length > 0; tries += 1) {
      if (tries > MAX_ATTEMPTS) throw new Error(`DynamoDB left ${wanted.length} keys of a batch unread`);
      if (tries > 0) await jitteredPause(FIRST_PAUSE_MS, tries);
      const answer = await client.send(
        new BatchGetItemCommand({
          RequestItems: { [TableName]: { Keys: wanted, ...(consistent && { ConsistentRead: true }) } },
        }),
      );
      rows.push(...(answer.Responses?.[TableName] ?? []).map(rowIn(answer)));
      wanted = answer.UnprocessedKeys?.[TableName]?.Keys ?? [];
    }
    return rows;
  };

  const writeChunk = async (requests: ReturnType<typeof writeRequest>[]): Promise<void> => {
    let wanted: typeof requests = requests;
    for (let tries = 0; wanted.length > 0; tries += 1) {
      if (tries > MAX_ATTEMPTS) throw new Error(`DynamoDB left ${wanted.length} writes of a batch undone`);
      if (tries > 0) await jitteredPause(FIRST_PAUSE_MS, tries);
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: wanted } }));
      wanted = (answer.UnprocessedItems?.[TableName] ?? []).map((request) => ({
        PutRequest: request.PutRequest && { Item: request.PutRequest.Item ?? {} },
        DeleteRequest: request.DeleteRequest && { Key: request.DeleteRequest.Key ?? {} },
      }));
    }
  };

  const writeRequest = (put: Row | undefined, key: Key | undefined) => ({
    PutRequest: put && { Item: attributesOf(put) },
    DeleteRequest: key && { Key: attributesOf(key) },
  });

  const table: Table = {
    get: async (key, options = {}) => {
      const answer = await client.send(
        new GetItemCommand({
          TableName,
          Key: attributesOf(key),
          ...(options.consistent && { ConsistentRead: true }),
        }),
      );
      return answer.Item && rowIn(answer)(answer.Item);
    },
    getMany: async (keys, options = {}) => {
      const unique = [...new Map(keys.map((key) => [nameOfKey(key), key])).values()];
      const chunks = chunksOf(unique, BATCH_GET_LIMIT);
      return (await Promise.all(chunks.map((chunk) => getChunk(chunk, options.consistent ?? false)))).flat();
    },
    query,
    async *queryAll(input) {
      let after = input.after;
      do {
        const page = await query({ ...input, ...(after && { after }) });
        yield page;
        after = page.next;
      } while (after !== undefined);
    },
    put: (row, condition) =>
      attemptWrite(async () => {
        await client.send(
          new PutItemCommand({
            TableName,
            Item: attributesOf(row),
            ConditionExpression: condition.expression,
            ...merged(condition),
            ...whenRefused,
          }),
        );
      }),
    update: (key, change, condition) =>
      attemptWrite(async () => {
        const answer = await client.send(
          new UpdateItemCommand({
            TableName,
            Key: attributesOf(key),
            UpdateExpression: change.expression,
            ConditionExpression: condition.expression,
            ...merged(change, condition),
            ReturnValues: 'ALL_NEW',
            ...whenRefused,
          }),
        );
        return rowFrom(answer.Attributes ?? {});
      }),
    delete: (key, condition) =>
      attemptWrite(async () => {
        await client.send(
          new DeleteItemCommand({
            TableName,
            Key: attributesOf(key),
            ConditionExpression: condition.expression,
            ...merged(condition),
            ...whenRefused,
          }),
        );
      }),
    transact: (writes) =>
      attemptWrite(async () => {
        await client.send(
          new TransactWriteItemsCommand({
            TransactItems: writes.map((write) => transactItem(TableName, write)),
          }),
        );
      }),
    writeManyUnordered: async (puts, deletes = []) => {
      const requests = [
        ...puts.map((put) => writeRequest(put, undefined)),
        ...deletes.map((key) => writeRequest(undefined, key)),
      ];
      for (const chunk of chunksOf(requests, BATCH_WRITE_LIMIT)) await writeChunk(chunk);
    },
  };
  return carryingCause(table, new RegExp(process.env['FOLLOWED_ROWS'] ?? NO_ROWS));
};
