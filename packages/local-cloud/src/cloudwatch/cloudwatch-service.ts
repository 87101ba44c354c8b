import { AwsError } from '../gateway/aws-error.ts';
import { jsonGatewayService } from '../gateway/gateway-service.ts';
import type { GatewayState } from '../gateway/gateway-state.ts';
import type { JsonService } from '../gateway/json-service.ts';
import { isRecord, listOf, textOf } from '../gateway/narrow.ts';
import { statisticOf } from './statistic.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** What CloudWatch tells of metrics, behind the gateway. Metrics have no region here, as there is only one. */
export const cloudwatch = jsonGatewayService(
  ['CLOUDWATCH'],
  ['GraniteServiceVersion20100801'],
  cloudwatchService,
);

function cloudwatchService({ context: { metrics } }: GatewayState): JsonService {
  return {
    service: 'cloudwatch',
    bodyLimitBytes: BODY_LIMIT_BYTES,
    errorNamespace: 'com.amazonaws.cloudwatch',
    needsOf: ({ operation }) => [{ action: `cloudwatch:${operation}`, resource: '*' }],
    resourcePolicyOf: () => [],
    async perform({ operation, input }) {
      if (operation !== 'GetMetricStatistics') {
        throw new AwsError(
          'UnknownOperationException',
          400,
          `The local cloud does not have cloudwatch:${operation}.`,
        );
      }
      const name = textOf(input['MetricName']) ?? '';
      const dimensions = Object.fromEntries(
        listOf(input['Dimensions'])
          .filter(isRecord)
          .map((each) => [textOf(each['Name']) ?? '', textOf(each['Value']) ?? '']),
      );
      const metric = { namespace: textOf(input['Namespace']) ?? '', name, dimensions };
      const period = Number(input['Period']) * 1000;
      const end = Number(input['EndTime']) * 1000;
      const Datapoints = [];
      for (let at = Number(input['StartTime']) * 1000; at < end; at += period) {
        const samples = metrics.samples(metric, at, Math.min(at + period, end));
        const values = listOf(input['Statistics']).map((each) => [each, statisticOf(String(each))(samples)]);
        if (samples.length > 0) Datapoints.push({ Timestamp: at / 1000, ...Object.fromEntries(values) });
      }
      return { status: 200, body: JSON.stringify({ Label: name, Datapoints }) };
    },
  };
}
