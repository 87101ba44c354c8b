import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { describe, expect, it } from 'vitest';
import { DeadLetters } from '../../../lib/constructs/work-queue.ts';
import { listAt, resourcesOf, template, textAt, valueAt } from './synthesized.ts';

const functions = resourcesOf(template, 'AWS::Lambda::Function');
const queues = resourcesOf(template, 'AWS::SQS::Queue');
const mappings = resourcesOf(template, 'AWS::Lambda::EventSourceMapping');

const policies = resourcesOf(template, 'AWS::SQS::QueuePolicy');

const queuesOf = (policy: unknown): string[] => listAt(policy, 'Queues').map((queue) => textAt(queue, 'Ref'));

/** The statements of a queue's policy. In it `*` is the queue. */
const statementsFor = (queueId: string): unknown[] =>
  policies
    .filter(([, policy]) => queuesOf(policy).includes(queueId))
    .flatMap(([, policy]) => listAt(policy, 'PolicyDocument', 'Statement'))
    .map((statement) =>
      valueAt(statement, 'Resource') === '*'
        ? { ...Object(statement), Resource: { 'Fn::GetAtt': [queueId, 'Arn'] } }
        : statement,
    );

const timeoutOf = (functionId: string): number =>
  Number(functions.find(([id]) => id === functionId)?.[1].Properties['Timeout']);

describe('queues', () => {
  const deadLetterQueues = new Set(
    queues.flatMap(([, queue]) => {
      const target = valueAt(queue, 'RedrivePolicy', 'deadLetterTargetArn', 'Fn::GetAtt', '0');
      return target === undefined ? [] : [String(target)];
    }),
  );
  const failureTargets = new Set(
    mappings.flatMap(([, mapping]) => {
      const target = valueAt(mapping, 'DestinationConfig', 'OnFailure', 'Destination', 'Fn::GetAtt', '0');
      return target === undefined ? [] : [String(target)];
    }),
  );
  const ruleTargets = new Set(
    resourcesOf(template, 'AWS::Events::Rule').flatMap(([, rule]) =>
      listAt(rule, 'Targets')
        .map((target) => textAt(target, 'DeadLetterConfig', 'Arn', 'Fn::GetAtt', '0'))
        .filter(Boolean),
    ),
  );

  it('have a line in the table of dead letters of the runbook', () => {
    const runbook = readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');
    const worked = queues.filter(([, queue]) => queue.Properties['RedrivePolicy'] !== undefined);
    expect(worked.map(([id]) => id).filter((id) => !runbook.includes(`\n| \`${id}\``))).toEqual([]);
  });

  it('have the dead-letter queue of their kind, or are one', () => {
    const endings = queues
      .filter(([, queue]) => queue.Properties['RedrivePolicy'] === undefined)
      .map(([id]) => id);
    expect(endings.sort()).toEqual(['ChangeDeadLetters', 'JobDeadLetters', 'UndeliveredEvents']);
    expect([deadLetterQueues, failureTargets, ruleTargets].map((each) => [...each])).toEqual([
      ['JobDeadLetters'],
      ['ChangeDeadLetters'],
      ['UndeliveredEvents'],
    ]);
  });

  it('try a message a few times and then give it up', () => {
    for (const [id, queue] of queues.filter(([name]) => name.endsWith('Queue'))) {
      // Receivers of webhooks have most of a day to come back.
      expect(valueAt(queue, 'RedrivePolicy', 'maxReceiveCount'), id).toBe(id === 'WebhooksQueue' ? 8 : 7);
    }
  });

  it('hide a message for six times the timeout of its function', () => {
    const consumed = mappings.filter(([, mapping]) => mapping.Properties['StartingPosition'] === undefined);
    expect(consumed).toHaveLength(
      queues.length - deadLetterQueues.size - failureTargets.size - ruleTargets.size,
    );
    for (const [, mapping] of consumed) {
      const queueId = textAt(mapping, 'EventSourceArn', 'Fn::GetAtt', '0');
      const queue = queues.find(([id]) => id === queueId);
      const timeout = timeoutOf(textAt(mapping, 'FunctionName', 'Ref'));
      expect(queue?.[1].Properties['VisibilityTimeout']).toBe(6 * timeout);
      const consumer = functions.find(([id]) => id === textAt(mapping, 'FunctionName', 'Ref'))?.[1];
      expect(valueAt(consumer, 'Environment', 'Variables', 'CONSUMED_QUEUE'), queueId).toEqual({
        Ref: queueId,
      });
      expect(mapping.Properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: expect.any(Number) },
      });
    }
  });

  it('are encrypted and take calls over TLS only', () => {
    for (const [id, queue] of queues) {
      expect(queue.Properties['SqsManagedSseEnabled'], id).toBe(true);
      expect(statementsFor(id), id).toContainEqual({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 'sqs:*',
        Resource: { 'Fn::GetAtt': [id, 'Arn'] },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
    }
  });

  it('have one policy each, which allows nothing unless it is that of the queues that rules fill', () => {
    const named = policies.flatMap(([, policy]) => queuesOf(policy));
    expect(named.sort()).toEqual(queues.map(([id]) => id).sort());
    for (const [id, policy] of policies) {
      const effects = listAt(policy, 'PolicyDocument', 'Statement').map((each) => textAt(each, 'Effect'));
      if (id !== 'EventQueues') expect(new Set(effects), id).toEqual(new Set(['Deny']));
    }
  });

  it('that services send to cannot share a policy: synthesis refuses it', () => {
    const stack = new Stack();
    const { queue } = new DeadLetters(stack, 'Shared');
    queue.grantSendMessages(new ServicePrincipal('events.amazonaws.com'));
    expect(() => Template.fromStack(stack)).toThrow('Shared/Queue has two policies, of which SQS keeps one');
  });
});

