import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { PolicyStatement } from '../../src/contract/contract.ts';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';

const HOUR_S = 3_600;
const roleArn = 'arn:aws:iam::123456789012:role/Sender';
const queueArn = 'arn:aws:sqs:eu-central-1:123456789012:Jobs';
const scheduleArn = 'arn:aws:scheduler:eu-central-1:123456789012:schedule/Group/*';

const StoredTimes = z.looseObject({
  expression: z.string(),
  createdAt: z.number(),
  doneUntil: z.number(),
});

let local: GatewayCloud;
let client: SchedulerClient;

const allow = (Action: string | string[], Resource: string): PolicyStatement => ({
  Effect: 'Allow',
  Action,
  Resource,
});

const start = async (dataDirectory?: string): Promise<void> => {
  local = await startGatewayCloud(dataDirectory === undefined ? {} : { dataDirectory });
  await local.create('Jobs', 'AWS::SQS::Queue', { QueueName: 'Jobs' });
  local.identities.putRole(roleArn, [allow('sqs:SendMessage', queueArn)]);
  await local.create('Group', 'AWS::Scheduler::ScheduleGroup', { Name: 'Group' });
  client = clientOf('Keeper', [
    allow('scheduler:*', scheduleArn),
    {
      ...allow('iam:PassRole', roleArn),
      Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    },
  ]);
};
const clientOf = (functionId: string, statements: readonly PolicyStatement[]) =>
  new SchedulerClient(local.clientOf(local.functionWith(functionId, statements)));

const at = (seconds: number): string =>
  `at(${new Date(local.cloud.now() + seconds * 1_000).toISOString().slice(0, 19)})`;
const schedule = (Name: string, seconds: number, more: { Arn?: string; GroupName?: string } = {}) => ({
  Name,
  GroupName: more.GroupName ?? 'Group',
  ScheduleExpression: at(seconds),
  ScheduleExpressionTimezone: 'UTC',
  FlexibleTimeWindow: { Mode: 'OFF' as const },
  ActionAfterCompletion: 'DELETE' as const,
  Target: { Arn: more.Arn ?? queueArn, RoleArn: roleArn, Input: JSON.stringify({ from: Name }) },
});
const create = (...input: Parameters<typeof schedule>) =>
  client.send(new CreateScheduleCommand(schedule(...input)));
const named = (Name: string) => ({ Name, GroupName: 'Group' });

const received = async (): Promise<unknown[]> => {
  const sqs = new SQSClient({ ...local.clientOf(local.identities.operator) });
  const QueueUrl = `${local.endpoint}/123456789012/Jobs`;
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  return (Messages ?? []).map(({ Body = '' }) => JSON.parse(Body));
};

beforeEach(() => start());
afterEach(() => local.stop());

