import { describe, expect, it } from 'vitest';
import { type AlarmDefinition, type AlarmState, stateAt } from '../../src/cloudwatch/alarm.ts';
import { alarmHandlers } from '../../src/cloudwatch/alarm-resources.ts';
import { recordEmbeddedMetrics } from '../../src/cloudwatch/embedded-metrics.ts';
import { makeMetricStore } from '../../src/cloudwatch/metric-store.ts';
import { statisticOf } from '../../src/cloudwatch/statistic.ts';
import { partCloud } from '../support/part-cloud.ts';

const MINUTE = 60_000;
const errors = { namespace: 'Notes', name: 'Errors', dimensions: { Class: 'api' } };

const onErrors = (more: Partial<AlarmDefinition> = {}): AlarmDefinition => ({
  logicalId: 'Errors',
  description: 'Something fails.',
  metrics: [{ metric: errors, statistic: statisticOf('Sum') }],
  combine: ([value = 0]) => value,
  periodSeconds: 300,
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  isBreaching: (value) => value > 1,
  missing: 'notBreaching',
  ...more,
});

/** The state after errors at some minutes, looked at in a later one. */
const stateAfter = (
  minutes: readonly number[],
  looked: number,
  alarm = onErrors(),
  before: AlarmState = 'OK',
) => {
  let now = 0;
  const store = makeMetricStore(() => now);
  for (const minute of minutes) {
    now = minute * MINUTE;
    store.record(errors, 1);
  }
  return stateAt(alarm, store, looked * MINUTE, before);
};

describe('the state of an alarm', () => {
  it('is that of the period before the minute in which it is looked at', () => {
    expect(stateAfter([1, 3], 4)).toBe('ALARM');
    expect(stateAfter([1, 3], 6)).toBe('ALARM');
    expect(stateAfter([1, 3], 7)).toBe('OK'); // the first error is out of it
    expect(stateAfter([3], 4)).toBe('OK');
  });

  it('asks for as many periods as the alarm does', () => {
    const twice = onErrors({ evaluationPeriods: 2, datapointsToAlarm: 2, isBreaching: (value) => value > 0 });
    expect(stateAfter([6], 10, twice)).toBe('OK');
    expect(stateAfter([4, 6], 10, twice)).toBe('ALARM');
  });

  it('follows what the alarm makes of missing data', () => {
    expect(stateAfter([], 5)).toBe('OK');
    expect(stateAfter([], 5, onErrors({ missing: 'breaching' }))).toBe('ALARM');
    expect(stateAfter([], 5, onErrors({ missing: 'missing' }))).toBe('INSUFFICIENT_DATA');
    expect(stateAfter([], 5, onErrors({ missing: 'ignore' }), 'ALARM')).toBe('ALARM');
  });
});

describe('metrics in log lines', () => {
  const line = {
    _aws: {
      Timestamp: 0,
      CloudWatchMetrics: [{ Namespace: 'Notes', Dimensions: [['Class']], Metrics: [{ Name: 'Errors' }] }],
    },
    Class: 'api',
    Errors: 2,
  };

  it('are read at the root of a line', () => {
    const store = makeMetricStore(() => 0);
    recordEmbeddedMetrics(JSON.stringify(line), store);
    expect(store.samples(errors, 0, 1)).toEqual([2]);
  });

  it("are not read in what Lambda's JSON format wraps, nor in other lines", () => {
    const store = makeMetricStore(() => 0);
    recordEmbeddedMetrics(JSON.stringify({ level: 'INFO', message: line }), store);
    recordEmbeddedMetrics(`INFO ${JSON.stringify(line)}`, store);
    recordEmbeddedMetrics('{ "_aws"', store);
    expect(store.samples(errors, 0, 1)).toEqual([]);
  });
});

describe('the percentile of values', () => {
  it('is the one that so many are not above', () => {
    const values = Array.from({ length: 200 }, (_, place) => place + 1);
    expect(statisticOf('p99')(values)).toBe(198);
    expect(statisticOf('p50')(values)).toBe(100);
    expect(statisticOf('p99')([])).toBeUndefined();
  });
});

describe('an alarm of a template', () => {
  const [handler] = alarmHandlers;
  const properties = {
    ComparisonOperator: 'GreaterThanThreshold',
    EvaluationPeriods: 1,
    Period: 300,
    Statistic: 'Sum',
    Threshold: 0,
  };
  const make = async (more: Readonly<Record<string, unknown>>) => {
    const part = partCloud();
    const cloud = Object.assign(part.cloud, { region: 'eu-central-1' });
    const resource = {
      logicalId: 'Bell',
      type: 'AWS::CloudWatch::Alarm',
      properties: { ...properties, ...more },
    };
    return handler!.create(resource, cloud).finally(() => part.stop());
  };
  const stat = (id: string, MetricName: string) => ({
    Id: id,
    MetricStat: { Metric: { Namespace: 'Notes', MetricName }, Period: 300, Stat: 'Sum' },
    ReturnData: false,
  });

  it('is refused over a metric that nothing here measures', async () => {
    await expect(make({ Namespace: 'AWS/Lambda', MetricName: 'Duration' })).rejects.toThrow(
      'Alarm Bell can never ring: the local cloud does not measure AWS/Lambda Duration by no dimension',
    );
  });

  it('is refused over a metric of CloudFront in another region than theirs, where no alarm sees it', async () => {
    await expect(make({ Namespace: 'AWS/CloudFront', MetricName: '5xxErrorRate' })).rejects.toThrow(
      'metrics of CloudFront are in us-east-1',
    );
  });

  it('takes one expression over a list of all its metrics, ten at most', async () => {
    const both = [stat('a', 'Up'), stat('b', 'Down')];
    await expect(
      make({ Metrics: [{ Id: 'all', Expression: 'SUM([a, b])' }, ...both] }),
    ).resolves.toBeDefined();
    await expect(make({ Metrics: [{ Id: 'all', Expression: "SEARCH('up')" }, ...both] })).rejects.toThrow(
      'not SEARCH',
    );
    const many = Array.from({ length: 11 }, (_, place) => stat(`m${place}`, `M${place}`));
    const expression = `SUM([${many.map(({ Id }) => Id).join(', ')}])`;
    await expect(make({ Metrics: [{ Id: 'all', Expression: expression }, ...many] })).rejects.toThrow(
      'has 11 metrics; CloudWatch takes 10',
    );
  });
});
