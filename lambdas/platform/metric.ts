/**
 * Metrics that CloudWatch reads out of log lines. A line is written past the console, which Lambda's JSON log format would wrap: the metric
 * has to stand at the root of its line.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
import { correlationId } from './correlation.ts';
import type { LogFields, OnlyDeclared } from './log-fields.ts';

/** What kind of function failed. One metric each, whatever the function: an alarm watches it as a whole. */
export type ErrorClass = 'api' | 'queues' | 'streams';

interface Metric {
  readonly name: string;
  readonly unit: 'Count' | 'Percent';
  readonly value: number;
}

/** Writes metrics of a class in one line. Without `METRIC_NAMESPACE`, outside of a stack, nothing is written. */
export const emitMetrics = <Fields extends LogFields>(
  metricClass: string,
  metrics: readonly Metric[],
  fields?: OnlyDeclared<Fields>,
): void => {
  const { METRIC_NAMESPACE: namespace, AWS_LAMBDA_FUNCTION_NAME: functionName } = process.env;
  if (namespace === undefined) return;
  const line = {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [['Class']],
          Metrics: metrics.map(({ name, unit }) => ({ Name: name, Unit: unit })),
        },
      ],
    },
    Class: metricClass,
    ...Object.fromEntries(metrics.map(({ name, value }) => [name, value])),
    function: functionName,
    ...fields,
    correlationId: correlationId(),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Counts a failure that the function answers itself, so that Lambda sees none. The fields find the error's own line. */
export const countError = <Fields extends LogFields>(
  errorClass: ErrorClass,
  fields?: OnlyDeclared<Fields>,
): void => emitMetrics(errorClass, [{ name: 'Errors', unit: 'Count', value: 1 }], fields);
