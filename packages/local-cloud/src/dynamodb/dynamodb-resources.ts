import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { hasState, stateOf } from '../gateway/gateway-state.ts';
import { flagOf, listOf, recordOf, textOf } from '../gateway/narrow.ts';
import { sharedOperatorClient } from '../gateway/operator-client.ts';
import { physicalName } from '../gateway/physical-name.ts';
import { indexesOf, type KeyedIndex, keySchemaOf, readTable } from './table-definition.ts';
import { tableArnOf, tables } from './tables.ts';
import { sweepExpiredRows } from './time-to-live.ts';

/** How often expired rows are looked for; AWS promises nothing but "within a few days". */
const SWEEP_INTERVAL_MS = 60_000;

const MEANINGLESS = {
  BillingMode: 'nothing is billed on one machine',
  DeletionProtectionEnabled: 'the data directory is deleted by hand only',
  PointInTimeRecoverySpecification: 'there is no backup service on one machine',
  SSESpecification: 'rows at rest are as safe as the disk they are on',
  ContributorInsightsSpecification: 'there is no CloudWatch on one machine',
  Tags: 'tags are for bills and searches in an account',
  TableClass: 'a price class',
  OnDemandThroughput: 'nothing is throttled on one machine',
};

const tableHandler: ResourceHandler = {
  type: 'AWS::DynamoDB::Table',
  honoured: [
    'TableName',
    'KeySchema',
    'AttributeDefinitions',
    'GlobalSecondaryIndexes',
    'LocalSecondaryIndexes',
    'StreamSpecification.StreamViewType',
    'TimeToLiveSpecification',
  ],
  meaningless: { ...MEANINGLESS, ProvisionedThroughput: 'nothing is throttled on one machine' },
  create: createTable,
};

const globalTableHandler: ResourceHandler = {
  type: 'AWS::DynamoDB::GlobalTable',
  honoured: tableHandler.honoured,
  meaningless: {
    ...MEANINGLESS,
    Replicas: 'there is one region on one machine',
    WriteOnDemandThroughputSettings: 'nothing is throttled on one machine',
    WriteProvisionedThroughputSettings: 'nothing is throttled on one machine',
  },
  create: createTable,
};

/** Makes DynamoDB tables. */
export const dynamodbHandlers: readonly ResourceHandler[] = [tableHandler, globalTableHandler];

const clientOf = sharedOperatorClient((settings) => new DynamoDBClient(settings));

async function createTable(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const known = tables.of(stateOf(cloud.gateway));
  const name = textOf(resource.properties['TableName']) ?? physicalName(cloud, resource.logicalId);
  const wanted = readTable(resource, name);
  const client = clientOf(cloud);
  const table = (await describe(client, name)) ?? (await create(client, wanted));
  checkSame(resource.logicalId, wanted, table);
  const ttl = recordOf(resource.properties['TimeToLiveSpecification']);
  const arn = tableArnOf(cloud, name);
  known.set(name, {
    name,
    arn,
    ...keySchemaOf(listOf(resource.properties['KeySchema'])),
    ttlAttribute: flagOf(ttl['Enabled']) ? textOf(ttl['AttributeName']) : undefined,
    streamArn: table.LatestStreamArn,
  });
  if (known.size === 1) keepSweeping(cloud);
  cloud.inspection.addSection(`Table ${resource.logicalId}`, async () => {
    const now = await describe(client, name);
    return [{ name, items: now?.ItemCount ?? 0, bytes: now?.TableSizeBytes ?? 0 }];
  });
  return {
    ref: name,
    attributes: {
      Arn: arn,
      ...(table.LatestStreamArn === undefined ? {} : { StreamArn: table.LatestStreamArn }),
    },
  };
}

/**
 * Has the gateway know a table that the template names by its ARN and does not make, as it does with one that was restored. Its stream and its
 * time to live are what whoever made it has set.
 */
export async function adoptTable(cloud: Cloud, name: string): Promise<void> {
  if (!hasState(cloud.gateway)) return;
  const known = tables.of(stateOf(cloud.gateway));
  if (known.has(name)) return;
  const client = clientOf(cloud);
  const table = await describe(client, name);
  if (table === undefined) {
    throw new StartError(
      `The template names a table ${name}, which it does not make and the data directory lacks.`,
    );
  }
  const { TimeToLiveDescription: ttl } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: name }),
  );
  known.set(name, {
    name,
    arn: tableArnOf(cloud, name),
    ...keySchemaOf(table.KeySchema ?? []),
    ttlAttribute: ttl?.TimeToLiveStatus === 'ENABLED' ? ttl.AttributeName : undefined,
    streamArn: table.LatestStreamArn,
  });
  if (known.size === 1) keepSweeping(cloud);
}

function keepSweeping(cloud: Cloud): void {
  cloud.onTimePassed(async () => {
    await sweepExpiredRows(cloud.gateway);
  });
  const timer = setInterval(() => {
    cloud.background.track(sweepExpiredRows(cloud.gateway));
  }, SWEEP_INTERVAL_MS);
  cloud.own({
    name: 'time to live',
    async stop() {
      clearInterval(timer);
    },
  });
}

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function create(client: DynamoDBClient, wanted: CreateTableCommandInput): Promise<TableDescription> {
  const created = await client.send(new CreateTableCommand(wanted));
  return created.TableDescription ?? {};
}

/** Keys of a table cannot be changed; CloudFormation would replace it and lose its rows. */
function checkSame(logicalId: string, wanted: CreateTableCommandInput, found: TableDescription): void {
  const differences: string[] = [];
  const compare = (what: string, left: string, right: string): void => {
    if (left !== right) differences.push(`${what} was ${right || 'none'} and is now ${left || 'none'}`);
  };
  compare('the key', keysText(wanted.KeySchema), keysText(found.KeySchema));
  compare(
    'the stream',
    wanted.StreamSpecification?.StreamViewType ?? '',
    found.StreamSpecification?.StreamViewType ?? '',
  );
  const wantedIndexes = indexesOf(wanted);
  const foundIndexes = indexesOf(found);
  for (const name of new Set([...wantedIndexes.keys(), ...foundIndexes.keys()])) {
    compare(`index ${name}`, indexText(wantedIndexes.get(name)), indexText(foundIndexes.get(name)));
  }
  if (differences.length === 0) return;
  throw new StartError(
    `Table ${logicalId} in the data directory differs from the template: ${differences.join('; ')}. Delete the data directory to start anew.`,
  );
}

function keysText(
  keys: readonly { AttributeName?: string | undefined; KeyType?: string | undefined }[] | undefined,
): string {
  return (keys ?? []).map((key) => `${key.AttributeName} ${key.KeyType}`).join(', ');
}

function indexText(index: KeyedIndex | undefined): string {
  if (index === undefined) return '';
  const { ProjectionType: type, NonKeyAttributes: attributes } = index.Projection ?? {};
  return `(${keysText(index.KeySchema)}; ${type} ${[...(attributes ?? [])].sort().join(',')})`;
}
