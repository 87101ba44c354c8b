import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startGatewayCloud } from './gateway-cloud.ts';

/** A table with an index, a stream and rows that expire. */
export const TABLE = {
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

/** A row's key with what else the row has. */
export const row = (pk: string, more = {}) => ({ pk: { S: pk }, sk: { S: 'a' }, ...more });

export type GatewayTable = Awaited<ReturnType<typeof startGatewayTable>>;

/** Starts a cloud with the table. */
export async function startGatewayTable() {
  const local = await startGatewayCloud();
  const table = await local.create('Table', 'AWS::DynamoDB::Table', TABLE);
  return {
    local,
    name: table.ref,
    arn: table.attributes?.['Arn'] ?? '',
    streamArn: table.attributes?.['StreamArn'] ?? '',
    operator: () => new DynamoDBClient(local.clientOf(local.identities.operator)),
    /** A client of a function that may do the actions with the resources. */
    clientWith(functionId: string, Action: string | string[], Resource: string | string[], Condition = {}) {
      const statement = { Effect: 'Allow', Action, Resource, Condition } as const;
      return new DynamoDBClient(local.clientOf(local.functionWith(functionId, [statement])));
    },
  };
}
