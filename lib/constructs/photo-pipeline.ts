import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { objects as accountObjects } from '../../lambdas/accounts/account-data.ts';
import { objects as erasureObjects } from '../../lambdas/erasure/erasure-data.ts';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import type { SetDays } from '../../lambdas/kernel/stored-data.ts';
import { objects as photoObjects } from '../../lambdas/photos/photo-data.ts';
import { PICTURE_TIMEOUT_SECONDS } from '../../lambdas/photos/picture-timeout.ts';
import { RECONCILED_EVERY_MINUTES } from '../../lambdas/photos/reconcile-uploads.ts';
import { objects as policyObjects } from '../../lambdas/policy/policy-data.ts';
import { objects as preservationObjects } from '../../lambdas/preservation/preservation-data.ts';
import { acceptFinding } from './accept-finding.ts';
import { AppFunction } from './app-function.ts';
import type { Delivery } from './delivery.ts';
import type { Identity } from './identity.ts';
import { pinLogicalId } from './logical-id.ts';
import type { PolicyEnvironment } from './policy-environment.ts';
import { makePrivateBucket } from './private-bucket.ts';
import { admitRules } from './refuse-plain-calls.ts';
import { Room } from './room.ts';
import type { AppTable } from './table.ts';
import { DeadLetters, WorkQueue } from './work-queue.ts';

export interface PhotoPipelineProps {
  readonly table: AppTable;
  readonly delivery: Delivery;
  readonly identity: Identity;
  /** Takes erasures that are due. */
  readonly wayOut: WorkQueue;
  readonly appOrigins: readonly string[];
  readonly keepData: boolean;
  readonly logRetention: RetentionDays;
  readonly days: SetDays;
  /** Calls of Rekognition, all together. */
  readonly moderationsPerSecond: number;
  /** Calls of Rekognition in a day (UTC); 0 is no limit. */
  readonly moderationsPerDay: number;
  /** How the moderation policy is changed, and which change is tried. */
  readonly policyEnvironment: PolicyEnvironment;
}

const PICTURE_TIMEOUT = Duration.seconds(PICTURE_TIMEOUT_SECONDS);
// Of users Cognito lists 60 at once, some 1,000 in a second with their rows.
const RECONCILER_TIMEOUT = Duration.minutes(15);
const PICTURE_MEMORY_MIB = 1769; // one full virtual CPU
/**
 * Moderation waits for Rekognition ten times as long as it works, and what it decodes takes 570 MiB at most: HEIC and AVIF pictures from 2
 * megapixels on, which take up to 1,320, are decoded by the thumbnail function alone, whatever becomes of their renditions.
 * docs/adr/0051-one-costly-decode.md
 */
const MODERATION_MEMORY_MIB = 1024;

/** From an uploaded object to a photo with thumbnails and a verdict. */
export class PhotoPipeline extends Construct {
  readonly uploads: Bucket;
  /** Comes round every five minutes. */
  readonly everyFiveMinutes: Rule;
  /** Takes uploads to be moderated, and jobs about lists of known pictures. */
  readonly moderation: WorkQueue;
  private readonly undelivered: DeadLetters;
  private readonly undeliveredTarget: IQueue;

  constructor(scope: Construct, id: string, props: PhotoPipelineProps) {
    super(scope, id);
    this.uploads = this.makeUploads(props);
    this.undelivered = new DeadLetters(this, 'UndeliveredEvents', {
      sentToBy: 'services',
    });
    const moderation = this.moderatePhotos(props);
    this.moderation = moderation;
    const thumbnails = this.makeThumbnails(props, moderation);
    // Known by its ARN alone, a queue gets no policy of its own from a rule.
    this.undeliveredTarget = Queue.fromQueueArn(this, 'Undelivered', this.undelivered.queue.queueArn);
    const arrived = this.announceUploads([thumbnails, moderation]);
    this.everyFiveMinutes = this.reconcileUploads(props, thumbnails, moderation);
    const filled = [thumbnails, moderation, this.undelivered].map(({ queue }) => queue);
    admitRules('EventQueues', filled, [arrived, this.everyFiveMinutes]);
  }

