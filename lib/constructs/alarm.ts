import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { pinLogicalId } from './logical-id.ts';

/** How long a metric is summed before it is judged. */
export const ALARM_PERIOD = Duration.minutes(5);

export interface RunbookAlarmProps {
  readonly metric: IMetric;
  /** What people notice while this lasts. */
  readonly impact: string;
  /** The heading in docs/runbook.md that says what to do. */
  readonly runbookHeading: string;
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

/** An alarm whose text says what is broken for people and where the runbook goes on. */
export const runbookAlarm = (scope: Construct, id: string, props: RunbookAlarmProps): Alarm => {
  const alarm = new Alarm(scope, id, {
    metric: props.metric,
    threshold: props.above ?? 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: props.periods ?? 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${props.impact} See docs/runbook.md#${anchorOf(props.runbookHeading)}`,
  });
  pinLogicalId(alarm, id);
  return alarm;
};
