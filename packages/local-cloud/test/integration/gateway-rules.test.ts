import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const { queue, bodiesIn } = queuesOf(() => local);

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
