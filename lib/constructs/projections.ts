import { Duration } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  AcceptRequestsEnv,
  AdvancePostsEnv,
  DeleteMediaEnv,
  FanOutPostsEnv,
  ProjectGraphEnv,
} from '../../lambdas/environments.ts';
import { AppFunction } from './app-function.ts';
import { type Delivery, RENDITIONS } from './delivery.ts';
import type { Notifications } from './notifications.ts';
import type { Schedules } from './schedules.ts';
import type { AppTable } from './table.ts';
import type { Webhooks } from './webhooks.ts';
import { WorkQueue } from './work-queue.ts';

export interface ProjectionsProps {
  readonly table: AppTable;
  readonly delivery: Delivery;
  readonly uploads: Bucket;
  readonly schedules: Schedules;
  readonly notifications: Notifications;
  /** Undefined where no webhooks are configured. */
  readonly webhooks: Webhooks | undefined;
  readonly logRetention: RetentionDays;
  /** Authors with more followers are merged into home feeds at read time. */
  readonly mergeAboveFollowers: number;
}

const FAN_OUT_TIMEOUT = Duration.seconds(60);
const ACCEPTANCE_TIMEOUT = Duration.seconds(60);
const DELETION_TIMEOUT = Duration.seconds(30);
const STREAM_TIMEOUT = Duration.seconds(30);

/** A condition on a row's key in a stream record. An event source takes five of them at most. */
const rows = (partition: string, sort: string | readonly string[], eventNames?: readonly string[]) => ({
  ...(eventNames !== undefined && { eventName: eventNames }),
  dynamodb: {
    Keys: { pk: { S: [{ prefix: partition }] }, sk: { S: [sort].flat().map((prefix) => ({ prefix })) } },
  },
});

/** What follows from changes of rows: publication, counts, reverse edges, feeds, deletion of media. */
export class Projections extends Construct {
  private readonly fanOut: WorkQueue;
  private readonly acceptance: WorkQueue;
  private readonly deletion: WorkQueue;

  constructor(scope: Construct, id: string, props: ProjectionsProps) {
    super(scope, id);
    this.fanOut = new WorkQueue(this, 'FanOut', {
      consumerTimeout: FAN_OUT_TIMEOUT,
      deadLetterImpact: 'Some home feeds lack posts or follows: their fan-out was given up.',
    });
    this.acceptance = new WorkQueue(this, 'Acceptance', {
      consumerTimeout: ACCEPTANCE_TIMEOUT,
      deadLetterImpact: 'Some requests to follow an account that became public are still open.',
    });
    this.deletion = new WorkQueue(this, 'MediaDeletion', {
      consumerTimeout: DELETION_TIMEOUT,
      deadLetterImpact:
        'Objects of deleted or rejected photos are still stored: their deletion was given up.',
    });
    this.advancePosts(props);
    this.projectGraph(props);
    this.fanOutPosts(props);
    this.acceptRequests(props);
    this.deleteMedia(props);
  }

  private advancePosts({ table, schedules, notifications, webhooks, logRetention }: ProjectionsProps): void {
    const advancer = new AppFunction(this, 'AdvancePosts', {
      name: 'advance-posts',
      env: AdvancePostsEnv,
      environment: {
        TABLE_NAME: table.table.tableName,
        FAN_OUT_QUEUE_URL: this.fanOut.queue.queueUrl,
        MEDIA_DELETION_QUEUE_URL: this.deletion.queue.queueUrl,
        SCHEDULES_QUEUE_URL: schedules.work.queue.queueUrl,
        NOTIFICATIONS_QUEUE_URL: notifications.work.queue.queueUrl,
        ...(webhooks?.planEnvironment ?? { WEBHOOKS_QUEUE_URL: '', WEBHOOK_TYPES: '' }),
      },
      errorImpact: 'Posts whose photos are finished are not published.',
      logRetention,
      timeout: STREAM_TIMEOUT,
    });
    table.allow(advancer, ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);
    this.fanOut.allowSend(advancer);
    this.deletion.allowSend(advancer);
    schedules.work.allowSend(advancer);
    notifications.work.allowSend(advancer);
    webhooks?.queue.allowSend(advancer);
    table.feeds(advancer, {
      // A new photo has nothing to advance; what it learns later and its end do.
      patterns: [
        rows('PHOTO#', 'PHOTO', ['MODIFY', 'REMOVE']),
        rows('A#', ['POST#', 'DRAFT#', 'EDGE#']),
        rows('LIKES#', 'L#', ['INSERT', 'REMOVE']),
        rows('COMMENTS#', ['C#', 'R#'], ['INSERT', 'MODIFY']),
        ...(webhooks === undefined ? [] : [rows('A#', 'PROFILE', ['INSERT'])]),
      ],
      deadLetterImpact: 'Some posts are neither published nor held: their changes were given up.',
      lagImpact: 'Posts are published late.',
    });
  }

