import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EXPORTS } from '../../lambdas/accounts/user-export.ts';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { LONGEST_WAIT_DAYS } from '../../lambdas/photos/photo.ts';
import { PICTURE_TIMEOUT_SECONDS } from '../../lambdas/photos/picture-timeout.ts';
import { RECONCILED_EVERY_MINUTES } from '../../lambdas/photos/reconcile-uploads.ts';
import { acceptFinding } from './accept-finding.ts';
import { AppFunction } from './app-function.ts';
import { type Delivery, RENDITIONS } from './delivery.ts';
import type { Identity } from './identity.ts';
import { pinLogicalId } from './logical-id.ts';
import { makePrivateBucket } from './private-bucket.ts';
import { admitRules } from './refuse-plain-calls.ts';
import { Room } from './room.ts';
import type { AppTable } from './table.ts';
import { DeadLetters, WorkQueue } from './work-queue.ts';

export interface PhotoPipelineProps {
  readonly table: AppTable;
  readonly delivery: Delivery;
  readonly identity: Identity;
  readonly appOrigins: readonly string[];
  readonly keepData: boolean;
  readonly logRetention: RetentionDays;
  /** Calls of Rekognition, all together. */
  readonly moderationsPerSecond: number;
  /** Calls of Rekognition in a day (UTC); 0 is no limit. */
  readonly moderationsPerDay: number;
}

const PICTURE_TIMEOUT = Duration.seconds(PICTURE_TIMEOUT_SECONDS);
// Of users Cognito lists 60 at once, some 1,000 in a second with their rows.
const RECONCILER_TIMEOUT = Duration.minutes(15);
const PICTURE_MEMORY_MIB = 1769; // one full virtual CPU

/** From an uploaded object to a photo with thumbnails and a verdict. */
export class PhotoPipeline extends Construct {
  readonly uploads: Bucket;
  /** Comes round every five minutes. */
  readonly everyFiveMinutes: Rule;
  private readonly undelivered: DeadLetters;
  private readonly undeliveredTarget: IQueue;

  constructor(scope: Construct, id: string, props: PhotoPipelineProps) {
    super(scope, id);
    this.uploads = this.makeUploads(props);
    this.undelivered = new DeadLetters(this, 'UndeliveredEvents', {
      sentToBy: 'services',
    });
    const thumbnails = this.makeThumbnails(props);
    const moderation = this.moderatePhotos(props);
    // Known by its ARN alone, a queue gets no policy of its own from a rule.
    this.undeliveredTarget = Queue.fromQueueArn(this, 'Undelivered', this.undelivered.queue.queueArn);
    const arrived = this.announceUploads([thumbnails, moderation]);
    this.everyFiveMinutes = this.reconcileUploads(props, thumbnails, moderation);
    const filled = [thumbnails, moderation, this.undelivered].map(({ queue }) => queue);
    admitRules(filled, [arrived, this.everyFiveMinutes]);
  }