  private makeUploads(props: PhotoPipelineProps): Bucket {
    const uploads = makePrivateBucket(this, 'UploadsBucket', {
      keepData: props.keepData,
      corsOrigins: props.appOrigins,
      days: props.days,
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

  private makeThumbnails(
    { table, delivery, logRetention }: PhotoPipelineProps,
    moderation: WorkQueue,
  ): WorkQueue {
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
        MODERATION_QUEUE_URL: moderation.queue.queueUrl,
      },
      errorImpact: 'New photos stay in processing and reach no feed.',
      logRetention,
      timeout: PICTURE_TIMEOUT,
      memorySize: PICTURE_MEMORY_MIB,
    });
    table.allow(maker, ['GetItem', 'UpdateItem']);
    this.allowReadingUploads(maker);
    maker.allowObjects(['s3:PutObject', 's3:DeleteObject'], delivery.media, photoObjects.renditions);
    moderation.allowSend(maker);
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
        ...props.policyEnvironment,
      },
      errorImpact: 'New photos are not moderated, stay in processing and reach no feed.',
      logRetention,
      timeout: PICTURE_TIMEOUT,
      memorySize: MODERATION_MEMORY_MIB,
    });
    table.allow(moderator, [
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'ConditionCheckItem',
    ]);
    this.allowReadingUploads(moderator);
    // It looks at a rendition where there is one, and deletes those of a rejected photo.
    moderator.allowObjects(['s3:GetObject', 's3:DeleteObject'], delivery.media, photoObjects.renditions);
    const listed = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
    moderator.allowObjects(listed, delivery.media, photoObjects.known);
    moderator.allowObjects(['s3:GetObject', 's3:PutObject'], delivery.media, policyObjects.hashFiles);
    moderator.allowObjects(['s3:PutObject'], delivery.media, preservationObjects.preserved);
    moderator.allow(['s3:ListBucket'], [delivery.media.bucketArn]); // to be told "not found"
    moderator.allow(['rekognition:DetectModerationLabels'], ['*']);
    for (const rule of ['AwsSolutions-IAM5[Resource::*]', 'Serverless-LambdaStarPermissions']) {
      acceptFinding(moderator, rule, 'Moderation by Rekognition has no resource to name.');
    }
    work.consumedBy(moderator, { batchSize: 1, share: 10 });
    return work;
  }

  private allowReadingUploads(reader: AppFunction): void {
    reader.allowObjects(['s3:GetObject'], this.uploads, photoObjects.uploads);
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
        WAY_OUT_QUEUE_URL: props.wayOut.queue.queueUrl,
        MEDIA_BUCKET: props.delivery.media.bucketName,
        ISSUER: props.identity.issuer,
        USER_POOL_ID: props.identity.userPool?.userPoolId ?? '',
      },
      errorImpact:
        'Accounts whose time has come are not erased, suspensions go on after their end, photos whose events were lost stay in processing, done uploads stay stored for up to two days, and if the user pool is lost, people who joined lately are strangers.',
      logRetention: props.logRetention,
      timeout: RECONCILER_TIMEOUT,
    });
    props.table.allow(reconciler, [
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'ConditionCheckItem',
      'BatchWriteItem',
    ]);
    reconciler.allowObjects(['s3:PutObject'], props.delivery.media, erasureObjects.ledger);
    props.wayOut.allowSend(reconciler);
    this.exportUsers(reconciler, props);
    reconciler.allow(['s3:ListBucket'], [this.uploads.bucketArn]);
    reconciler.allowObjects(['s3:DeleteObject'], this.uploads, photoObjects.uploads);
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
    exporter.allowObjects(['s3:PutObject', 's3:GetObject'], delivery.media, accountObjects.userExports);
    exporter.allow(['s3:ListBucket'], [delivery.media.bucketArn]);
  }
}
