import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { nextVisibleIn, passTimeOfMessages, waitingMessages } from '../fauxqs/fauxqs.ts';
import { stateOf } from '../gateway/gateway-state.ts';
import { numberOf, textOf, textsOf } from '../gateway/narrow.ts';
import { sharedOperatorClient } from '../gateway/operator-client.ts';
import { physicalName } from '../gateway/physical-name.ts';
import { statementsOf } from '../gateway/policy.ts';
import { wildcardMatches } from '../gateway/policy-conditions.ts';
import { queueArnOf, queuePolicies, queueUrlOf } from './sqs-service.ts';

/** How often messages that are too old are looked for. */
const SWEEP_INTERVAL_MS = 60_000;

/** Properties that are queue attributes of the same name, or of the second one. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  VisibilityTimeout: 'VisibilityTimeout',
  MessageRetentionPeriod: 'MessageRetentionPeriod',
  DelaySeconds: 'DelaySeconds',
  ReceiveMessageWaitTimeSeconds: 'ReceiveMessageWaitTimeSeconds',
  MaximumMessageSize: 'MaximumMessageSize',
};

/** Attributes of a queue whose template says nothing. */
const DEFAULTS: Readonly<Record<string, string>> = {
  VisibilityTimeout: '30',
  MessageRetentionPeriod: '345600',
  DelaySeconds: '0',
  ReceiveMessageWaitTimeSeconds: '0',
};

const queueHandler: ResourceHandler = {
  type: 'AWS::SQS::Queue',
  honoured: ['QueueName', 'RedrivePolicy', ...Object.keys(ATTRIBUTES)],
  meaningless: {
    SqsManagedSseEnabled: 'messages at rest are as safe as the disk they are on',
    RedriveAllowPolicy: 'it limits other accounts and queues that are not in the template',
    Tags: 'tags are for bills and searches in an account',
  },
  create: createQueue,
};

const queuePolicyHandler: ResourceHandler = {
  type: 'AWS::SQS::QueuePolicy',
  honoured: ['Queues', 'PolicyDocument'],
  meaningless: {},
  async create({ logicalId, properties }, cloud) {
    const policies = queuePolicies.of(stateOf(cloud.gateway));
    const statements = statementsOf(properties['PolicyDocument']);
    for (const url of textsOf(properties['Queues'])) {
      const arn = queueArnOf(cloud, url.split('/').at(-1) ?? '');
      // SQS keeps the policy that was set last, and which that is depends on the order of creation.
      if (policies.has(arn)) throw new StartError(`${arn} has another queue policy than ${logicalId}.`);
      if (!statements.every(({ Resource }) => textsOf(Resource).some((text) => wildcardMatches(arn, text)))) {
        throw new StartError(`Queue policy ${logicalId} has a statement that is not about ${arn}.`);
      }
      policies.set(arn, [...statements]);
    }
    return { ref: logicalId };
  },
};

/** Makes queues and their policies. */
export const sqsHandlers: readonly ResourceHandler[] = [queueHandler, queuePolicyHandler];

const clientOf = sharedOperatorClient((settings) => new SQSClient(settings));

async function createQueue(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const { logicalId, properties } = resource;
  const name = textOf(properties['QueueName']) ?? physicalName(cloud, logicalId);
  const attributes = attributesOf(logicalId, properties);
  const client = clientOf(cloud);
  const url = queueUrlOf(cloud, cloud.gateway.endpointOf('sqs'), name);
  if (await exists(client, name)) {
    const cleared = attributes['RedrivePolicy'] === undefined ? { RedrivePolicy: '' } : {};
    const settings = { ...DEFAULTS, ...attributes, ...cleared };
    await client.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: settings }));
  } else await client.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
  if (!sweeping.has(cloud)) keepSweeping(cloud);
  measure(cloud, name);
  cloud.inspection.addSection(`Queue ${logicalId}`, () => depthOf(client, url));
  return { ref: url, attributes: { Arn: queueArnOf(cloud, name), QueueName: name, QueueUrl: url } };
}

function measure(cloud: Cloud, name: string): void {
  const metric = (of: string) => ({ namespace: 'AWS/SQS', name: of, dimensions: { QueueName: name } });
  const waitingAt = (at: number) => waitingMessages(stateOf(cloud.gateway), name, at);
  cloud.metrics.addGauge(metric('ApproximateNumberOfMessagesVisible'), (at) => waitingAt(at)?.visible);
  cloud.metrics.addGauge(metric('ApproximateAgeOfOldestMessage'), (at) => {
    const { oldest } = waitingAt(at) ?? {};
    return oldest === undefined ? undefined : oldest / 1000;
  });
}

const sweeping = new WeakSet<Cloud>();

function keepSweeping(cloud: Cloud): void {
  sweeping.add(cloud);
  const sweep = (): void => passTimeOfMessages(stateOf(cloud.gateway), cloud.now());
  cloud.onTimePassed(async () => sweep());
  cloud.background.addWait(() => nextVisibleIn(stateOf(cloud.gateway)));
  const timer = setInterval(sweep, SWEEP_INTERVAL_MS);
  cloud.own({
    name: 'retention of messages',
    async stop() {
      clearInterval(timer);
    },
  });
}

function attributesOf(
  logicalId: string,
  properties: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [property, attribute] of Object.entries(ATTRIBUTES)) {
    const value = properties[property];
    if (value === undefined) continue;
    const number = numberOf(value);
    if (number === undefined)
      throw new StartError(`${property} of queue ${logicalId} is not a number: ${String(value)}`);
    attributes[attribute] = String(number);
  }
  const redrive = properties['RedrivePolicy'];
  if (redrive !== undefined)
    attributes['RedrivePolicy'] = typeof redrive === 'string' ? redrive : JSON.stringify(redrive);
  return attributes;
}

async function exists(client: SQSClient, name: string): Promise<boolean> {
  try {
    await client.send(new GetQueueUrlCommand({ QueueName: name }));
    return true;
  } catch (error) {
    if (error instanceof QueueDoesNotExist) return false;
    throw error;
  }
}

/** How many messages wait in a queue, are being worked on, or are delayed. */
async function depthOf(
  client: SQSClient,
  queueUrl: string,
): Promise<readonly { readonly waiting: number; readonly inFlight: number; readonly delayed: number }[]> {
  const { Attributes: found = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
  );
  return [
    {
      waiting: Number(found['ApproximateNumberOfMessages'] ?? 0),
      inFlight: Number(found['ApproximateNumberOfMessagesNotVisible'] ?? 0),
      delayed: Number(found['ApproximateNumberOfMessagesDelayed'] ?? 0),
    },
  ];
}
