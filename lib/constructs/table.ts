import { AttributeType, BillingMode, type ITable, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CHANGE_TRIES } from '../../lambdas/failures/note-failures.ts';
import type { RowAction } from '../../lambdas/platform/row-action.ts';
import type { RestoredTable } from '../config/config.ts';
import type { AppFunction } from './app-function.ts';
import { type DataProps, dataRemoval } from './data-removal.ts';
import { pinLogicalId } from './logical-id.ts';
import { Room } from './room.ts';
import type { StreamPattern } from './stream-filters.ts';
import type { DeadLetters } from './work-queue.ts';

export interface TableProps extends DataProps {
  /** A table that was restored from a backup: the stack uses it and leaves it alone. @default a table of the stack's own */
  readonly restored?: RestoredTable | undefined;
}

/** The one table: everything the backend knows, under `pk` and `sk`, with a stream of all changes. */
export class AppTable extends Construct {
  readonly table: Table | ITable;

  constructor(scope: Construct, id: string, props: TableProps) {
    super(scope, id);
    this.table =
      props.restored === undefined
        ? this.make(props)
        : Table.fromTableAttributes(this, 'Restored', {
            tableName: props.restored.tableName,
            tableStreamArn: props.restored.streamArn,
          });
  }

  private make(props: TableProps): Table {
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.protectData,
      removalPolicy: dataRemoval(props),
    });
    pinLogicalId(table, 'Table');
    return table;
  }

  /** Allows exactly these actions on the rows. */
  allow(user: AppFunction, actions: readonly RowAction[]): void {
    user.allow(
      actions.map((action) => `dynamodb:${action}`),
      [this.table.tableArn],
    );
  }

  /**
   * Sends the changes that match one of the patterns to a function, in order per row. A record that fails is tried again
   * with an ever smaller batch, then its position goes to a dead-letter queue and the stream goes on.
   */
  feeds(consumer: AppFunction, props: StreamConsumerProps): void {
    const streamArn = this.table.tableStreamArn;
    if (streamArn === undefined) throw new Error('The table has no stream');
    const id = consumer.node.id;
    consumer.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [streamArn],
    );
    consumer.allow(['sqs:SendMessage'], [props.deadLetters.queue.queueArn]);
    const mapping = new EventSourceMapping(this, `${id}Stream`, {
      target: consumer.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: CHANGE_TRIES - 1,
      parallelizationFactor: 1,
      onFailure: { bind: () => ({ destination: props.deadLetters.queue.queueArn }) },
      filters: props.patterns.map((pattern) => FilterCriteria.filter({ ...pattern })),
    });
    pinLogicalId(mapping, `${id}Source`);
    Room.of(this).forStream();
  }
}

export interface StreamConsumerProps {
  /** Where changes go that were given up. */
  readonly deadLetters: DeadLetters;
  /** Lambda filter patterns on the stream records; a record that matches one of them is delivered. */
  readonly patterns: readonly StreamPattern[];
}
