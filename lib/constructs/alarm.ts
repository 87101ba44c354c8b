import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { pinLogicalId } from './logical-id.ts';

/** How long a metric is summed before it is judged. */
export const ALARM_PERIOD = Duration.minutes(5);

/**
 * The most metrics that an alarm's expression takes; a search, which would find them by itself, it does not take.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create-alarm-on-metric-math-expression.html
 */
export const MAX_METRICS_OF_ALARM = 10;

export interface RunbookAlarmProps {
  /** One metric, or what becomes one by `combine`. */
  readonly metrics: readonly IMetric[];
  /** How several metrics become one. @default 'SUM' */
  readonly combine?: 'SUM' | 'MAX';
  /** What people notice while this lasts. */
  readonly impact: string;
  /** Address of docs/runbook.md as people read it; undefined names the file. */
  readonly runbookUrl: string | undefined;
  /** The alarm rings above this value. @default 0 */
  readonly above?: number;
  /** How many periods in a row. @default 1 */
  readonly periods?: number;
}

/** The anchor that Markdown readers give a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

const combined = (metrics: readonly IMetric[], how: 'SUM' | 'MAX'): IMetric => {
  const [only] = metrics;
  if (only !== undefined && metrics.length === 1) return only;
  const named = Object.fromEntries(metrics.map((metric, place) => [`m${place}`, metric]));
  // Over a list of metrics both leave out those without a value in a period.
  const expression = `${how}([${Object.keys(named).join(', ')}])`;
  return new MathExpression({ expression, usingMetrics: named, period: ALARM_PERIOD });
};

const alarm = (scope: Construct, id: string, metrics: readonly IMetric[], props: RunbookAlarmProps): void => {
  const made = new Alarm(scope, id, {
    metric: combined(metrics, props.combine ?? 'SUM'),
    threshold: props.above ?? 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: props.periods ?? 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${props.impact} See ${props.runbookUrl ?? 'docs/runbook.md'}#${anchorOf(id.replace(/\d+$/, ''))}`,
  });
  pinLogicalId(made, id);
};

/**
 * An alarm whose text says what is broken for people and where the runbook goes on: at the heading that is the alarm's id. More metrics than
 * one alarm takes make several, `<id>2` and so on.
 */
export const runbookAlarm = (scope: Construct, id: string, props: RunbookAlarmProps): void => {
  for (let from = 0; from < props.metrics.length; from += MAX_METRICS_OF_ALARM) {
    const place = from / MAX_METRICS_OF_ALARM + 1;
    const metrics = props.metrics.slice(from, from + MAX_METRICS_OF_ALARM);
    alarm(scope, place === 1 ? id : `${id}${place}`, metrics, props);
  }
};
