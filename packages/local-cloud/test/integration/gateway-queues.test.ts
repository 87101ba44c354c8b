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
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actForFunction } from '../../src/gateway/service-principal.ts';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';
import { queuesOf } from '../support/gateway-queues.ts';

let local: GatewayCloud;

beforeAll(async () => {
  local = await startGatewayCloud();
});
afterAll(() => local.stop());
beforeEach(() => {
  local.callLog.clear();
  local.faults.clear();
});

const { queues, sqsWith, queue, bodiesIn } = queuesOf(() => local);

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
