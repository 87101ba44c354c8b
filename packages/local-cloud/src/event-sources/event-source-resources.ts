import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { parseProperties } from '../contract/resource-properties.ts';
import { StartError } from '../contract/start-error.ts';
import { adoptTable } from '../dynamodb/dynamodb-resources.ts';
import { onTableWrite } from '../dynamodb/streams.ts';
import { countsOfQueue } from '../fauxqs/fauxqs.ts';
import { hasState, stateOf } from '../gateway/gateway-state.ts';
import { actForFunction } from '../gateway/service-principal.ts';
import { Checkpoints } from './checkpoints.ts';
import { checkFilters, filterOf } from './filter-criteria.ts';
import type { QueueRecord } from './queue-event.ts';
import { QueueSource } from './queue-source.ts';
import type { GivenUp } from './stream-batch.ts';
import { failureRecordOf } from './stream-failure.ts';
import { StreamSource } from './stream-source.ts';

const STREAM_POLL_MS = 250; // how late a stream record is noticed when no write through the gateway tells of it

const Common = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.optional(z.boolean()),
  FilterCriteria: z.optional(z.unknown()),
  FunctionResponseTypes: z.optional(z.array(z.literal('ReportBatchItemFailures'))),
  MaximumBatchingWindowInSeconds: z.optional(z.coerce.number().min(0).max(300)),
});

const OfQueue = z.object({
  BatchSize: z.coerce.number().int().min(1).max(10_000).default(10),
  ScalingConfig: z.optional(z.object({ MaximumConcurrency: z.optional(z.coerce.number().min(2)) })),
});

const OfStream = z.object({
  BatchSize: z.coerce.number().int().min(1).max(10_000).default(100),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  MaximumRetryAttempts: z.coerce.number().min(-1).max(10_000).default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().min(-1).default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  ParallelizationFactor: z.coerce.number().min(1).max(10).default(1),
  DestinationConfig: z.optional(z.object({ OnFailure: z.optional(z.object({ Destination: z.string() })) })),
});

/** Makes event source mappings that read queues and table streams. */
export const eventSourceHandlers: readonly ResourceHandler[] = [
  {
    type: 'AWS::Lambda::EventSourceMapping',
    honoured: [
      'EventSourceArn',
      'FunctionName',
      'Enabled',
      'FilterCriteria',
      'FunctionResponseTypes',
      'MaximumBatchingWindowInSeconds',
      'BatchSize',
      'ScalingConfig.MaximumConcurrency',
      'StartingPosition',
      'MaximumRetryAttempts',
      'MaximumRecordAgeInSeconds',
      'BisectBatchOnFunctionError',
      'ParallelizationFactor',
      'DestinationConfig.OnFailure.Destination',
    ],
    meaningless: { Tags: 'Tags name costs and owners.', MetricsConfig: 'There are no metrics here.' },
    create,
  },
];

async function create(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const properties = parseProperties(Common, resource);
  checkFilters(resource.logicalId, properties.FilterCriteria);
  if (properties.Enabled !== false) {
    const service = properties.EventSourceArn.split(':')[2];
    if (properties.EventSourceArn.endsWith('.fifo')) {
      throw new StartError(`${resource.logicalId}: the order of FIFO queues is not kept here.`);
    }
    if (service === 'sqs') await startQueueSource(resource, cloud);
    else if (service === 'dynamodb') await startStreamSource(resource, cloud);
    else
      throw new StartError(
        `${resource.logicalId}: event source ${properties.EventSourceArn} is not supported.`,
      );
  }
  const id = uuidOf(resource.logicalId);
  return {
    ref: id,
    attributes: {
      Id: id,
      EventSourceMappingArn: `arn:aws:lambda:${cloud.region}:${cloud.accountId}:event-source-mapping:${id}`,
    },
  };
}

async function startQueueSource(resource: ResolvedResource, cloud: Cloud): Promise<void> {
  const common = parseProperties(Common, resource);
  const properties = parseProperties(OfQueue, resource);
  const queue = queueClient(cloud);
  const admits = filterOf(common.FilterCriteria);
  const functionId = cloud.functions.functionIdOf(common.FunctionName);
  const queueName = common.EventSourceArn.split(':').at(-1) ?? '';
  const source = new QueueSource(
    cloud,
    {
      functionId,
      queueArn: common.EventSourceArn,
      queueUrl: await queueUrlOf(common.EventSourceArn, queue),
      batchSize: properties.BatchSize,
      windowSeconds: common.MaximumBatchingWindowInSeconds ?? 0,
      reportsItemFailures: common.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
      maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency,
      admits: (record) => admits(withParsedBody(record)),
      counts: () => (hasState(cloud.gateway) ? countsOfQueue(stateOf(cloud.gateway), queueName) : undefined),
    },
    actForFunction(queueClient(cloud), functionId),
  );
  queue.destroy();
  cloud.own(source);
  cloud.background.addIdleProbe(source.name, () => source.isIdle());
  source.start();
}

