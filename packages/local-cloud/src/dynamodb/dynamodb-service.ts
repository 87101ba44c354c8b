import { AwsError } from '../gateway/aws-error.ts';
import { callBackend } from '../gateway/backend.ts';
import { jsonGatewayService } from '../gateway/gateway-service.ts';
import type { GatewayState } from '../gateway/gateway-state.ts';
import type { JsonAnswer, JsonCall, JsonService } from '../gateway/json-service.ts';
import { type JsonRecord, listOf, parseRecord, recordOf, textOf } from '../gateway/narrow.ts';
import { backupOperations } from './backups.ts';
import { capacityAsAsked, unitsOf } from './capacity.ts';
import { dynamodbNeeds } from './dynamodb-needs.ts';
import { readFormer, rememberFormer } from './stale-reads.ts';
import { tableWrites } from './streams.ts';
import { fromDynoxideArns, tableNameOf, tables, toDynoxideArns } from './tables.ts';
import { markExpired } from './time-to-live.ts';

/** DynamoDB takes requests of 16 MB at most (BatchWriteItem). */
const BODY_LIMIT_BYTES = 17 * 1024 * 1024;

const READS = ['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems'];
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'];

/** DynamoDB and its streams behind the gateway. */
export const dynamodb = jsonGatewayService(
  ['DYNAMODB', 'DYNAMODB_STREAMS'],
  ['DynamoDB_20120810', 'DynamoDBStreams_20120810'],
  dynamodbService,
);

function dynamodbService(state: GatewayState): JsonService {
  const scope = {
    region: state.context.region,
    accountId: state.context.accountId,
    tableOf: (name: string) => tables.of(state).get(name),
  };
  return {
    service: 'dynamodb',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorNamespace: 'com.amazonaws.dynamodb.v20120810',
    needsOf: (call) => dynamodbNeeds(scope, call.operation, call.input),
    resourcePolicyOf: () => [],
    perform: (call) =>
      READS.includes(call.operation) || WRITES.includes(call.operation)
        ? performOnItems(state, call)
        : performOther(state, call),
  };
}

async function performOnItems(state: GatewayState, call: JsonCall): Promise<JsonAnswer> {
  const asked = textOf(call.input['ReturnConsumedCapacity']) ?? 'NONE';
  const input = { ...call.input, ReturnConsumedCapacity: 'INDEXES' };
  const writes = WRITES.includes(call.operation);
  const backend = {
    state,
    call,
    run: (operation: string, body: JsonRecord) => run(state, call, operation, body),
  };
  const written = writes ? await rememberFormer(backend, input) : undefined;
  const answer =
    (writes ? undefined : await readFormer(backend, input)) ??
    (await send(state, call, call.operation, JSON.stringify(input)));
  if (answer.status !== 200) {
    return {
      status: answer.status,
      body: answer.body,
      ...(writes ? { writeUnits: chargeOfFailure(call.input, answer.body) } : {}),
    };
  }
  const output = parseRecord(answer.body.toString('utf8'));
  const units = unitsOf(output['ConsumedCapacity']);
  written?.();
  if (writes) for (const table of tablesWritten(call.input)) tableWrites.of(state).fire(table);
  return {
    status: 200,
    body: JSON.stringify(capacityAsAsked(output, asked)),
    ...(writes ? { writeUnits: units } : { readUnits: units }),
  };
}

/**
 * DynamoDB charges a write whose condition failed as if it had been made, and each part of a cancelled transaction twice
 * that. The sizes of the rows are not known here, so this is for rows of up to 1 KB.
 */
function chargeOfFailure(input: JsonRecord, body: Buffer): number {
  if (body.includes('ConditionalCheckFailedException')) return 1;
  return body.includes('TransactionCanceledException') ? 2 * listOf(input['TransactItems']).length : 0;
}

function tablesWritten(input: JsonRecord): ReadonlySet<string> {
  const named = textOf(input['TableName']);
  const inBatch = Object.keys(recordOf(input['RequestItems']));
  const inTransaction = listOf(input['TransactItems']).flatMap((item) =>
    Object.values(recordOf(item)).map((part) => textOf(recordOf(part)['TableName']) ?? ''),
  );
  return new Set([...(named === undefined ? [] : [named]), ...inBatch, ...inTransaction].map(tableNameOf));
}

/** Control operations and streams carry ARNs, which dynoxide makes for an account of its own. */
async function performOther(state: GatewayState, call: JsonCall): Promise<JsonAnswer> {
  const onBackups = Object.hasOwn(backupOperations, call.operation)
    ? backupOperations[call.operation]
    : undefined;
  if (onBackups !== undefined) {
    const answer = await onBackups((operation, input) => run(state, call, operation, input), call.input);
    return { status: 200, body: JSON.stringify(answer) };
  }
  const answer = await send(
    state,
    call,
    call.operation,
    toDynoxideArns(state.context, call.body.toString('utf8')),
  );
  const text = fromDynoxideArns(state.context, answer.body.toString('utf8'));
  if (call.operation !== 'GetRecords' || answer.status !== 200) return { status: answer.status, body: text };
  return { status: 200, body: JSON.stringify(markExpired(state, parseRecord(text))) };
}

/** Performs an operation of the gateway's own, as part of a call. */
async function run(
  state: GatewayState,
  call: JsonCall,
  operation: string,
  input: JsonRecord,
): Promise<JsonRecord> {
  const answer = await send(state, call, operation, JSON.stringify(input));
  const text = answer.body.toString('utf8');
  if (answer.status !== 200) throw new Error(`${operation} answered ${answer.status}: ${text}`);
  return parseRecord(text);
}

async function send(
  state: GatewayState,
  call: JsonCall,
  operation: string,
  body: string,
): Promise<{ readonly status: number; readonly body: Buffer }> {
  const backend = state.backends.get('dynamodb');
  if (backend === undefined) throw new AwsError('InternalServerError', 500, 'DynamoDB is not running.');
  const { 'x-amz-target': target = '', authorization = '', 'x-amz-date': date = '' } = call.request.headers;
  return await callBackend(backend, {
    method: 'POST',
    target: '/',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${target.split('.')[0]}.${operation}`,
      authorization,
      'x-amz-date': date,
    },
    body: Buffer.from(body),
  });
}
