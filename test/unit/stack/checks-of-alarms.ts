import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../../lib/constructs/alarm.ts';
import {
  idsOf,
  listAt,
  resourcesOf,
  type SynthesizedTemplate,
  synthesize,
  template,
  textAt,
  valueAt,
} from './synthesized.ts';

const functions = resourcesOf(template, 'AWS::Lambda::Function');
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm');

/** `namespace name thing` for every metric that an alarm watches; the thing is the last dimension that is no name of a class. */
const metricsOf = (alarm: unknown): string[] => {
  const stats = listAt(alarm, 'Metrics')
    .map((metric) => valueAt(metric, 'MetricStat', 'Metric'))
    .filter((metric) => metric !== undefined);
  const [own] = stats.length > 0 ? [undefined] : [valueAt(alarm)];
  return [...stats, ...(own === undefined ? [] : [own])].map((metric) => {
    const dimensions = listAt(metric, 'Dimensions').map((dimension) => {
      const value = valueAt(dimension, 'Value');
      return typeof value === 'string' ? value : textAt(value, 'Ref') || textAt(value, 'Fn::GetAtt', '0');
    });
    return [textAt(metric, 'Namespace'), textAt(metric, 'MetricName'), ...dimensions].join(' ');
  });
};

const watchedBy = (made: SynthesizedTemplate): Record<string, readonly string[]> =>
  Object.fromEntries(
    resourcesOf(made, 'AWS::CloudWatch::Alarm').map(([id, alarm]) => [id, metricsOf(alarm)]),
  );

const workQueues = resourcesOf(template, 'AWS::SQS::Queue')
  .filter(([, queue]) => queue.Properties['RedrivePolicy'] !== undefined)
  .map(([id]) => id);

/** A push service or a receiver of webhooks may ask for an hour's patience. */
const watchedForAge = workQueues.filter((id) => id !== 'PushesQueue' && id !== 'WebhooksQueue');

describe('alarms', () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');
  const headings = [...runbook.matchAll(/^#{2,4} (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));

  it('say what is broken for people and point at a heading of the runbook', () => {
    const pointed = alarms.map(([id, alarm]) => {
      const [, impact, anchor] =
        /^(.{20,}\.) See docs\/runbook\.md#(.+)$/.exec(textAt(alarm, 'AlarmDescription')) ?? [];
      return { id, hasImpact: impact !== undefined, isInRunbook: headings.includes(anchor ?? '') };
    });
    expect(pointed.filter(({ hasImpact, isInRunbook }) => !hasImpact || !isInRunbook)).toEqual([]);
  });

  it('link to the runbook where its address is given', () => {
    const linked = synthesize({ runbookUrl: 'https://wiki.app.example/runbook' });
    for (const [, alarm] of resourcesOf(linked, 'AWS::CloudWatch::Alarm')) {
      expect(textAt(alarm, 'AlarmDescription')).toMatch(
        / See https:\/\/wiki\.app\.example\/runbook#[a-z0-9-]+$/,
      );
    }
  });

  it('watch failures, dead letters, lag, throttles, age, latency and photos, by class', () => {
    expect(watchedBy(template)).toEqual({
      ApiErrors: ['Suwar Errors api'],
      QueueErrors: ['Suwar Errors queues'],
      StreamErrors: ['Suwar Errors streams'],
      FunctionCrashes: ['AWS/Lambda Errors'],
      FunctionThrottles: ['AWS/Lambda Throttles'],
      ApiServerErrors: ['AWS/ApiGateway 5xx Api'],
      ApiLatency: ['AWS/ApiGateway Latency Api'],
      DeadLetters: expect.toSatisfy((names: string[]) =>
        ['ChangeDeadLetters', 'JobDeadLetters', 'UndeliveredEvents'].every((id) =>
          names.includes(`AWS/SQS ApproximateNumberOfMessagesVisible ${id}`),
        ),
      ),
      OldMessages: watchedForAge.map((id) => `AWS/SQS ApproximateAgeOfOldestMessage ${id}`),
      StreamLag: ['AWS/Lambda IteratorAge Effects', 'AWS/Lambda IteratorAge Projections'],
      TableThrottles: ['AWS/DynamoDB WriteThrottleEvents Table'],
      SignInThrottles: ['AWS/Cognito SignInThrottles UserPool UserPoolClient'],
      MediaClientErrors: ['Suwar ClientErrorRate delivery'],
      MediaServerErrors: ['Suwar ServerErrorRate delivery'],
    });
  });

  it('are about failures alone where others would cost, as in dev', () => {
    const dev = synthesize({});
    expect(Object.keys(watchedBy(dev)).sort()).toEqual([
      'ApiErrors',
      'ApiServerErrors',
      'DeadLetters',
      'FunctionCrashes',
      'FunctionThrottles',
      'QueueErrors',
      'StreamErrors',
      'StreamLag',
      'TableThrottles',
    ]);
    expect(idsOf(dev, 'AWS::Lambda::Function')).not.toContain('WatchDelivery');
  });

  it('take ten metrics at most, which is what an expression may have', () => {
    for (const [id, alarm] of alarms) expect(metricsOf(alarm).length, id).toBeLessThanOrEqual(10);
  });

  it('find errors under the name that functions write them to', () => {
    for (const [id, made] of functions) {
      expect(textAt(made, 'Environment', 'Variables', 'METRIC_NAMESPACE'), id).toBe('Suwar');
    }
  });

  it('reach a person when an address is given', () => {
    const mailed = synthesize({ alarmEmail: 'someone@app.example' });
    for (const [, alarm] of resourcesOf(mailed, 'AWS::CloudWatch::Alarm')) {
      expect(listAt(alarm, 'AlarmActions')).toHaveLength(1);
    }
    expect(resourcesOf(template, 'AWS::SNS::Topic')).toEqual([]);
  });
});

describe('the runbook', () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');

  it('has a heading for every function, since log lines name them', () => {
    const missing = functions.filter(([id]) => !runbook.includes(`\n### ${id} fails\n`)).map(([id]) => id);
    expect(missing).toEqual([]);
  });
});

describe('the dashboard', () => {
  it('has fewer than 50 metrics, as many as the free tier has', () => {
    const [, dashboard] = resourcesOf(template, 'AWS::CloudWatch::Dashboard')[0]!;
    const body = JSON.stringify(dashboard.Properties['DashboardBody']);
    // Each metric begins with its namespace.
    const metrics = body.match(/\[\\"(AWS\/\w+|Suwar)\\",/g) ?? [];
    expect(metrics.length).toBeGreaterThan(25);
    expect(metrics.length).toBeLessThan(50);
  });
});
