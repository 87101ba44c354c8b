import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { QueueVariable } from '../../lambdas/kernel/environment.ts';
import { partsOf, type StreamConsumer } from '../topics/topics.ts';
import { AppFunction } from './app-function.ts';
import type { Jobs } from './jobs.ts';
import type { Mails } from './mails.ts';
import type { Notifications } from './notifications.ts';
import type { Schedules } from './schedules.ts';
import { streamPatterns } from './stream-filters.ts';
import type { AppTable } from './table.ts';
import { valuesOf } from './values-of.ts';
import type { WayOut } from './way-out.ts';
import type { Webhooks } from './webhooks.ts';
import { DeadLetters, type WorkQueue } from './work-queue.ts';

export interface StreamConsumersProps {
  readonly table: AppTable;
  readonly jobs: Jobs;
  readonly schedules: Schedules;
  readonly notifications: Notifications;
  /** Undefined where no webhooks are configured. */
  readonly webhooks: Webhooks | undefined;
  /** Undefined where no mails are sent. */
  readonly mails: Mails | undefined;
  readonly wayOut: WayOut;
  /** Takes jobs about lists of known pictures. */
  readonly moderation: WorkQueue;
  readonly logRetention: RetentionDays;
}

const TIMEOUT = Duration.seconds(30);

/** What people notice of each consumer's troubles. */
const consumers = {
  effects: {
    id: 'Effects',
    errorImpact: 'Posts whose photos are finished are not published.',
  },
  projections: {
    id: 'Projections',
    errorImpact: 'Follower lists and counts do not change, likes are not counted.',
  },
} as const satisfies Record<StreamConsumer, unknown>;

/** The two readers of the table's stream: one keeps rows that follow from others, one does what else follows from changes. */
export class StreamConsumers extends Construct {
  readonly functions: readonly LambdaFunction[];

  constructor(scope: Construct, id: string, props: StreamConsumersProps) {
    super(scope, id);
    const deadLetters = new DeadLetters(this, 'ChangeDeadLetters');
    this.functions = (['effects', 'projections'] as const).map((each) => this.add(each, deadLetters, props));
  }

  private add(
    consumer: StreamConsumer,
    deadLetters: DeadLetters,
    props: StreamConsumersProps,
  ): LambdaFunction {
    const { table, jobs, schedules, notifications, webhooks, wayOut, logRetention } = props;
    const { id, errorImpact } = consumers[consumer];
    const queues: Readonly<Partial<Record<QueueVariable, WorkQueue | undefined>>> = {
      FAN_OUT_QUEUE_URL: jobs.fanOut,
      MEDIA_DELETION_QUEUE_URL: jobs.deletion,
      MODERATION_QUEUE_URL: props.moderation,
      NOTIFICATIONS_QUEUE_URL: notifications.work,
      SCHEDULES_QUEUE_URL: schedules.work,
      WAY_OUT_QUEUE_URL: wayOut.work,
      WEBHOOKS_QUEUE_URL: webhooks?.queue,
      MAILS_QUEUE_URL: props.mails?.queue,
    };
    const parts = partsOf(consumer).filter((part) => part.sends.every((name) => queues[name] !== undefined));
    const all = partsOf(consumer);
    const sends = [...new Set(all.flatMap((part) => part.sends))];
    const variables = [...new Set(all.flatMap((part) => part.variables))];
    const made = new AppFunction(this, id, {
      name: consumer,
      kind: 'stream',
      ...valuesOf(consumer, ['TABLE_NAME', 'DEAD_LETTERS_QUEUE_URL', ...sends, ...variables], {
        TABLE_NAME: table.table.tableName,
        DEAD_LETTERS_QUEUE_URL: deadLetters.queue.queueUrl,
        ...Object.fromEntries(sends.map((name) => [name, queues[name]?.queue.queueUrl])),
        ...(props.mails === undefined && { MAILS_QUEUE_URL: '' }),
        ...(webhooks?.planEnvironment ?? { WEBHOOKS_QUEUE_URL: '', WEBHOOK_TYPES: '' }),
      }),
      errorImpact,
      logRetention,
      timeout: TIMEOUT,
    });
    table.allow(made, [...new Set(parts.flatMap(({ access }) => access))]);
    for (const name of sends) queues[name]?.allowSend(made);
    table.feeds(made, {
      deadLetters,
      patterns: streamPatterns(parts.flatMap(({ follows }) => follows)),
    });
    return made.lambda;
  }
}
