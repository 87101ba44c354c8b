import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** A name for CloudFront. Its names are those of the whole account, in all regions: each deployment has its own. */
export const globalName = (scope: Construct, what: string): string => {
  const { stackName, region } = Stack.of(scope);
  return `${stackName}-${region}-${what}`;
};
