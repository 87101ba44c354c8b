import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import type { Gateway } from '../contract/contract.ts';
import { type GatewayState, stateOf } from '../gateway/gateway-state.ts';
import { type JsonRecord, listOf, recordOf, textOf } from '../gateway/narrow.ts';
import { type TableSettings, tables } from './tables.ts';

/** DynamoDB leaves rows alone that expired longer ago than this, as they are taken for mistakes. */
const OLDEST_EXPIRY_SECONDS = 5 * 365 * 24 * 3600;

/** What stream records of expired rows carry, as the streams API spells it. */
const TIME_TO_LIVE_IDENTITY = { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' };

const expiredRows = new WeakMap<GatewayState, Set<string>>();

/**
 * Deletes the rows that have expired at the cloud's present time, in all tables with time to live; answers how many. On
 * AWS this takes up to some days.
 */
export async function sweepExpiredRows(gateway: Gateway): Promise<number> {
  const state = stateOf(gateway);
  const { context } = state;
  const client = new DynamoDBClient({
    endpoint: gateway.endpointOf('dynamodb'),
    region: context.region,
    credentials: context.identities.operator,
  });
  try {
    let deleted = 0;
    for (const table of tables.of(state).values()) {
      if (table.ttlAttribute !== undefined)
        deleted += await sweepTable(state, client, table, table.ttlAttribute);
    }
    return deleted;
  } finally {
    client.destroy();
  }
}

async function sweepTable(
  state: GatewayState,
  client: DynamoDBClient,
  table: TableSettings,
  attribute: string,
): Promise<number> {
  const now = Math.floor(state.context.now() / 1000);
  const pages = paginateScan(
    { client },
    {
      TableName: table.name,
      ConsistentRead: true,
      FilterExpression: 'attribute_type(#ttl, :number) AND #ttl BETWEEN :oldest AND :now',
      ExpressionAttributeNames: { '#ttl': attribute },
      ExpressionAttributeValues: {
        ':number': { S: 'N' },
        ':oldest': { N: String(now - OLDEST_EXPIRY_SECONDS) },
        ':now': { N: String(now) },
      },
    },
  );
  let deleted = 0;
  for await (const page of pages) {
    for (const row of page.Items ?? []) {
      if (await deleteExpired(state, client, table, attribute, row)) deleted += 1;
    }
  }
  return deleted;
}

/** A row whose expiry was changed in the meantime stays. */
async function deleteExpired(
  state: GatewayState,
  client: DynamoDBClient,
  table: TableSettings,
  attribute: string,
  row: Record<string, AttributeValue>,
): Promise<boolean> {
  const key: Record<string, AttributeValue> = {};
  for (const name of [table.hashKey, table.rangeKey]) {
    const value = name === undefined ? undefined : row[name];
    if (name !== undefined && value !== undefined) key[name] = value;
  }
  const expiry = row[attribute];
  if (expiry === undefined) return false;
  const marks = expiredRows.get(state) ?? new Set();
  expiredRows.set(state, marks);
  const mark = markOf(table.name, table, row, attribute);
  marks.add(mark);
  try {
    await client.send(
      new DeleteItemCommand({
        TableName: table.name,
        Key: key,
        ConditionExpression: '#ttl = :seen',
        ExpressionAttributeNames: { '#ttl': attribute },
        ExpressionAttributeValues: { ':seen': expiry },
      }),
    );
    return true;
  } catch (error) {
    marks.delete(mark);
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function markOf(tableName: string, table: TableSettings, row: JsonRecord, attribute: string): string {
  const range = table.rangeKey === undefined ? '' : row[table.rangeKey];
  return JSON.stringify([tableName, row[table.hashKey], range, row[attribute]]);
}

/** Gives the stream records of rows that the sweep deleted the user identity of DynamoDB's time to live. */
export function markExpired(state: GatewayState, output: JsonRecord): JsonRecord {
  const marks = expiredRows.get(state);
  if (marks === undefined || marks.size === 0) return output;
  const withExpiry = [...tables.of(state).values()].filter((table) => table.ttlAttribute !== undefined);
  const records = listOf(output['Records']).map((entry) => {
    const record = recordOf(entry);
    if (textOf(record['eventName']) !== 'REMOVE') return record;
    const change = recordOf(record['dynamodb']);
    const row = { ...recordOf(change['OldImage']), ...recordOf(change['Keys']) };
    const expired = withExpiry.some(
      (table) =>
        table.ttlAttribute !== undefined && marks.has(markOf(table.name, table, row, table.ttlAttribute)),
    );
    return expired ? { ...record, userIdentity: TIME_TO_LIVE_IDENTITY } : record;
  });
  return { ...output, Records: records };
}
