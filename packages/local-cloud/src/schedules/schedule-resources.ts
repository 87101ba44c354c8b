import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Cloud, CreatedResource, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { parseProperties } from '../contract/resource-properties.ts';
import { StartError } from '../contract/start-error.ts';
import { physicalName } from '../gateway/physical-name.ts';
import { queueUrlOf } from '../sqs/sqs-service.ts';
import { scheduledEvent, startSchedule } from './schedules.ts';

const Properties = z.object({
  Name: z.string().optional(),
  GroupName: z.string().default('default'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.literal('UTC', 'Only UTC is known here.').optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

/** Makes schedules of EventBridge Scheduler. */
export const scheduleHandlers: readonly ResourceHandler[] = [
  {
    type: 'AWS::Scheduler::Schedule',
    honoured: [
      'Name',
      'GroupName',
      'ScheduleExpression',
      'ScheduleExpressionTimezone',
      'State',
      'Target.Arn',
      'Target.Input',
    ],
    meaningless: {
      Description: 'A note.',
      FlexibleTimeWindow: 'A schedule always runs at the beginning of its window.',
      'Target.RoleArn': 'The targets are on this machine.',
      'Target.RetryPolicy': 'A function is invoked asynchronously, with its own retries.',
      'Target.DeadLetterConfig': 'Targets on this machine are always reached.',
    },
    create,
  },
];

async function create(resource: ResolvedResource, cloud: Cloud): Promise<CreatedResource> {
  const properties = parseProperties(Properties, resource);
  const name = properties.Name ?? physicalName(cloud, resource.logicalId);
  const arn = `arn:aws:scheduler:${cloud.region}:${cloud.accountId}:schedule/${properties.GroupName}/${name}`;
  if (properties.State === 'ENABLED') {
    const deliver = targetOf(properties.Target.Arn, cloud);
    startSchedule(cloud, {
      name: resource.logicalId,
      expression: properties.ScheduleExpression,
      run: (scheduledFor) => deliver(payloadOf(properties.Target.Input, arn, scheduledFor, cloud)),
    });
  }
  return { ref: name, attributes: { Arn: arn } };
}

function targetOf(arn: string, cloud: Cloud): (payload: string) => Promise<void> {
  const service = arn.split(':')[2];
  if (service === 'lambda') {
    const functionId = cloud.functions.functionIdOf(arn);
    return async (payload) => cloud.functions.invokeLater(functionId, JSON.parse(payload));
  }
  if (service === 'sqs') {
    const queue = new SQSClient({
      endpoint: cloud.gateway.endpointOf('sqs'),
      region: cloud.region,
      credentials: cloud.identities.operator,
    });
    const url = queueUrlOf(cloud, cloud.gateway.endpointOf('sqs'), arn.split(':').at(-1) ?? arn);
    return async (payload) => {
      await queue.send(new SendMessageCommand({ QueueUrl: url, MessageBody: payload }));
    };
  }
  throw new StartError(`The schedule's target ${arn} is not supported: only functions and queues are.`);
}

/** The payload with Scheduler's context attributes filled in. */
function payloadOf(input: string | undefined, arn: string, scheduledFor: Date, cloud: Cloud): string {
  if (input === undefined) {
    return JSON.stringify(scheduledEvent(cloud, 'aws.scheduler', arn, scheduledFor));
  }
  return input
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', `${scheduledFor.toISOString().slice(0, 19)}Z`)
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');
}
