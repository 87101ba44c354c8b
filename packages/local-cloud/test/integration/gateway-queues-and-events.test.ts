import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../src/contract/contract.ts';
import { actForFunction } from '../../src/gateway/service-principal.ts';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';

let local: GatewayCloud;

beforeAll(async () => {
  local = await startGatewayCloud();
});
afterAll(() => local.stop());
beforeEach(() => {
  local.callLog.clear();
  local.faults.clear();
});

const queues = () => new SQSClient(local.clientOf(local.identities.operator));
const sqsWith = (functionId: string, statements: readonly PolicyStatement[]) =>
  new SQSClient(local.clientOf(local.functionWith(functionId, statements)));

async function queue(logicalId: string, properties: Record<string, unknown> = {}) {
  const { ref, attributes } = await local.create(logicalId, 'AWS::SQS::Queue', properties);
  return { url: ref, arn: attributes?.['Arn'] ?? '' };
}

async function bodiesIn(url: string): Promise<string[]> {
  const { Messages = [] } = await queues().send(
    new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  return Messages.map((message) => message.Body ?? '');
}

describe('a queue', () => {
  it('is used by functions that may', async () => {
    const { url, arn } = await queue('Jobs', { VisibilityTimeout: 120 });
    expect(arn).toBe('arn:aws:sqs:eu-central-1:123456789012:small-Jobs');
    expect(url).toBe(`${local.endpoint}/123456789012/small-Jobs`);
    const sender = sqsWith('Sender', [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn }]);
    await sender.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'one' }));
    await sender.send(
      new SendMessageBatchCommand({ QueueUrl: url, Entries: [{ Id: '1', MessageBody: 'two' }] }),
    );
    await expect(sender.send(new ReceiveMessageCommand({ QueueUrl: url }))).rejects.toMatchObject({
      message: `User: arn:aws:sts::123456789012:assumed-role/SenderRole/Sender is not authorized to perform: sqs:receivemessage on resource: ${arn} because no identity-based policy allows the sqs:receivemessage action`,
    });
    const taken = await queues().send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
    expect(taken.Messages?.map((message) => message.Body)).toEqual(['one', 'two']);
    const { Attributes } = await queues().send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      QueueArn: arn,
      VisibilityTimeout: '120',
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '2',
    });
    expect(await queues().send(new GetQueueUrlCommand({ QueueName: 'small-Jobs' }))).toMatchObject({
      QueueUrl: url,
    });
    expect(local.callLog.calls.map((call) => [call.operation, call.status])).toEqual([
      ['SendMessage', 200],
      ['SendMessageBatch', 200],
      ['ReceiveMessage', 403],
    ]);
  });

  it('is polled in the name of a function with the permissions of its role, outside its call log', async () => {
    const { url, arn } = await queue('Polled');
    await queues().send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'work' }));
    const pollAs = (functionId: string) =>
      actForFunction(queues(), functionId).send(new ReceiveMessageCommand({ QueueUrl: url }));
    local.functionWith('MayPoll', [{ Effect: 'Allow', Action: 'sqs:ReceiveMessage', Resource: arn }]);
    local.functionWith('MayNot', []);
    await expect(pollAs('MayNot')).rejects.toThrow('assumed-role/MayNotRole/MayNot is not authorized');
    expect((await pollAs('MayPoll')).Messages?.map((message) => message.Body)).toEqual(['work']);
    expect(local.callLog.calls).toEqual([]);
  });

  it('moves a message to its dead-letter queue after exactly its tries', async () => {
    const dead = await queue('Dead');
    const { url } = await queue('Poisoned', {
      VisibilityTimeout: 0,
      RedrivePolicy: { deadLetterTargetArn: dead.arn, maxReceiveCount: 3 },
    });
    await queues().send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'poison' }));
    for (let attempt = 1; attempt <= 3; attempt += 1) expect(await bodiesIn(url)).toEqual(['poison']);
    expect(await bodiesIn(url)).toEqual([]);
    expect(await bodiesIn(dead.url)).toEqual(['poison']);
  });

  it('forgets messages that are older than it keeps them', async () => {
    const { url } = await queue('Forgetful', { MessageRetentionPeriod: 60 });
    const send = (MessageBody: string, DelaySeconds = 0) =>
      queues().send(new SendMessageCommand({ QueueUrl: url, MessageBody, DelaySeconds }));
    await send('waiting');
    await send('delayed', 900);
    expect(await bodiesIn(url)).toEqual(['waiting']);
    local.moveClock(61);
    await local.timePassed();
    expect(await bodiesIn(url)).toEqual([]);
    await send('by the moved clock');
    await local.timePassed();
    expect(await bodiesIn(url)).toEqual(['by the moved clock']);
    local.moveClock(-61);
    await local.timePassed();
    const { Attributes } = await queues().send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['ApproximateNumberOfMessagesDelayed'],
      }),
    );
    expect(Attributes).toEqual({ ApproximateNumberOfMessagesDelayed: '0' });
  });

  it('hides a message for as long as its receiver or the queue says, by the clock of the cloud', async () => {
    const { url: QueueUrl } = await queue('Hiding', { VisibilityTimeout: 270 });
    await queues().send(new SendMessageCommand({ QueueUrl, MessageBody: 'hidden' }));
    const receive = async () => {
      const { Messages = [] } = await queues().send(new ReceiveMessageCommand({ QueueUrl }));
      return Messages.map(({ ReceiptHandle }) => ReceiptHandle);
    };
    const [first] = await receive();
    await queues().send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: first, VisibilityTimeout: 15 }),
    );
    const moved = async (seconds: number) => {
      local.moveClock(seconds);
      await local.timePassed();
      return (await receive()).length;
    };
    expect(await moved(14)).toBe(0);
    expect(await moved(2)).toBe(1);
    expect(await moved(269)).toBe(0);
    expect(await moved(2)).toBe(1);
    local.moveClock(-287);
    await local.timePassed();
  });

  it('keeps its messages over a restart and takes its new settings then', async () => {
    const first = await startGatewayCloud();
    const { ref } = await first.create('Kept', 'AWS::SQS::Queue', { VisibilityTimeout: 5 });
    const client = new SQSClient(first.clientOf(first.identities.operator));
    await client.send(new SendMessageCommand({ QueueUrl: ref, MessageBody: 'kept' }));
    await first.stop({ keepData: true });
    const second = await startGatewayCloud({ dataDirectory: first.cloud.dataDirectory });
    try {
      const again = await second.create('Kept', 'AWS::SQS::Queue', { VisibilityTimeout: 7 });
      const reader = new SQSClient(second.clientOf(second.identities.operator));
      const { Attributes } = await reader.send(
        new GetQueueAttributesCommand({ QueueUrl: again.ref, AttributeNames: ['VisibilityTimeout'] }),
      );
      expect(Attributes).toEqual({ VisibilityTimeout: '7' });
      const { Messages: [message] = [] } = await reader.send(
        new ReceiveMessageCommand({ QueueUrl: again.ref }),
      );
      expect(message?.Body).toBe('kept');
      await reader.send(
        new DeleteMessageCommand({ QueueUrl: again.ref, ReceiptHandle: message?.ReceiptHandle }),
      );
    } finally {
      await second.stop();
    }
  });
});

