import type { MetricName, Metrics } from '../contract/contract.ts';
import type { Statistic } from './statistic.ts';

/** One metric of an alarm. */
export interface WatchedMetric {
  readonly metric: MetricName;
  readonly statistic: Statistic;
}

/** An alarm as its template describes it. */
export interface AlarmDefinition {
  readonly logicalId: string;
  readonly description: string;
  readonly metrics: readonly WatchedMetric[];
  /** Makes one value of those of the metrics that have one in a period. */
  readonly combine: (values: readonly number[]) => number;
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly isBreaching: (value: number) => boolean;
  readonly missing: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
}

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** The value of each of the last periods before a time, the newest first; undefined where nothing was measured. */
export function datapointsOf(
  { metrics, combine, periodSeconds, evaluationPeriods }: AlarmDefinition,
  store: Metrics,
  at: number,
): readonly (number | undefined)[] {
  const period = periodSeconds * 1000;
  return Array.from({ length: evaluationPeriods }, (_, place) => {
    const until = at - place * period;
    const values = metrics.flatMap(({ metric, statistic }) => {
      const value = statistic(store.samples(metric, until - period, until));
      return value === undefined ? [] : [value];
    });
    return values.length === 0 ? undefined : combine(values);
  });
}

/**
 * The state of an alarm at a time; `before` is the one it was in. CloudWatch looks every minute at the periods before it.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function stateAt(alarm: AlarmDefinition, store: Metrics, at: number, before: AlarmState): AlarmState {
  const points = datapointsOf(alarm, store, at);
  const known = points.filter((value) => value !== undefined);
  if (known.length === 0 && alarm.missing === 'missing') return 'INSUFFICIENT_DATA';
  if (known.length === 0 && alarm.missing === 'ignore') return before;
  const breaching = known.filter(alarm.isBreaching).length;
  const absent = alarm.missing === 'breaching' ? points.length - known.length : 0;
  return breaching + absent >= alarm.datapointsToAlarm ? 'ALARM' : 'OK';
}
