import { Stack } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { WayOutJob } from '../../lambdas/kernel/jobs/way-out-job.ts';
import type { SetDays } from '../../lambdas/kernel/stored-data.ts';
import { acceptFinding } from './accept-finding.ts';
import { pinLogicalId } from './logical-id.ts';
import { makePrivateBucket } from './private-bucket.ts';
import { admitRules } from './refuse-plain-calls.ts';
import type { WorkQueue } from './work-queue.ts';

export interface SignInDeletionsProps {
  /** Takes a `WayOutJob`. */
  readonly work: WorkQueue;
  /** Whether the account has a trail of its management events already, or gets one that writes those that change something. */
  readonly trail: 'existing' | 'own';
  readonly days: SetDays;
}

/**
 * Has people who delete their sign-in at Cognito leave at once. Cognito has no trigger for it; CloudTrail records the call, and EventBridge passes
 * it on within some minutes where the account has a trail. What is lost, or names nobody, is found by the daily comparison.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export class SignInDeletions extends Construct {
  constructor(scope: Construct, id: string, { work, trail, days }: SignInDeletionsProps) {
    super(scope, id);
    const deleted = new Rule(this, 'SignInDeleted', {
      description: 'Tells who deleted their sign-in at Cognito',
      eventPattern: {
        source: ['aws.cognito-idp'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['cognito-idp.amazonaws.com'],
          eventName: ['DeleteUser'],
          errorCode: [{ exists: false }],
          additionalEventData: { sub: [{ exists: true }] },
        },
      },
      targets: [
        new SqsQueue(Queue.fromQueueArn(this, 'Target', work.queue.queueArn), {
          message: RuleTargetInput.fromObject({
            kind: 'left',
            subject: EventField.fromPath('$.detail.additionalEventData.sub'),
          } satisfies WayOutJob),
        }),
      ],
    });
    pinLogicalId(deleted, 'SignInDeleted');
    acceptFinding(deleted, 'Serverless-EventBusDLQ', 'What is lost is found by the daily comparison.');
    admitRules('SignInDeletedPolicy', [work.queue], [deleted]);
    if (trail === 'own') this.keepTrail(days);
  }

  /** The first copy of management events costs nothing. What it writes is read by nobody and gone in a day. */
  private keepTrail(days: SetDays): void {
    const bucket = makePrivateBucket(this, 'TrailBucket', { keepData: false, days });
    const { account } = Stack.of(this);
    const writer = new ServicePrincipal('cloudtrail.amazonaws.com');
    const isOurs = { 'aws:SourceAccount': account };
    for (const [action, resource, conditions] of [
      ['s3:GetBucketAcl', bucket.bucketArn, isOurs],
      [
        's3:PutObject',
        bucket.arnForObjects(`AWSLogs/${account}/*`),
        { ...isOurs, 's3:x-amz-acl': 'bucket-owner-full-control' },
      ],
    ] as const) {
      bucket.addToResourcePolicy(
        new PolicyStatement({
          principals: [writer],
          actions: [action],
          resources: [resource],
          conditions: { StringEquals: conditions },
        }),
      );
    }
    const trail = new CfnTrail(this, 'Trail', {
      s3BucketName: bucket.bucketName,
      isLogging: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      enableLogFileValidation: true,
      eventSelectors: [{ includeManagementEvents: true, readWriteType: 'WriteOnly' }],
    });
    pinLogicalId(trail, 'Trail');
    if (bucket.policy !== undefined) trail.node.addDependency(bucket.policy);
  }
}
