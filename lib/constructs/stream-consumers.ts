import { Duration } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { QueueVariable } from '../../lambdas/kernel/environment.ts';
import { partsOf, type StreamConsumer } from '../topics/topics.ts';
import { AppFunction } from './app-function.ts';
import type { Jobs } from './jobs.ts';
import type { Notifications } from './notifications.ts';
import type { Schedules } from './schedules.ts';
import { streamPatterns } from './stream-filters.ts';
import type { AppTable } from './table.ts';
import { valuesOf } from './values-of.ts';
import type { Webhooks } from './webhooks.ts';
import { DeadLetters, type WorkQueue } from './work-queue.ts';

export interface StreamConsumersProps {
  readonly table: AppTable;
  readonly jobs: Jobs;
  readonly schedules: Schedules;
  readonly notifications: Notifications;
  /** Undefined where no webhooks are configured. */
  readonly webhooks: Webhooks | undefined;
  readonly logRetention: RetentionDays;
}

const TIMEOUT = Duration.seconds(30);

/** What people notice of each consumer's troubles. The names of dead-letter queues are those that deployments have. */
const consumers = {
  effects: {
    id: 'Effects',
    deadLettersId: 'AdvancePostsDeadLetters',
    errorImpact: 'Posts whose photos are finished are not published.',
    deadLetterImpact: 'Some posts are neither published nor held: their changes were given up.',
    lagImpact: 'Posts are published late.',
  },
  projections: {
    id: 'Projections',
    deadLettersId: 'ProjectGraphDeadLetters',
    errorImpact: 'Follower lists and counts do not change, likes are not counted.',
    deadLetterImpact: 'Some follower lists or counts are wrong: their changes were given up.',
    lagImpact: 'Follower lists and counts are late.',
  },
} as const satisfies Record<StreamConsumer, unknown>;

/** The two readers of the table's stream: one keeps rows that follow from others, one does what else follows from changes. */
export class StreamConsumers extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumersProps) {
    super(scope, id);
    this.add('effects', props);
    this.add('projections', props);
  }

  private add(consumer: StreamConsumer, props: StreamConsumersProps): void {
    const { table, jobs, schedules, notifications, webhooks, logRetention } = props;
    const { id, deadLettersId, errorImpact, deadLetterImpact, lagImpact } = consumers[consumer];
    const queues: Readonly<Partial<Record<QueueVariable, WorkQueue | undefined>>> = {
      ACCEPTANCE_QUEUE_URL: jobs.acceptance,
      FAN_OUT_QUEUE_URL: jobs.fanOut,
      MEDIA_DELETION_QUEUE_URL: jobs.deletion,
      NOTIFICATIONS_QUEUE_URL: notifications.work,
      SCHEDULES_QUEUE_URL: schedules.work,
      WEBHOOKS_QUEUE_URL: webhooks?.queue,
    };
    const parts = partsOf(consumer).filter(({ topic }) => topic !== 'webhooks' || webhooks !== undefined);
    const all = partsOf(consumer);
    const sends = [...new Set(all.flatMap((part) => part.sends))];
    const variables = [...new Set(all.flatMap((part) => part.variables))];
    const deadLetters = new DeadLetters(this, deadLettersId, { impact: deadLetterImpact });
    const made = new AppFunction(this, id, {
      name: consumer,
      ...valuesOf(consumer, ['TABLE_NAME', 'DEAD_LETTERS_QUEUE_URL', ...sends, ...variables], {
        TABLE_NAME: table.table.tableName,
        DEAD_LETTERS_QUEUE_URL: deadLetters.queue.queueUrl,
        ...Object.fromEntries(sends.map((name) => [name, queues[name]?.queue.queueUrl])),
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
      lagImpact,
    });
  }
}
