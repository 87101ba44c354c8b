import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Engine, startQueueEngine } from '../../src/engines.ts';
import { eventSourceHandlers } from '../../src/event-sources/event-source-resources.ts';
import { type PartCloud, partCloud } from '../support/part-cloud.ts';

const Event = z.object({
  Records: z.array(z.looseObject({ messageId: z.string(), body: z.string() })),
});
const bodies = (event: unknown) => Event.parse(event).Records.map((record) => record.body);

describe('an event source mapping of a queue', () => {
  let engine: Engine;
  let sqs: SQSClient;
  let part: PartCloud;
  let queueUrl = '';
  let deadUrl = '';
  let arn = '';
  let count = 0;

  beforeAll(async () => {
    engine = await startQueueEngine();
    sqs = new SQSClient({
      endpoint: engine.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  });
  afterAll(async () => {
    sqs.destroy();
    await engine.stop();
  });

  beforeEach(async () => {
    count += 1;
    deadUrl = (await sqs.send(new CreateQueueCommand({ QueueName: `dead-${count}` }))).QueueUrl ?? '';
    const deadArn = await arnOf(deadUrl);
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: deadArn, maxReceiveCount: 3 });
    queueUrl =
      (
        await sqs.send(
          new CreateQueueCommand({
            QueueName: `work-${count}`,
            Attributes: { RedrivePolicy, VisibilityTimeout: '1' },
          }),
        )
      ).QueueUrl ?? '';
    arn = await arnOf(queueUrl);
    part = partCloud({ endpoints: { sqs: engine.endpoint } });
  });
  afterEach(() => part.stop());

  async function arnOf(url: string): Promise<string> {
    const answer = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
    );
    return answer.Attributes?.['QueueArn'] ?? '';
  }

  async function map(properties: Record<string, unknown> = {}): Promise<void> {
    await eventSourceHandlers[0]!.create(
      {
        logicalId: 'Mapping',
        type: 'AWS::Lambda::EventSourceMapping',
        properties: { EventSourceArn: arn, FunctionName: 'worker', ...properties },
      },
      part.cloud,
    );
  }

  const send = (...texts: string[]) =>
    sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: texts.map((text, index) => ({ Id: String(index), MessageBody: text })),
      }),
    );

  async function deadBodies(): Promise<string[]> {
    const answer = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: deadUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
    );
    return (answer.Messages ?? []).map((message) => message.Body ?? '').sort();
  }

  it('hands messages to the function in the shape that Lambda gives and deletes them', async () => {
    const events: unknown[] = [];
    part.functions['worker'] = (event) => {
      events.push(event);
      return { ok: true, payload: null };
    };
    await map();
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: 'hello',
        MessageAttributes: { colour: { DataType: 'String', StringValue: 'green' } },
      }),
    );
    await part.cloud.background.settle();
    expect(events).toEqual([
      {
        Records: [
          {
            messageId: expect.any(String),
            receiptHandle: expect.any(String),
            body: 'hello',
            attributes: expect.objectContaining({
              ApproximateReceiveCount: '1',
              SentTimestamp: expect.stringMatching(/^\d{13}$/),
              SenderId: expect.any(String),
              ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
            }),
            messageAttributes: {
              colour: {
                stringValue: 'green',
                stringListValues: [],
                binaryListValues: [],
                dataType: 'String',
              },
            },
            md5OfBody: '5d41402abc4b2a76b9719d911017c592',
            md5OfMessageAttributes: expect.any(String),
            eventSource: 'aws:sqs',
            eventSourceARN: arn,
            awsRegion: 'us-east-1',
          },
        ],
      },
    ]);
  });

  it('tries a failing message as often as the queue allows and then leaves it to the dead-letter queue', async () => {
    let tries = 0;
    part.functions['worker'] = () => {
      tries += 1;
      return { ok: false, errorType: 'Error', errorMessage: 'poison' };
    };
    await map();
    await send('poison');
    await part.cloud.background.settle();
    expect(tries).toBe(3);
    expect(await deadBodies()).toEqual(['poison']);
  });

  it('returns only the items that the function reports as failed', async () => {
    const seen: string[] = [];
    part.functions['worker'] = (event) => {
      seen.push(...bodies(event));
      const failed = Event.parse(event).Records.filter((record) => record.body === 'bad');
      return {
        ok: true,
        payload: { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) },
      };
    };
    await map({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    await send('good', 'bad', 'fine');
    await part.cloud.background.settle();
    expect(seen.filter((body) => body === 'good')).toHaveLength(1);
    expect(seen.filter((body) => body === 'bad')).toHaveLength(3);
    expect(await deadBodies()).toEqual(['bad']);
  });

  it('keeps to the batch size and to the maximum concurrency', async () => {
    let running = 0;
    let most = 0;
    const sizes: number[] = [];
    part.functions['worker'] = async (event) => {
      running += 1;
      most = Math.max(most, running);
      sizes.push(bodies(event).length);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      return { ok: true, payload: null };
    };
    await send(...Array.from({ length: 10 }, (_, index) => `m${index}`));
    await map({ BatchSize: 2, ScalingConfig: { MaximumConcurrency: 2 } });
    await part.cloud.background.settle();
    expect(sizes.reduce((sum, size) => sum + size)).toBe(10);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2);
    expect(most).toBe(2);
  });

  it('gathers a batch larger than one receive within its window', async () => {
    const sizes: number[] = [];
    part.functions['worker'] = (event) => {
      sizes.push(bodies(event).length);
      return { ok: true, payload: null };
    };
    await send(...Array.from({ length: 10 }, (_, index) => `a${index}`));
    await send(...Array.from({ length: 10 }, (_, index) => `b${index}`));
    await map({ BatchSize: 100, MaximumBatchingWindowInSeconds: 5 });
    await part.cloud.background.settle();
    expect(sizes).toEqual([20]);
  });

  it('deletes what the filter does not admit without invoking the function', async () => {
    const seen: string[] = [];
    part.functions['worker'] = (event) => {
      seen.push(...bodies(event));
      return { ok: true, payload: null };
    };
    await map({
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ body: { kind: ['wanted'] } }) }] },
    });
    await send('{"kind":"wanted"}', '{"kind":"other"}', 'no json');
    await part.cloud.background.settle();
    expect(seen).toEqual(['{"kind":"wanted"}']);
    expect(await deadBodies()).toEqual([]);
  });

  it('delivers each message as often as the fault says, late and out of order, and settles after the last copy', async () => {
    const seen: string[] = [];
    part.functions['worker'] = (event) => {
      seen.push(...bodies(event));
      return { ok: true, payload: null };
    };
    part.cloud.faults.add({
      kind: 'deliveries',
      source: `work-${count}`,
      copies: [3, 3],
      reorder: true,
      delay: 80,
      seed: 7,
    });
    await map();
    await send('one', 'two', 'three', 'four');
    await part.cloud.background.settle();
    expect(seen).toHaveLength(12);
    for (const body of ['one', 'two', 'three', 'four']) {
      expect(seen.filter((other) => other === body)).toHaveLength(3);
    }
  });

  it('loses the share of messages that the fault says', async () => {
    const seen: string[] = [];
    part.functions['worker'] = (event) => {
      seen.push(...bodies(event));
      return { ok: true, payload: null };
    };
    part.cloud.faults.add({ kind: 'deliveries', drop: 1, seed: 1 });
    await map();
    await send('one', 'two');
    await part.cloud.background.settle();
    expect(seen).toEqual([]);
  });
});
