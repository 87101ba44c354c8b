import { z } from 'zod';
import type { Cloud, MetricName, ResolvedResource, ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { physicalName } from '../gateway/physical-name.ts';
import type { AlarmDefinition, WatchedMetric } from './alarm.ts';
import { watchAlarm } from './alarm-watch.ts';
import { whyNotMeasured } from './measured.ts';
import { statisticOf } from './statistic.ts';

const Dimensions = z.array(z.object({ Name: z.string(), Value: z.coerce.string() })).default([]);
const Stat = z.object({
  Metric: z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions }),
  Period: z.coerce.number(),
  Stat: z.string(),
});
const Query = z.object({
  Id: z.string(),
  Expression: z.string().optional(),
  MetricStat: Stat.optional(),
  Period: z.coerce.number().optional(),
  ReturnData: z.boolean().default(true),
});
const Alarm = z.object({
  AlarmDescription: z.string().default(''),
  ComparisonOperator: z.string(),
  DatapointsToAlarm: z.coerce.number().optional(),
  Dimensions,
  EvaluationPeriods: z.coerce.number(),
  ExtendedStatistic: z.string().optional(),
  MetricName: z.string().optional(),
  Metrics: z.array(Query).optional(),
  Namespace: z.string().optional(),
  Period: z.coerce.number().optional(),
  Statistic: z.string().optional(),
  Threshold: z.coerce.number(),
  TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore', 'missing']).default('missing'),
});
type Given = z.infer<typeof Alarm>;

const comparisons: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

const combinations: Readonly<Record<string, AlarmDefinition['combine']>> = {
  SUM: (values) => values.reduce((total, value) => total + value, 0),
  MAX: (values) => Math.max(...values),
  MIN: (values) => Math.min(...values),
  AVG: (values) => values.reduce((total, value) => total + value, 0) / values.length,
};
/** The most metrics that an alarm's expression takes. */
const MAX_METRICS = 10;

const metricOf = (namespace: string, name: string, dimensions: Given['Dimensions']): MetricName => ({
  namespace,
  name,
  dimensions: Object.fromEntries(dimensions.map(({ Name, Value }) => [Name, Value])),
});

/** What an alarm watches: one metric, or some that an expression over a list of them makes one. */
function watchedBy(
  logicalId: string,
  given: Given,
): Pick<AlarmDefinition, 'metrics' | 'combine' | 'periodSeconds'> {
  const one = (metric: MetricName, stat: string): WatchedMetric => ({ metric, statistic: statisticOf(stat) });
  if (given.Metrics === undefined) {
    const { Namespace = '', MetricName: name = '', Period = 0, Statistic, ExtendedStatistic } = given;
    const metric = metricOf(Namespace, name, given.Dimensions);
    const metrics = [one(metric, Statistic ?? ExtendedStatistic ?? '')];
    return { metrics, combine: ([value = 0]) => value, periodSeconds: Period };
  }
  const [expression, ...more] = given.Metrics.filter(({ Expression }) => Expression !== undefined);
  const stats = given.Metrics.filter(({ MetricStat }) => MetricStat !== undefined);
  const [, how = '', list = ''] = /^(\w+)\(\[([\w, ]+)\]\)$/.exec(expression?.Expression ?? '') ?? [];
  const combine = combinations[how];
  const named = list.split(',').map((id) => id.trim());
  const isWhole = stats.every(({ Id }) => named.includes(Id)) && named.length === stats.length;
  if (combine === undefined || more.length > 0 || !isWhole) {
    throw new StartError(
      `Alarm ${logicalId}: the local cloud knows one ${Object.keys(combinations).join(', ')} over a list of all metrics, not ${expression?.Expression}.`,
    );
  }
  if (stats.length > MAX_METRICS) {
    throw new StartError(`Alarm ${logicalId} has ${stats.length} metrics; CloudWatch takes ${MAX_METRICS}.`);
  }
  const metrics = stats.flatMap(({ MetricStat: stat }) =>
    stat === undefined
      ? []
      : [one(metricOf(stat.Metric.Namespace, stat.Metric.MetricName, stat.Metric.Dimensions), stat.Stat)],
  );
  const periods = new Set(stats.map(({ MetricStat: stat }) => stat?.Period));
  if (periods.size !== 1) throw new StartError(`Alarm ${logicalId} has metrics of different periods.`);
  return { metrics, combine, periodSeconds: stats[0]?.MetricStat?.Period ?? 0 };
}

function definitionOf({ logicalId, properties }: ResolvedResource, cloud: Cloud): AlarmDefinition {
  const given = Alarm.parse(properties);
  const compare = comparisons[given.ComparisonOperator];
  if (compare === undefined)
    throw new StartError(`Alarm ${logicalId} compares by ${given.ComparisonOperator}, which is not known.`);
  const watched = watchedBy(logicalId, given);
  for (const { metric } of watched.metrics) {
    const why = whyNotMeasured(metric, cloud.region);
    if (why !== undefined) throw new StartError(`Alarm ${logicalId} can never ring: ${why}.`);
  }
  return {
    logicalId,
    description: given.AlarmDescription,
    ...watched,
    evaluationPeriods: given.EvaluationPeriods,
    datapointsToAlarm: given.DatapointsToAlarm ?? given.EvaluationPeriods,
    isBreaching: (value) => compare(value, given.Threshold),
    missing: given.TreatMissingData,
  };
}

/** Makes alarms. */
export const alarmHandlers: readonly ResourceHandler[] = [
  {
    type: 'AWS::CloudWatch::Alarm',
    honoured: Object.keys(Alarm.shape),
    meaningless: {
      ActionsEnabled: 'alarms are lines at the terminal and rows of the page',
      AlarmActions: 'alarms are lines at the terminal and rows of the page',
      AlarmName: 'a name',
      InsufficientDataActions: 'alarms are lines at the terminal and rows of the page',
      OKActions: 'alarms are lines at the terminal and rows of the page',
      Tags: 'tags are for bills and searches in an account',
    },
    async create(resource, cloud) {
      watchAlarm(cloud, definitionOf(resource, cloud));
      const name = physicalName(cloud, resource.logicalId);
      const Arn = `arn:aws:cloudwatch:${cloud.region}:${cloud.accountId}:alarm:${name}`;
      return { ref: name, attributes: { Arn } };
    },
  },
];
