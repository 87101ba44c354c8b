import { Duration } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { AppFunction } from './app-function.ts';
import type { Pushes } from './pushes.ts';
import type { AppTable } from './table.ts';
import { WorkQueue } from './work-queue.ts';

export interface NotificationsProps {
  readonly table: AppTable;
  readonly pushes: Pushes;
  readonly logRetention: RetentionDays;
}

const TIMEOUT = Duration.seconds(60);

/** Notifications: the queue of what people were up to, and the function that tells whom it concerns. */
export class Notifications extends Construct {
  /** Takes a `NotificationJob` for each thing that changed. */
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, { table, pushes, logRetention }: NotificationsProps) {
    super(scope, id);
    this.work = new WorkQueue(this, 'Notifications', {
      consumerTimeout: TIMEOUT,
    });
    const maker = new AppFunction(this, 'MakeNotifications', {
      name: 'make-notifications',
      kind: 'queue',
      variables: variablesOf['make-notifications'],
      environment: {
        TABLE_NAME: table.table.tableName,
        PUSHES_QUEUE_URL: pushes.queue.queue.queueUrl,
        NOTIFICATIONS_QUEUE_URL: this.work.queue.queueUrl,
      },
      errorImpact: 'Nobody is told of likes, comments, follows and the like.',
      logRetention,
      timeout: TIMEOUT,
    });
    table.allow(maker, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem']);
    pushes.queue.allowSend(maker);
    this.work.allowSend(maker); // what does not fit into one invocation goes on in the next
    this.work.consumedBy(maker, { batchSize: 10, share: 10 });
  }
}
