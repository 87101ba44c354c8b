import { isRecord, type JsonRecord, listOf, recordOf, textOf } from '../gateway/narrow.ts';
import type { Need } from '../gateway/policy.ts';
import { equalityOf } from './key-condition.ts';
import { type TableSettings, tableArnOf, tableNameOf } from './tables.ts';

/** What is needed to name a table's ARN and to find its partition key. */
export interface DynamodbScope {
  readonly region: string;
  readonly accountId: string;
  readonly tableOf: (name: string) => TableSettings | undefined;
}

/** Operations that carry no table and are allowed on `*` only. */
const ACCOUNT_OPERATIONS = [
  'ListTables',
  'ListStreams',
  'DescribeLimits',
  'DescribeEndpoints',
  'ListBackups',
];

const TRANSACTION_ACTIONS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/**
 * The permissions of a DynamoDB call. A transaction needs the action of each of its parts, a batch its own action on each
 * of its tables, a query on an index the index's ARN.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export function dynamodbNeeds(scope: DynamodbScope, operation: string, input: JsonRecord): readonly Need[] {
  if (ACCOUNT_OPERATIONS.includes(operation)) return [{ action: `dynamodb:${operation}`, resource: '*' }];
  if (operation === 'GetShardIterator' || operation === 'DescribeStream' || operation === 'GetRecords') {
    const stream = textOf(input['StreamArn']) ?? streamOfIterator(scope, textOf(input['ShardIterator']));
    return [{ action: `dynamodb:${operation}`, resource: stream }];
  }
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    return listOf(input['TransactItems']).flatMap((item) =>
      Object.entries(recordOf(item)).map(([kind, part]) =>
        itemNeed(scope, TRANSACTION_ACTIONS[kind] ?? kind, recordOf(part), operation),
      ),
    );
  }
  if (operation === 'BatchGetItem') return batchGetNeeds(scope, input);
  if (operation === 'BatchWriteItem') return batchWriteNeeds(scope, input);
  return [itemNeed(scope, operation, input, operation)];
}

function itemNeed(scope: DynamodbScope, action: string, input: JsonRecord, operation: string): Need {
  const table = textOf(input['TableName']) ?? '';
  const arn = tableArnOf(scope, table);
  const index = textOf(input['IndexName']);
  const settings = scope.tableOf(tableNameOf(table));
  const enclosing: Readonly<Record<string, readonly string[]>> =
    action === operation ? {} : { 'dynamodb:enclosingoperation': [operation] };
  return {
    action: `dynamodb:${action}`,
    resource: index === undefined ? arn : `${arn}/index/${index}`,
    context: {
      ...leadingKeys(settings, input, index),
      ...attributes(input),
      ...(action === 'Query' || action === 'Scan' ? { 'dynamodb:select': [selectOf(input, index)] } : {}),
      ...(action === 'Scan' ? { 'dynamodb:fulltablescan': ['true'] } : {}),
      'dynamodb:returnvalues': [textOf(input['ReturnValues']) ?? 'NONE'],
      'dynamodb:returnconsumedcapacity': [textOf(input['ReturnConsumedCapacity']) ?? 'NONE'],
      ...enclosing,
    },
  };
}

function batchGetNeeds(scope: DynamodbScope, input: JsonRecord): readonly Need[] {
  return Object.entries(recordOf(input['RequestItems'])).map(([table, wanted]) => {
    const settings = scope.tableOf(tableNameOf(table));
    const request = recordOf(wanted);
    return {
      action: 'dynamodb:BatchGetItem',
      resource: tableArnOf(scope, table),
      context: { ...keysOf(settings, listOf(request['Keys'])), ...attributes(request) },
    };
  });
}

function batchWriteNeeds(scope: DynamodbScope, input: JsonRecord): readonly Need[] {
  return Object.entries(recordOf(input['RequestItems'])).map(([table, writes]) => {
    const settings = scope.tableOf(tableNameOf(table));
    const rows = listOf(writes).map((write) => {
      const { PutRequest: put, DeleteRequest: deletion } = recordOf(write);
      return put === undefined ? recordOf(deletion)['Key'] : recordOf(put)['Item'];
    });
    const names = new Set(rows.flatMap((row) => Object.keys(recordOf(row))));
    return {
      action: 'dynamodb:BatchWriteItem',
      resource: tableArnOf(scope, table),
      context: { ...keysOf(settings, rows), 'dynamodb:attributes': [...names] },
    };
  });
}

function leadingKeys(
  settings: TableSettings | undefined,
  input: JsonRecord,
  index: string | undefined,
): Readonly<Record<string, readonly string[]>> {
  const row = input['Item'] ?? input['Key'];
  if (row !== undefined) return keysOf(settings, [row]);
  if (settings === undefined || index !== undefined) return {};
  const value = scalar(equalityOf(input, settings.hashKey));
  return value === undefined ? {} : { 'dynamodb:leadingkeys': [value] };
}

function keysOf(
  settings: TableSettings | undefined,
  rows: readonly unknown[],
): Readonly<Record<string, readonly string[]>> {
  if (settings === undefined) return {};
  const keys = rows.map((row) => scalar(recordOf(row)[settings.hashKey])).filter((key) => key !== undefined);
  return { 'dynamodb:leadingkeys': keys };
}

function scalar(attribute: unknown): string | undefined {
  const value = isRecord(attribute) ? Object.values(attribute)[0] : undefined;
  return textOf(value);
}

/** Top-level attributes that a request names anywhere: in its row or key and in its expressions. */
function attributes(input: JsonRecord): Readonly<Record<string, readonly string[]>> {
  const names = recordOf(input['ExpressionAttributeNames']);
  const found = new Set<string>([
    ...Object.keys(recordOf(input['Item'])),
    ...Object.keys(recordOf(input['Key'])),
  ]);
  for (const [field, expression] of Object.entries(input)) {
    if (!field.endsWith('Expression') || typeof expression !== 'string') continue;
    for (const [token] of expression.matchAll(/(?<![:.\w#])#?[A-Za-z_]\w*/g)) {
      if (token.startsWith('#')) found.add(textOf(names[token]) ?? token);
      else if (!EXPRESSION_WORDS.has(token.toLowerCase())) found.add(token);
    }
  }
  return found.size === 0 ? {} : { 'dynamodb:attributes': [...found] };
}

const EXPRESSION_WORDS = new Set(
  'set remove add delete and or not between in attribute_exists attribute_not_exists attribute_type begins_with contains size if_not_exists list_append'.split(
    ' ',
  ),
);

function selectOf(input: JsonRecord, index: string | undefined): string {
  const select = textOf(input['Select']);
  if (select !== undefined) return select;
  if (input['ProjectionExpression'] !== undefined || input['AttributesToGet'] !== undefined) {
    return 'SPECIFIC_ATTRIBUTES';
  }
  return index === undefined ? 'ALL_ATTRIBUTES' : 'ALL_PROJECTED_ATTRIBUTES';
}

/** An iterator of dynoxide names its table, which has one stream. */
function streamOfIterator(scope: DynamodbScope, iterator: string | undefined): string {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(iterator ?? '', 'base64').toString('utf8'));
    const table = textOf(recordOf(parsed)['table_name']);
    return (table === undefined ? undefined : scope.tableOf(table)?.streamArn) ?? '*';
  } catch {
    return '*';
  }
}