async function startStreamSource(resource: ResolvedResource, cloud: Cloud): Promise<void> {
  const common = parseProperties(Common, resource);
  const properties = parseProperties(OfStream, resource);
  await adoptTable(cloud, tableNameOf(common.EventSourceArn));
  const destination = properties.DestinationConfig?.OnFailure?.Destination;
  const functionId = cloud.functions.functionIdOf(common.FunctionName);
  const source = new StreamSource(
    cloud,
    {
      functionId,
      functionName: common.FunctionName.split(':').at(-1) ?? common.FunctionName,
      streamArn: common.EventSourceArn,
      startingPosition: properties.StartingPosition,
      batchSize: properties.BatchSize,
      windowSeconds: common.MaximumBatchingWindowInSeconds ?? 0,
      parallelizationFactor: properties.ParallelizationFactor,
      rules: {
        maximumRetryAttempts: properties.MaximumRetryAttempts,
        maximumRecordAgeSeconds: properties.MaximumRecordAgeInSeconds,
        bisects: properties.BisectBatchOnFunctionError,
        reportsItemFailures: common.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
      },
      admits: filterOf(common.FilterCriteria),
      giveUp: await destinationOf(destination, cloud, common),
      pollMs: STREAM_POLL_MS,
    },
    actForFunction(new DynamoDBStreamsClient(clientSettings(cloud, 'dynamodb')), functionId),
    new Checkpoints(
      join(cloud.dataDirectory, 'event-sources', `${resource.logicalId}.json`),
      common.EventSourceArn,
    ),
  );
  cloud.own(source);
  cloud.background.addIdleProbe(source.name, () => source.isIdle());
  wakeAtWrites(source, tableNameOf(common.EventSourceArn), cloud);
  await source.start();
}

/** A gateway of another make tells nothing; then the stream is only polled. */
function wakeAtWrites(source: StreamSource, tableName: string, cloud: Cloud): void {
  try {
    const stopListening = onTableWrite(cloud.gateway, tableName, () => source.wake());
    cloud.own({ name: `writes of ${tableName}`, stop: async () => stopListening() });
  } catch {
    cloud.log(`The stream of ${tableName} is polled every ${STREAM_POLL_MS} ms.`);
  }
}

function tableNameOf(streamArn: string): string {
  return /:table\/([^/]+)/.exec(streamArn)?.[1] ?? '';
}

async function destinationOf(
  destination: string | undefined,
  cloud: Cloud,
  common: z.infer<typeof Common>,
): Promise<(given: GivenUp, shardId: string) => Promise<void>> {
  if (destination === undefined) {
    return async (given) => cloud.log(`${common.FunctionName} gave up ${given.records.length} records.`);
  }
  if (!destination.startsWith('arn:aws:sqs:')) {
    throw new StartError(`Failure destination ${destination} is not supported: only queues are.`);
  }
  const queue = queueClient(cloud);
  const queueUrl = await queueUrlOf(destination, queue);
  return async (given, shardId) => {
    const record = failureRecordOf(given, {
      functionArn: functionArnOf(common.FunctionName, cloud),
      streamArn: common.EventSourceArn,
      shardId,
      now: cloud.now(),
    });
    await queue.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(record) }));
  };
}

function functionArnOf(nameOrArn: string, { region, accountId }: Cloud): string {
  return nameOrArn.startsWith('arn:')
    ? nameOrArn
    : `arn:aws:lambda:${region}:${accountId}:function:${nameOrArn}`;
}

function withParsedBody(record: QueueRecord): unknown {
  try {
    return { ...record, body: JSON.parse(record.body) };
  } catch {
    return record; // a plain text body: only patterns on text or on the other fields can fit
  }
}

function queueClient(cloud: Cloud): SQSClient {
  return new SQSClient(clientSettings(cloud, 'sqs'));
}

function clientSettings(cloud: Cloud, service: string) {
  return {
    endpoint: cloud.gateway.endpointOf(service),
    region: cloud.region,
    credentials: cloud.identities.operator,
  };
}

async function queueUrlOf(queueArn: string, queue: SQSClient): Promise<string> {
  const name = queueArn.split(':').at(-1) ?? queueArn;
  const { QueueUrl: url } = await queue.send(new GetQueueUrlCommand({ QueueName: name }));
  return url ?? name;
}

/** The same UUID at each start. */
function uuidOf(logicalId: string): string {
  const hex = createHash('sha256').update(logicalId).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
