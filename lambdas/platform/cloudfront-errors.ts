/**
 * Errors of a CloudFront distribution. CloudFront puts its metrics into us-east-1 wherever the stack is, and an alarm watches metrics of its
 * own region only; so a function asks for them.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html
 */
import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';

const METRICS_REGION = 'us-east-1';
const PERIOD_SECONDS = 300;
/** CloudFront tells of a minute some minutes later. */
const DELAY_SECONDS = 300;

/** Errors of the last five minutes that CloudFront has told of, in percent of the requests. */
export interface ErrorRates {
  readonly requests: number;
  readonly clientErrors: number;
  readonly serverErrors: number;
}

const makeClient = (): CloudWatchClient => new CloudWatchClient({ region: METRICS_REGION });

/** Makes what asks for the error rates of a distribution. `now` in milliseconds; undefined when fewer than `least` requests came. */
export const makeErrorRates = (distributionId: string, client = makeClient()) => {
  const ask = async (metric: string, statistic: 'Sum' | 'Average', start: number): Promise<number> => {
    const { Datapoints = [] } = await client.send(
      new GetMetricStatisticsCommand({
        Namespace: 'AWS/CloudFront',
        MetricName: metric,
        Dimensions: [
          { Name: 'DistributionId', Value: distributionId },
          { Name: 'Region', Value: 'Global' },
        ],
        Statistics: [statistic],
        Period: PERIOD_SECONDS,
        StartTime: new Date(start),
        EndTime: new Date(start + PERIOD_SECONDS * 1000),
      }),
    );
    return Datapoints[0]?.[statistic] ?? 0;
  };

  return async (now: number, least: number): Promise<ErrorRates | undefined> => {
    const period = PERIOD_SECONDS * 1000;
    const start = Math.floor((now - DELAY_SECONDS * 1000) / period) * period - period;
    const requests = await ask('Requests', 'Sum', start);
    if (requests < least) return undefined;
    const [clientErrors, serverErrors] = await Promise.all([
      ask('4xxErrorRate', 'Average', start),
      ask('5xxErrorRate', 'Average', start),
    ]);
    return { requests, clientErrors, serverErrors };
  };
};
