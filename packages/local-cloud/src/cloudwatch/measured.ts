import type { MetricName } from '../contract/contract.ts';

/** What the local cloud measures itself, with the sets of dimensions that each metric comes under. */
const MEASURED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'AWS/Lambda Errors': [[], ['FunctionName']],
  'AWS/Lambda Throttles': [[], ['FunctionName']],
  'AWS/Lambda IteratorAge': [['FunctionName']],
  'AWS/ApiGateway Count': [['ApiId']],
  'AWS/ApiGateway 4xx': [['ApiId']],
  'AWS/ApiGateway 5xx': [['ApiId']],
  'AWS/ApiGateway Latency': [['ApiId']],
  'AWS/SQS ApproximateNumberOfMessagesVisible': [['QueueName']],
  'AWS/SQS ApproximateAgeOfOldestMessage': [['QueueName']],
  'AWS/DynamoDB WriteThrottleEvents': [['TableName']],
  'AWS/DynamoDB ReadThrottleEvents': [['TableName']],
  'AWS/Cognito SignInThrottles': [['UserPool', 'UserPoolClient']],
};

/** Metrics that an alarm may name although nothing here has them, each with its reason. */
const WITHOUT_MEANING: Readonly<Record<string, string>> = {
  'AWS/Billing EstimatedCharges': 'nothing costs money here',
};

/** CloudFront's metrics are in this region whatever region a stack is in, and alarms watch their own region only. */
const CLOUDFRONT_REGION = 'us-east-1';

/** Why an alarm on a metric could never ring here; undefined when it can. */
export function whyNotMeasured(
  { namespace, name, dimensions }: MetricName,
  region: string,
): string | undefined {
  const metric = `${namespace} ${name}`;
  if (!namespace.startsWith('AWS/') || metric in WITHOUT_MEANING) return undefined; // functions write it, or nobody does
  if (namespace === 'AWS/CloudFront') {
    return region === CLOUDFRONT_REGION
      ? undefined
      : `metrics of CloudFront are in ${CLOUDFRONT_REGION}, and an alarm in ${region} never sees them`;
  }
  const names = Object.keys(dimensions).toSorted().join();
  const fits = (MEASURED[metric] ?? []).some((each) => each.toSorted().join() === names);
  return fits ? undefined : `the local cloud does not measure ${metric} by ${names || 'no dimension'}`;
}
