import { Duration, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { objects as exportObjects } from '../../lambdas/exports/export-data.ts';
import { objects as photoObjects } from '../../lambdas/photos/photo-data.ts';
import { AppFunction } from './app-function.ts';
import type { Delivery } from './delivery.ts';
import type { Identity } from './identity.ts';
import type { StackKey, StackKeys } from './stack-keys.ts';
import type { AppTable } from './table.ts';
import { type Senders, WorkQueue } from './work-queue.ts';

export interface WayOutProps {
  readonly table: AppTable;
  readonly identity: Identity;
  readonly delivery: Delivery;
  readonly keys: StackKeys;
  readonly logRetention: RetentionDays;
  /** Who sends to the queue. */
  readonly sentToBy: Senders;
}

const TIMEOUT = Duration.minutes(15);

/** How people leave: the queue of what that takes, and the function that erases them and gathers what they take along. */
export class WayOut extends Construct {
  /** Takes a `WayOutJob`. */
  readonly work: WorkQueue;
  private readonly exportKey: StackKey;

  constructor(scope: Construct, id: string, props: WayOutProps) {
    super(scope, id);
    const { table, identity, delivery, keys, logRetention } = props;
    this.exportKey = keys.make('export', 'ExportKey', `/${Stack.of(this).stackName}/export-key`);
    this.work = new WorkQueue(this, 'WayOut', { consumerTimeout: TIMEOUT, sentToBy: props.sentToBy });
    const { userPool } = identity;
    const leaver = new AppFunction(this, 'WayOut', {
      name: 'way-out',
      kind: 'queue',
      variables: variablesOf['way-out'],
      environment: {
        TABLE_NAME: table.table.tableName,
        MEDIA_BUCKET: delivery.media.bucketName,
        ISSUER: identity.issuer,
        USER_POOL_ID: userPool?.userPoolId ?? '',
        WAY_OUT_QUEUE_URL: this.work.queue.queueUrl,
        EXPORT_KEY_PARAMETER: this.exportKey.parameter,
      },
      errorImpact: 'Accounts whose time has come are not erased, and exports of data are not made.',
      logRetention,
      timeout: TIMEOUT,
    });
    table.allow(leaver, [
      'GetItem',
      'BatchGetItem',
      'Query',
      'Scan',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'BatchWriteItem',
      'ConditionCheckItem',
    ]);
    if (userPool !== undefined) {
      leaver.allow(['cognito-idp:ListUsers', 'cognito-idp:AdminDeleteUser'], [userPool.userPoolArn]);
    }
    this.exportKey.allowRead(leaver);
    leaver.allowObjects(['s3:GetObject'], delivery.media, photoObjects.renditions);
    leaver.allowObjects(
      ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:DeleteObject'],
      delivery.media,
      exportObjects.takeouts,
    );
    leaver.allow(['s3:ListBucket'], [delivery.media.bucketArn]); // exports of who is erased
    this.work.allowSend(leaver); // what does not fit into one invocation goes on in the next
    this.work.consumedBy(leaver, { batchSize: 1, share: 2 });
  }
  /** What exports are verified with, in PEM. */
  get exportPublicKey(): string {
    return this.exportKey.publicKey;
  }
}