describe('rules', () => {
  const rules = new Map(resourcesOf(template, 'AWS::Events::Rule'));
  const targetsOf = (rule: unknown) =>
    listAt(rule, 'Targets').map((target) => textAt(target, 'Arn', 'Fn::GetAtt', '0'));

  it('announce an upload to both queues, which only these rules may fill', () => {
    const arrived = rules.get('UploadArrived');
    expect(valueAt(arrived, 'EventPattern')).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: [{ Ref: 'UploadsBucket' }] } },
    });
    expect(targetsOf(arrived)).toEqual(['ThumbnailsQueue', 'ModerationQueue']);
    for (const queue of targetsOf(arrived)) {
      const statements = statementsFor(queue).filter((statement) => valueAt(statement, 'Effect') === 'Allow');
      expect(statements).toHaveLength(1);
      expect(valueAt(statements[0], 'Principal')).toEqual({ Service: 'events.amazonaws.com' });
      expect(JSON.stringify(valueAt(statements[0], 'Condition'))).toContain('"UploadArrived"');
    }
  });

  it('look for stuck uploads every five minutes', () => {
    const schedule = rules.get('ReconcileSchedule');
    expect(valueAt(schedule, 'ScheduleExpression')).toBe('rate(5 minutes)');
    expect(targetsOf(schedule)).toEqual(['ReconcileUploads', 'WatchDelivery']);
    expect([...rules.keys()].sort()).toEqual(['ReconcileSchedule', 'UploadArrived']);
  });
});

describe('stream consumers', () => {
  const consumers = mappings.filter(([, mapping]) => mapping.Properties['StartingPosition'] !== undefined);

  it('are two at most, as many as a stream serves well', () => {
    expect(consumers.map(([id]) => id).sort()).toEqual(['EffectsSource', 'ProjectionsSource']);
  });

  it('are bounded: batches split, retries end, what is given up is kept, answers are partial', () => {
    for (const [, consumer] of consumers) {
      expect(consumer.Properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
      const retries = Number(consumer.Properties['MaximumRetryAttempts']);
      expect(retries).toBeGreaterThan(0);
      expect(retries).toBeLessThanOrEqual(10);
    }
  });
});