describe('a one-time schedule', () => {
  it('sends its input to its queue when its time comes, and is gone', async () => {
    const { ScheduleArn } = await create('Post', HOUR_S);
    expect(ScheduleArn).toBe(scheduleArn.replace('*', 'Post'));
    expect(await client.send(new GetScheduleCommand(named('Post')))).toMatchObject({
      Name: 'Post',
      ScheduleExpression: expect.stringMatching(/^at\(/),
      Target: { Arn: queueArn, RoleArn: roleArn },
    });
    local.moveClock(HOUR_S - 5);
    await local.timePassed();
    expect(await received()).toEqual([]);
    local.moveClock(10);
    await local.timePassed();
    expect(await received()).toEqual([{ from: 'Post' }]);
    await expect(client.send(new GetScheduleCommand(named('Post')))).rejects.toThrow(
      ResourceNotFoundException,
    );
  });

  it('can be changed and deleted before', async () => {
    await create('Moved', HOUR_S);
    await client.send(new UpdateScheduleCommand(schedule('Moved', 3 * HOUR_S)));
    await create('Dropped', HOUR_S);
    await client.send(new DeleteScheduleCommand(named('Dropped')));
    local.moveClock(2 * HOUR_S);
    await local.timePassed();
    expect(await received()).toEqual([]);
    local.moveClock(2 * HOUR_S);
    await local.timePassed();
    expect(await received()).toEqual([{ from: 'Moved' }]);
  });

  it('is made once, and only in a group that there is', async () => {
    await create('Post', HOUR_S);
    await expect(create('Post', HOUR_S)).rejects.toThrow(ConflictException);
    await expect(create('Post', HOUR_S, { GroupName: 'Other' })).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(client.send(new DeleteScheduleCommand(named('None')))).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(client.send(new UpdateScheduleCommand(schedule('None', HOUR_S)))).rejects.toThrow(
      ResourceNotFoundException,
    );
  });

  it('invokes a function, too', async () => {
    const Arn = 'arn:aws:lambda:eu-central-1:123456789012:function:tidy';
    local.identities.putRole(roleArn, [allow('lambda:InvokeFunction', Arn)]);
    await create('Tidy', HOUR_S, { Arn });
    local.moveClock(HOUR_S + 5);
    await local.timePassed();
    expect(local.invoked).toEqual([{ functionId: 'tidy', event: { from: 'Tidy' } }]);
  });

  it('is still there after a restart, which makes up for what became due meanwhile', async () => {
    await create('Later', 4 * HOUR_S);
    await create('Due', HOUR_S);
    const { dataDirectory } = local.cloud;
    await local.stop({ keepData: true });
    // The clock of a cloud that does not run cannot be moved: what is due in an hour is moved instead.
    const file = join(dataDirectory, 'schedules.json');
    const schedules = z.array(StoredTimes).parse(JSON.parse(await readFile(file, 'utf8')));
    const earlier = schedules.map(({ expression, createdAt, doneUntil, ...rest }) => ({
      ...rest,
      expression: expression.replace(/(?<=at\()[^)]+/, (moment) =>
        new Date(Date.parse(`${moment}Z`) - 2 * HOUR_S * 1_000).toISOString().slice(0, 19),
      ),
      createdAt: createdAt - 2 * HOUR_S * 1_000,
      doneUntil: doneUntil - 2 * HOUR_S * 1_000,
    }));
    await writeFile(file, JSON.stringify(earlier));
    await start(dataDirectory);
    await expect.poll(received).toEqual([{ from: 'Due' }]);
    expect(await client.send(new GetScheduleCommand(named('Later')))).toMatchObject({ Name: 'Later' });
  });

  it('needs permission for itself and for the role that it is given', async () => {
    const input = new CreateScheduleCommand(schedule('Post', HOUR_S));
    const withoutRole = clientOf('NoRole', [allow('scheduler:CreateSchedule', scheduleArn)]);
    await expect(withoutRole.send(input)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(`iam:PassRole on resource: ${roleArn}`),
    });
    const elsewhere = clientOf('Elsewhere', [
      allow('scheduler:CreateSchedule', scheduleArn.replace('Group', 'Other')),
      allow('iam:PassRole', roleArn),
    ]);
    await expect(elsewhere.send(input)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('refuses what it would have to ignore', async () => {
    const refused = [
      { ...schedule('Post', HOUR_S), ScheduleExpression: 'at(tomorrow)' },
      { ...schedule('Post', HOUR_S), ScheduleExpressionTimezone: 'Asia/Beirut' },
      {
        ...schedule('Post', HOUR_S),
        FlexibleTimeWindow: { Mode: 'FLEXIBLE' as const, MaximumWindowInMinutes: 5 },
      },
      schedule('Post', HOUR_S, { Arn: 'arn:aws:sns:eu-central-1:123456789012:Topic' }),
    ];
    const free = clientOf('Free', [allow(['scheduler:*', 'iam:PassRole'], '*')]);
    for (const input of refused) {
      await expect(free.send(new CreateScheduleCommand(input))).rejects.toMatchObject({
        name: 'ValidationException',
      });
    }
  });
});