describe('a queue policy', () => {
  const refusalOf = (sender: string, resource: unknown) => ({
    Statement: [
      {
        Effect: 'Deny',
        Principal: { AWS: `arn:aws:iam::123456789012:role/${sender}Role` },
        Action: 'sqs:*',
        Resource: resource,
      },
    ],
  });

  it('holds for each of its queues and for no other', async () => {
    const shared = [await queue('SharedA'), await queue('SharedB')];
    const other = await queue('Unshared');
    const sender = sqsWith('Refused', [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' }]);
    await local.create('Shared', 'AWS::SQS::QueuePolicy', {
      Queues: shared.map(({ url }) => url),
      PolicyDocument: refusalOf('Refused', '*'),
    });
    const send = (url: string) => sender.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x' }));
    for (const { url } of shared) {
      await expect(send(url)).rejects.toThrow('with an explicit deny in a resource-based policy');
    }
    await send(other.url);
  });

  it('is the only one of its queues', async () => {
    const { url } = await queue('TwicePolicied');
    const policy = { Queues: [url], PolicyDocument: refusalOf('Nobody', '*') };
    await local.create('First', 'AWS::SQS::QueuePolicy', policy);
    await expect(local.create('Second', 'AWS::SQS::QueuePolicy', policy)).rejects.toThrow(
      'small-TwicePolicied has another queue policy than Second',
    );
  });

  it('speaks in every statement of each of its queues', async () => {
    const [about, besides] = [await queue('About'), await queue('Besides')];
    const create = (logicalId: string, queues: readonly { url: string }[], resource: unknown) =>
      local.create(logicalId, 'AWS::SQS::QueuePolicy', {
        Queues: queues.map(({ url }) => url),
        PolicyDocument: refusalOf('Nobody', resource),
      });
    const refused = 'has a statement that is not about';
    await expect(create('Foreign', [besides], about.arn)).rejects.toThrow(`${refused} ${besides.arn}`);
    await expect(create('Without', [besides], undefined)).rejects.toThrow(`${refused} ${besides.arn}`);
    await create('Both', [about, besides], [about.arn, besides.arn]);
  });
});

describe('a rule', () => {
  it('brings an upload to its queues as EventBridge does, if their policies admit the rule', async () => {
    const bucket = await local.create('Pictures', 'AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    const admitting = await queue('Admitting');
    const refusing = await queue('Refusing');
    const undelivered = await queue('Undelivered');
    const rule = await local.create('Arrived', 'AWS::Events::Rule', {
      EventPattern: { source: ['aws.s3'], detail: { bucket: { name: [bucket.ref] } } },
      State: 'ENABLED',
      Targets: [
        {
          Id: 'A',
          Arn: admitting.arn,
          InputTransformer: {
            InputPathsMap: { key: '$.detail.object.key', size: '$.detail.object.size' },
            InputTemplate: '{"photo": "<key>", "bytes": <size>}',
          },
        },
        { Id: 'B', Arn: refusing.arn, DeadLetterConfig: { Arn: undelivered.arn } },
      ],
    });
    for (const [logicalId, target] of [
      ['PolicyA', admitting],
      ['PolicyU', undelivered],
    ] as const) {
      await local.create(logicalId, 'AWS::SQS::QueuePolicy', {
        Queues: [target.url],
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: target.arn,
              Condition: { ArnEquals: { 'aws:SourceArn': rule.attributes?.['Arn'] } },
            },
          ],
        },
      });
    }
    const s3 = new S3Client(local.clientOf(local.identities.operator));
    await s3.send(new PutObjectCommand({ Bucket: bucket.ref, Key: 'a "quoted" name', Body: 'hello' }));
    await local.cloud.background.settle();
    expect((await bodiesIn(admitting.url)).map((body) => JSON.parse(body))).toEqual([
      { photo: 'a "quoted" name', bytes: 5 },
    ]);
    expect(await bodiesIn(refusing.url)).toEqual([]);
    expect((await bodiesIn(undelivered.url)).map((body) => JSON.parse(body))).toMatchObject([
      { source: 'aws.s3', detail: { object: { key: 'a "quoted" name' } } },
    ]);
  });

  it('invokes a function whose permission admits it', async () => {
    const event = { source: 'app.test', detailType: 'Tested', detail: { n: 1 } };
    await local.create('ToFunctions', 'AWS::Events::Rule', {
      EventPattern: { source: ['app.test'] },
      Targets: [
        { Id: 'A', Arn: 'arn:aws:lambda:eu-central-1:123456789012:function:Admitted', InputPath: '$.detail' },
        { Id: 'B', Arn: 'arn:aws:lambda:eu-central-1:123456789012:function:NotAdmitted' },
      ],
    });
    local.admitted.add('Admitted events.amazonaws.com');
    await local.cloud.bus.put(event);
    await local.cloud.background.settle();
    expect(local.invoked).toEqual([{ functionId: 'Admitted', event: { n: 1 } }]);
  });

  it('runs by its schedule when the clock has moved', async () => {
    await local.create('Hourly', 'AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 hour)',
      Targets: [
        { Id: 'A', Arn: 'arn:aws:lambda:eu-central-1:123456789012:function:Admitted', Input: '{"run":true}' },
      ],
    });
    local.invoked.length = 0;
    local.moveClock(3700);
    await local.timePassed();
    await local.cloud.background.settle();
    local.moveClock(-3700);
    expect(local.invoked).toEqual([{ functionId: 'Admitted', event: { run: true } }]);
  });

  it('repeats, delays and drops deliveries when a fault says so, the same for the same seed', async () => {
    const counts: number[] = [];
    await local.create('Faulty', 'AWS::Events::Rule', {
      EventPattern: { source: ['app.faulty'] },
      Targets: [{ Id: 'A', Arn: 'arn:aws:lambda:eu-central-1:123456789012:function:Admitted' }],
    });
    local.admitted.add('Admitted events.amazonaws.com');
    for (let run = 0; run < 2; run += 1) {
      local.invoked.length = 0;
      local.faults.clear();
      local.faults.add({
        kind: 'deliveries',
        source: 'Faulty',
        copies: [1, 5],
        drop: 0.2,
        delay: 20,
        reorder: true,
        seed: 7,
      });
      for (let n = 0; n < 20; n += 1)
        await local.cloud.bus.put({ source: 'app.faulty', detailType: 'Test', detail: { n } });
      await local.cloud.background.settle();
      counts.push(local.invoked.length);
    }
    expect(counts[0]).toBeGreaterThan(25);
    expect(counts[1]).toBe(counts[0]);
  });

  it('is refused when its pattern is wrong', async () => {
    const broken = local.create('Broken', 'AWS::Events::Rule', {
      EventPattern: { source: [{ sufix: 'x' }] },
    });
    await expect(broken).rejects.toThrow(
      'Rule Broken: Event pattern at source has the unknown operator sufix.',
    );
  });
});