  private projectGraph({ table, logRetention }: ProjectionsProps): void {
    const projector = new AppFunction(this, 'ProjectGraph', {
      name: 'project-graph',
      env: ProjectGraphEnv,
      environment: {
        TABLE_NAME: table.table.tableName,
        FAN_OUT_QUEUE_URL: this.fanOut.queue.queueUrl,
        ACCEPTANCE_QUEUE_URL: this.acceptance.queue.queueUrl,
      },
      errorImpact: 'Follower lists and counts do not change, likes are not counted.',
      logRetention,
      timeout: STREAM_TIMEOUT,
    });
    table.allow(projector, [
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'BatchWriteItem',
      'ConditionCheckItem',
    ]);
    this.fanOut.allowSend(projector);
    this.acceptance.allowSend(projector);
    table.feeds(projector, {
      patterns: [
        rows('A#', ['PROFILE', 'EDGE#', 'AUDIENCE#', 'POST#', 'SAVED#', 'REPOST#']),
        rows('LIKES#', 'L#'),
        rows('VIEWS#', ['V#', 'S#'], ['INSERT']),
        rows('COMMENTS#', ['C#', 'R#', 'HEAD'], ['INSERT', 'MODIFY']),
      ],
      deadLetterImpact: 'Some follower lists or counts are wrong: their changes were given up.',
      lagImpact: 'Follower lists and counts are late.',
    });
  }

  private fanOutPosts({ table, logRetention, mergeAboveFollowers }: ProjectionsProps): void {
    const fanner = new AppFunction(this, 'FanOutPosts', {
      name: 'fan-out-posts',
      env: FanOutPostsEnv,
      environment: {
        TABLE_NAME: table.table.tableName,
        FAN_OUT_QUEUE_URL: this.fanOut.queue.queueUrl,
        MERGE_ABOVE_FOLLOWERS: String(mergeAboveFollowers),
      },
      errorImpact: 'New posts and follows do not show in home feeds.',
      logRetention,
      timeout: FAN_OUT_TIMEOUT,
    });
    table.allow(fanner, ['GetItem', 'Query', 'PutItem', 'BatchWriteItem']);
    this.fanOut.allowSend(fanner); // what does not fit into one invocation goes on in the next
    this.fanOut.consumedBy(fanner, { batchSize: 10, maxConcurrency: 20 });
  }

  private acceptRequests({ table, logRetention }: ProjectionsProps): void {
    const accepter = new AppFunction(this, 'AcceptRequests', {
      name: 'accept-requests',
      env: AcceptRequestsEnv,
      environment: {
        TABLE_NAME: table.table.tableName,
        ACCEPTANCE_QUEUE_URL: this.acceptance.queue.queueUrl,
      },
      errorImpact: 'Requests to follow accounts that became public stay open.',
      logRetention,
      timeout: ACCEPTANCE_TIMEOUT,
    });
    table.allow(accepter, ['GetItem', 'Query', 'UpdateItem']);
    this.acceptance.allowSend(accepter); // what does not fit into one invocation goes on in the next
    this.acceptance.consumedBy(accepter, { batchSize: 5, maxConcurrency: 5 });
  }

  private deleteMedia({ table, delivery, uploads, logRetention }: ProjectionsProps): void {
    const deleter = new AppFunction(this, 'DeleteMedia', {
      name: 'delete-media',
      env: DeleteMediaEnv,
      environment: {
        TABLE_NAME: table.table.tableName,
        UPLOADS_BUCKET: uploads.bucketName,
        MEDIA_BUCKET: delivery.media.bucketName,
      },
      errorImpact: 'Objects of deleted and rejected photos stay stored.',
      logRetention,
      timeout: DELETION_TIMEOUT,
    });
    table.allow(deleter, ['GetItem']);
    deleter.allowObjects(['s3:DeleteObject'], delivery.media, RENDITIONS);
    deleter.allowObjects(['s3:DeleteObject'], uploads, '*');
    this.deletion.consumedBy(deleter, { batchSize: 10, maxConcurrency: 5 });
  }
}
