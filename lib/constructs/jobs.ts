import { Duration } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { objects as photoObjects } from '../../lambdas/photos/photo-data.ts';
import { AppFunction } from './app-function.ts';
import type { Delivery } from './delivery.ts';
import type { AppTable } from './table.ts';
import { WorkQueue } from './work-queue.ts';

export interface JobsProps {
  readonly table: AppTable;
  readonly delivery: Delivery;
  readonly uploads: Bucket;
  readonly logRetention: RetentionDays;
  /** Authors with more followers are merged into home feeds at read time. */
  readonly mergeAboveFollowers: number;
}

const FAN_OUT_TIMEOUT = Duration.seconds(60);
const DELETION_TIMEOUT = Duration.seconds(30);

/** Queues of jobs that follow from changes of rows, and the functions that do them: fan-out with accepted requests, deletion of media. */
export class Jobs extends Construct {
  readonly fanOut: WorkQueue;
  readonly deletion: WorkQueue;

  constructor(scope: Construct, id: string, props: JobsProps) {
    super(scope, id);
    this.fanOut = new WorkQueue(this, 'FanOut', {
      consumerTimeout: FAN_OUT_TIMEOUT,
    });
    this.deletion = new WorkQueue(this, 'MediaDeletion', {
      consumerTimeout: DELETION_TIMEOUT,
    });
    this.fanOutPosts(props);
    this.deleteMedia(props);
  }

  private fanOutPosts({ table, logRetention, mergeAboveFollowers }: JobsProps): void {
    const fanner = new AppFunction(this, 'FanOutPosts', {
      name: 'fan-out-posts',
      kind: 'queue',
      variables: variablesOf['fan-out-posts'],
      environment: {
        TABLE_NAME: table.table.tableName,
        FAN_OUT_QUEUE_URL: this.fanOut.queue.queueUrl,
        MERGE_ABOVE_FOLLOWERS: String(mergeAboveFollowers),
      },
      errorImpact:
        'New posts and follows do not show in home feeds. Requests to follow accounts that became public stay open.',
      logRetention,
      timeout: FAN_OUT_TIMEOUT,
    });
    table.allow(fanner, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem']);
    this.fanOut.allowSend(fanner); // what does not fit into one invocation goes on in the next
    this.fanOut.consumedBy(fanner, { batchSize: 10, share: 25 });
  }

  private deleteMedia({ table, delivery, uploads, logRetention }: JobsProps): void {
    const deleter = new AppFunction(this, 'DeleteMedia', {
      name: 'delete-media',
      kind: 'queue',
      variables: variablesOf['delete-media'],
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
    deleter.allowObjects(['s3:DeleteObject'], delivery.media, photoObjects.renditions);
    deleter.allowObjects(['s3:DeleteObject'], uploads, photoObjects.uploads);
    this.deletion.consumedBy(deleter, { batchSize: 10, share: 5 });
  }
}