describe('the parameter store', () => {
  const arn = 'arn:aws:ssm:eu-central-1:123456789012:parameter/app/key';

  it('keeps secure parameters for those who may read them', async () => {
    const client = new SSMClient(
      local.clientOf(
        local.functionWith('KeyMaker', [
          {
            Effect: 'Allow',
            Action: ['ssm:PutParameter', 'ssm:GetParameter', 'ssm:DeleteParameter'],
            Resource: arn,
          },
        ]),
      ),
    );
    const put = (value: string, more = {}) =>
      client.send(new PutParameterCommand({ Name: '/app/key', Type: 'SecureString', Value: value, ...more }));
    expect(await put('secret')).toMatchObject({ Version: 1 });
    await expect(put('other')).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
    expect(await put('newer', { Overwrite: true })).toMatchObject({ Version: 2 });
    const get = (WithDecryption: boolean) =>
      client.send(new GetParameterCommand({ Name: '/app/key', WithDecryption }));
    expect((await get(true)).Parameter).toMatchObject({
      Value: 'newer',
      Type: 'SecureString',
      Version: 2,
      ARN: arn,
    });
    expect((await get(false)).Parameter?.Value).not.toContain('newer');
    await expect(client.send(new GetParameterCommand({ Name: '/app/other' }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await client.send(new DeleteParameterCommand({ Name: '/app/key' }));
    await expect(get(true)).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  it('has the parameters of the template, also after a restart', async () => {
    const first = await startGatewayCloud();
    await first.create('Setting', 'AWS::SSM::Parameter', {
      Name: '/app/setting',
      Type: 'String',
      Value: 'on',
    });
    await first.stop({ keepData: true });
    const second = await startGatewayCloud({ dataDirectory: first.cloud.dataDirectory });
    try {
      const client = new SSMClient(second.clientOf(second.identities.operator));
      const { Parameters, InvalidParameters } = await client.send(
        new GetParametersCommand({ Names: ['/app/setting', '/app/none'] }),
      );
      expect(Parameters).toMatchObject([{ Name: '/app/setting', Value: 'on', Version: 1 }]);
      expect(InvalidParameters).toEqual(['/app/none']);
    } finally {
      await second.stop();
    }
  });
});

describe('roles of the template', () => {
  it('have their inline, attached and managed policies', async () => {
    const trust = {
      Statement: [
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
      ],
    };
    const { url, arn } = await queue('OfRole');
    const role = await local.create('Role', 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trust,
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
    });
    const roleArn = role.attributes?.['Arn'] ?? '';
    const client = new SQSClient(local.clientOf(local.identities.credentialsFor('Holder', roleArn)));
    const send = () => client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x' }));
    await expect(send()).rejects.toThrow('assumed-role/small-Role/Holder is not authorized');
    await local.create('RolePolicy', 'AWS::IAM::Policy', {
      PolicyName: 'p',
      Roles: [role.ref],
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:Send*', Resource: arn }] },
    });
    await send();
    const inline = await local.create('Inline', 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trust,
      Policies: [
        {
          PolicyName: 'p',
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn }] },
        },
      ],
    });
    const other = new SQSClient(
      local.clientOf(local.identities.credentialsFor('Other', inline.attributes?.['Arn'] ?? '')),
    );
    await other.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'y' }));
    await expect(other.send(new ReceiveMessageCommand({ QueueUrl: url }))).rejects.toThrow(
      'assumed-role/small-Inline/Other is not authorized',
    );
    await expect(
      local.create('Odd', 'AWS::IAM::Role', {
        AssumeRolePolicyDocument: trust,
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      }),
    ).rejects.toThrow('which the local cloud does not know');
  });

  it('are refused with inline policies that IAM would not take', async () => {
    const create = (...policies: readonly Record<string, unknown>[]) =>
      local.create('Wrong', 'AWS::IAM::Role', {
        AssumeRolePolicyDocument: {
          Statement: [
            { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
          ],
        },
        Policies: policies,
      });
    const allows = (more: Record<string, unknown> = {}) => ({
      Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*', ...more }],
    });
    const named = { PolicyName: 'p', PolicyDocument: allows() };
    await expect(create({ PolicyDocument: allows() })).rejects.toThrow('without a name of their own');
    await expect(create(named, named)).rejects.toThrow('without a name of their own');
    await expect(create({ ...named, PolicyDocument: allows({ Principal: '*' }) })).rejects.toThrow(
      'names a principal',
    );
    const many = Array.from({ length: 300 }, (_, n) => `arn:aws:sqs:eu-central-1:123456789012:queue-${n}`);
    await expect(create({ ...named, PolicyDocument: allows({ Resource: many }) })).rejects.toThrow(
      'Inline policies of role Wrong have more than 10,240 characters',
    );
  });
});
