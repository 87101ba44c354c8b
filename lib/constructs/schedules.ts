import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { acceptFinding } from './accept-finding.ts';
import { AppFunction } from './app-function.ts';
import { pinLogicalId } from './logical-id.ts';
import type { AppTable } from './table.ts';
import { WorkQueue } from './work-queue.ts';

const TIMEOUT = Duration.seconds(30);

/** What is due at a time: the queue of it, the schedules of posts, and the function that keeps these, publishes, and gives up uploads that never came. */
export class Schedules extends Construct {
  readonly work: WorkQueue;

  constructor(
    scope: Construct,
    id: string,
    {
      table,
      uploads,
      logRetention,
    }: { readonly table: AppTable; readonly uploads: Bucket; readonly logRetention: RetentionDays },
  ) {
    super(scope, id);
    this.work = new WorkQueue(this, 'Schedules', {
      consumerTimeout: TIMEOUT,
    });
    const { queue } = this.work;
    const group = new CfnScheduleGroup(this, 'Group');
    pinLogicalId(group, 'ScheduleGroup');
    // Only for the schedules of this group: nobody else's can have Scheduler send with this role.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': group.attrArn,
          },
        },
      }),
      inlinePolicies: {
        Allowed: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] })],
        }),
      },
    });
    pinLogicalId(role, 'SchedulerRole');

    const keeper = new AppFunction(this, 'SchedulePosts', {
      name: 'schedule-posts',
      kind: 'queue',
      variables: variablesOf['schedule-posts'],
      environment: {
        TABLE_NAME: table.table.tableName,
        UPLOADS_BUCKET: uploads.bucketName,
        SCHEDULES_QUEUE_URL: queue.queueUrl,
        SCHEDULES_QUEUE_ARN: queue.queueArn,
        SCHEDULE_GROUP_NAME: group.ref,
        SCHEDULER_ROLE_ARN: role.roleArn,
      },
      errorImpact: 'Scheduled posts are not published at their time, posts wait for uploads that never came.',
      logRetention,
      timeout: TIMEOUT,
    });
    table.allow(keeper, ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
    keeper.allow(['s3:ListBucket'], [uploads.bucketArn]);
    this.work.consumedBy(keeper, { batchSize: 10, share: 10 });
    this.work.allowSend(keeper); // a job that came too early waits there
    const schedules = `arn:${Aws.PARTITION}:scheduler:${Aws.REGION}:${Aws.ACCOUNT_ID}:schedule/${group.ref}/*`;
    keeper.allow(['scheduler:CreateSchedule', 'scheduler:DeleteSchedule'], [schedules]);
    keeper.allow(['iam:PassRole'], [role.roleArn], {
      StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
    });
    acceptFinding(
      keeper,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/<ScheduleGroup>/*]`,
      'Names of schedules are known when a post is scheduled, not when the stack is made; the group is of this stack alone.',
    );
  }
}
