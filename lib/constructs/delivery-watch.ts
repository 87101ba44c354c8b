import { type Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { acceptFinding } from './accept-finding.ts';
import { AppFunction } from './app-function.ts';
import type { Delivery } from './delivery.ts';

export interface DeliveryWatchProps {
  readonly delivery: Delivery;
  readonly everyFiveMinutes: Rule;
  readonly logRetention: RetentionDays;
}

/** Brings the distribution's error rates into the region of the stack, where its alarms can see them. */
export class DeliveryWatch extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { delivery, everyFiveMinutes, logRetention }: DeliveryWatchProps,
  ) {
    super(scope, id);
    const watcher = new AppFunction(this, 'WatchDelivery', {
      name: 'watch-delivery',
      kind: 'other',
      variables: variablesOf['watch-delivery'],
      environment: { DISTRIBUTION_ID: delivery.distributionId },
      errorImpact: 'Nobody is told when photos cannot be loaded.',
      logRetention,
    });
    watcher.allow(['cloudwatch:GetMetricStatistics'], ['*']);
    for (const rule of ['AwsSolutions-IAM5[Resource::*]', 'Serverless-LambdaStarPermissions']) {
      acceptFinding(watcher, rule, 'Reading metrics has no resource to name.');
    }
    acceptFinding(
      everyFiveMinutes,
      'Serverless-EventBusDLQ',
      'What a run missed is old when the next one comes.',
    );
    everyFiveMinutes.addTarget(
      new LambdaFunction(watcher.lambda, {
        event: RuleTargetInput.fromObject({}),
        retryAttempts: 0, // the next run comes soon
      }),
    );
  }
}