  private makeUploads(props: PhotoPipelineProps): Bucket {
    const uploads = makePrivateBucket(this, 'UploadsBucket', {
      keepData: props.keepData,
      corsOrigins: props.appOrigins,
      // The net below the reconciler, which deletes uploads that are done with.
      expireAfter: Duration.days(props.moderationsPerDay === 0 ? 1 : LONGEST_WAIT_DAYS + 1),
    });
    // Written once: without `If-None-Match` nothing is stored, with it nothing is replaced. This also refuses multipart
    // uploads, whose parts carry no such header.
    uploads.addToResourcePolicy(
      new PolicyStatement({
        sid: 'WriteOnce',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [uploads.arnForObjects('*')],
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
    const resource = uploads.node.defaultChild;
    // Not `eventBridgeEnabled`, which brings a Lambda function of CDK's along.
    if (resource instanceof CfnBucket) {
      resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
    return uploads;
  }

  private makeThumbnails({ table, delivery, logRetention }: PhotoPipelineProps): WorkQueue {
    const work = new WorkQueue(this, 'Thumbnails', {
      consumerTimeout: PICTURE_TIMEOUT,
      sentToBy: 'services',
    });
    const maker = new AppFunction(this, 'MakeThumbnails', {
      name: 'make-thumbnails',
      kind: 'queue',
      variables: variablesOf['make-thumbnails'],
      environment: {
        TABLE_NAME: table.table.tableName,
        UPLOADS_BUCKET: this.uploads.bucketName,
        MEDIA_BUCKET: delivery.media.bucketName,
      },
      errorImpact: 'New photos stay in processing and reach no feed.',
      logRetention,
      timeout: PICTURE_TIMEOUT,
      memorySize: PICTURE_MEMORY_MIB,
    });
    table.allow(maker, ['GetItem', 'UpdateItem']);
    this.allowReadingUploads(maker);
    maker.allowObjects(['s3:PutObject', 's3:DeleteObject'], delivery.media, RENDITIONS);
    work.consumedBy(maker, { batchSize: 1, share: 20 });
    return work;
  }

  private moderatePhotos(props: PhotoPipelineProps): WorkQueue {
    const { table, delivery, logRetention } = props;
    const work = new WorkQueue(this, 'Moderation', {
      consumerTimeout: PICTURE_TIMEOUT,
      sentToBy: 'services',
    });
    const moderator = new AppFunction(this, 'ModeratePhotos', {
      name: 'moderate-photos',
      kind: 'queue',
      variables: variablesOf['moderate-photos'],
      environment: {
        TABLE_NAME: table.table.tableName,
        UPLOADS_BUCKET: this.uploads.bucketName,
        MEDIA_BUCKET: delivery.media.bucketName,
        MODERATION_INTERVAL_MS: Room.of(this).paceOf('ModeratePhotos', props.moderationsPerSecond),
        MODERATIONS_PER_DAY: String(props.moderationsPerDay),
      },
      errorImpact: 'New photos are not moderated, stay in processing and reach no feed.',
      logRetention,
      timeout: PICTURE_TIMEOUT,
      memorySize: PICTURE_MEMORY_MIB,
    });
    table.allow(moderator, ['GetItem', 'UpdateItem']);
    this.allowReadingUploads(moderator);
    moderator.allowObjects(['s3:DeleteObject'], delivery.media, RENDITIONS); // what a rejected photo left
    moderator.allow(['rekognition:DetectModerationLabels'], ['*']);
    for (const rule of ['AwsSolutions-IAM5[Resource::*]', 'Serverless-LambdaStarPermissions']) {
      acceptFinding(moderator, rule, 'Moderation by Rekognition has no resource to name.');
    }
    work.consumedBy(moderator, { batchSize: 1, share: 10 });
    return work;
  }

  private allowReadingUploads(reader: AppFunction): void {
    reader.allowObjects(['s3:GetObject'], this.uploads, '*');
    // Whoever may not list is told "forbidden" instead of "not found" when an upload has expired.
    reader.allow(['s3:ListBucket'], [this.uploads.bucketArn]);
  }

  private announceUploads(queues: readonly WorkQueue[]): Rule {
    const arrived = new Rule(this, 'UploadArrived', {
      description: 'Sends each uploaded picture to the thumbnail and the moderation queue',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [this.uploads.bucketName] } },
      },
      targets: queues.map(
        ({ queue }) =>
          new SqsQueue(Queue.fromQueueArn(this, `${queue.node.path}Target`, queue.queueArn), {
            deadLetterQueue: this.undeliveredTarget,
            retryAttempts: 10,
          }),
      ),
    });
    pinLogicalId(arrived, 'UploadArrived');
    return arrived;
  }

  private reconcileUploads(props: PhotoPipelineProps, thumbnails: WorkQueue, moderation: WorkQueue): Rule {
    const reconciler = new AppFunction(this, 'ReconcileUploads', {
      name: 'reconcile-uploads',
      kind: 'other',
      variables: variablesOf['reconcile-uploads'],
      environment: {
        TABLE_NAME: props.table.table.tableName,
        UPLOADS_BUCKET: this.uploads.bucketName,
        THUMBNAILS_QUEUE_URL: thumbnails.queue.queueUrl,
        MODERATION_QUEUE_URL: moderation.queue.queueUrl,
        MEDIA_BUCKET: props.delivery.media.bucketName,
        ISSUER: props.identity.issuer,
        USER_POOL_ID: props.identity.userPool?.userPoolId ?? '',
      },
      errorImpact:
        'Photos whose events were lost stay in processing, uploads that are done with stay stored for up to two days, and if the user pool is lost, people who joined lately are strangers.',
      logRetention: props.logRetention,
      timeout: RECONCILER_TIMEOUT,
    });
    props.table.allow(reconciler, ['BatchGetItem', 'PutItem', 'UpdateItem']);
    this.exportUsers(reconciler, props);
    reconciler.allow(['s3:ListBucket'], [this.uploads.bucketArn]);
    reconciler.allowObjects(['s3:DeleteObject'], this.uploads, '*');
    thumbnails.allowSend(reconciler);
    moderation.allowSend(reconciler);
    const schedule = new Rule(this, 'ReconcileSchedule', {
      description: 'Looks for uploads that got stuck, and deletes those that are done with',
      schedule: Schedule.rate(Duration.minutes(RECONCILED_EVERY_MINUTES)),
      targets: [
        new LambdaFunction(reconciler.lambda, {
          event: RuleTargetInput.fromObject({}),
          deadLetterQueue: this.undeliveredTarget,
          retryAttempts: 0, // the next run comes soon
        }),
      ],
    });
    pinLogicalId(schedule, 'ReconcileSchedule');
    return schedule;
  }

  /** Lets the reconciler keep, outside of the user pool, who has which account: a function of its own would be four resources. */
  private exportUsers(exporter: AppFunction, { delivery, identity }: PhotoPipelineProps): void {
    if (identity.userPool === undefined) return;
    exporter.allow(['cognito-idp:ListUsers'], [identity.userPool.userPoolArn]);
    exporter.allowObjects(['s3:PutObject'], delivery.media, EXPORTS);
  }
}
