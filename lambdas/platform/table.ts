/**
 * The one table, in plain values. Stores own their expressions; what every store needs once is here: translation of
 * rows, conditions that did not hold, unprocessed items, transaction conflicts.
 */
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { attributesOf, rowFrom } from './attribute-values.ts';
import { chunksOf } from './chunks.ts';
import { askReadsDirectly } from './direct-reads.ts';
import { jitteredPause } from './jittered-pause.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A name for a key, equal for equal keys. */
export const nameOfKey = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** A condition or update with its placeholders: names as `#name`, values as `:value`. */
export interface Expression {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Row;
}

/** A write's condition did not hold. `row` is the row as it stands, undefined when there is none. */
export class ConditionFailed extends Error {
  readonly row: Row | undefined;
  /** Position of the refused write in a transaction, 0 for a single write. */
  readonly position: number;

  constructor(row: Row | undefined, position: number, cause: unknown) {
    super('The condition of a write did not hold', { cause });
    this.row = row;
    this.position = position;
  }
}

export type Write =
  | { readonly put: Row & Key; readonly condition: Expression }
  | { readonly update: Key; readonly change: Expression; readonly condition: Expression }
  | { readonly delete: Key; readonly condition: Expression }
  | { readonly check: Key; readonly condition: Expression };

export interface QueryInput {
  readonly index?: string;
  readonly where: Expression;
  readonly filter?: Expression;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  readonly after?: Row;
  readonly consistent?: boolean;
  readonly countOnly?: boolean;
  readonly projection?: Omit<Expression, 'values'>;
}

export interface QueryPage {
  readonly rows: readonly Row[];
  readonly count: number;
  /** Where the next page begins, undefined at the end. */
  readonly next?: Row;
}

export interface Table {
  get(key: Key, options?: { readonly consistent?: boolean }): Promise<Row | undefined>;
  /** Rows in no particular order; missing ones are left out. Any number of keys, repeated ones read once. */
  getMany(keys: readonly Key[], options?: { readonly consistent?: boolean }): Promise<readonly Row[]>;
  query(input: QueryInput): Promise<QueryPage>;
  /** Every page of a query, one after the other. */
  queryAll(input: QueryInput): AsyncGenerator<QueryPage>;
  put(row: Row & Key, condition: Expression): Promise<void>;
  /** Changes a row and answers it as it then stands. */
  update(key: Key, change: Expression, condition: Expression): Promise<Row>;
  delete(key: Key, condition: Expression): Promise<void>;
  /** Up to 100 writes, all or none. Conflicts with other writers are tried again. */
  transact(writes: readonly Write[]): Promise<void>;
  /** Puts and deletes any number of rows without conditions or order: only for rows where the last writer may win. */
  writeManyUnordered(puts: readonly (Row & Key)[], deletes?: readonly Key[]): Promise<void>;
}

const BATCH_GET_LIMIT = 100; // keys a BatchGetItem takes
const BATCH_WRITE_LIMIT = 25; // requests a BatchWriteItem takes
const MAX_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 25;

const merged = (...expressions: readonly (Omit<Expression, 'expression'> | undefined)[]) => {
  const names = Object.assign({}, ...expressions.map((part) => part?.names));
  const values = Object.assign({}, ...expressions.map((part) => part?.values));
  return {
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: attributesOf(values) }),
  };
};

/** Reasons to cancel a transaction that pass by themselves. The SDK tries single writes again, transactions never. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const NO_REASON = 'None';

/** Whether others were in the way of a write: a transaction on the same rows, or too much load. */
const isPassing = (error: unknown): boolean => {
  if (error instanceof TransactionConflictException) return true; // a single write on a row that a transaction holds
  if (!(error instanceof TransactionCanceledException)) return false;
  const reasons = (error.CancellationReasons ?? []).map(({ Code = NO_REASON }) => Code);
  const causes = reasons.filter((reason) => reason !== NO_REASON);
  return causes.length > 0 && causes.every((cause) => PASSING.has(cause));
};

const translated = (error: unknown): unknown => {
  if (error instanceof ConditionalCheckFailedException) {
    return new ConditionFailed(error.Item && rowFrom(error.Item), 0, error);
  }
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    const position = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
    const item = reasons[position]?.Item;
    if (position >= 0) return new ConditionFailed(item && rowFrom(item), position, error);
  }
  return error;
};

const attempt = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || tries >= MAX_ATTEMPTS) throw translated(error);
      await jitteredPause(FIRST_PAUSE_MS, tries);
    }
  }
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

/** The table of a name, through the SDK. */
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
    return {
      rows: (answer.Items ?? []).map(rowFrom),
      count: answer.Count ?? 0,
      ...(answer.LastEvaluatedKey && { next: rowFrom(answer.LastEvaluatedKey) }),
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
      rows.push(...(answer.Responses?.[TableName] ?? []).map(rowFrom));
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

  return {
    get: async (key, options = {}) => {
      const answer = await client.send(
        new GetItemCommand({
          TableName,
          Key: attributesOf(key),
          ...(options.consistent && { ConsistentRead: true }),
        }),
      );
      return answer.Item && rowFrom(answer.Item);
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
      attempt(async () => {
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
      attempt(async () => {
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
      attempt(async () => {
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
      attempt(async () => {
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
};

/** The condition of a put that must not replace a row. */
export const isNew: Expression = { expression: 'attribute_not_exists(pk)' };
/** The condition of a write about a row that is there. */
export const exists: Expression = { expression: 'attribute_exists(pk)' };
/** The condition of a write in which the last writer wins, whether or not there is a row. */
export const always: Expression = { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' };
