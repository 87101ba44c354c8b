import { Stack } from 'aws-cdk-lib';
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ErrorClass } from '../../lambdas/platform/metric.ts';
import { ALARM_PERIOD, type RunbookAlarmProps, runbookAlarm } from './alarm.ts';
import type { Api } from './api.ts';
import type { Identity } from './identity.ts';
import type { StreamConsumers } from './stream-consumers.ts';
import type { AppTable } from './table.ts';
import { WorkQueue } from './work-queue.ts';

export interface AlarmsProps {
  readonly api: Api;
  readonly table: AppTable;
  readonly identity: Identity;
  readonly streamConsumers: StreamConsumers;
  /** `failures`: what is broken. `all`: what is late, slow or refused, too; these have the metrics that cost. */
  readonly alarms: 'failures' | 'all';
  readonly runbookUrl: string | undefined;
}

type Added = Omit<RunbookAlarmProps, 'runbookUrl'>;

/** The alarms of the stack, by class: a log line says which function it was. Comes after all queues. */
export class Alarms extends Construct {
  private readonly runbookUrl: string | undefined;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.runbookUrl = props.runbookUrl;
    const constructs = Stack.of(this).node.findAll();
    const queues = constructs.filter((each) => each instanceof Queue);
    this.watchErrors(props);
    this.watchDeadLetters(queues.filter(({ deadLetterQueue }) => deadLetterQueue === undefined));
    this.watchStream(props);
    if (props.alarms !== 'all') return;
    const work = constructs.filter((each) => each instanceof WorkQueue);
    this.watchWaiting(work.filter(({ waitsForReceivers }) => !waitsForReceivers));
    this.watchPeople(props);
    this.watchDelivery();
  }

  /** A metric that functions write into their logs. */
  private logged(metricName: string, Class: string, statistic: 'sum' | 'max'): Metric {
    const namespace = Stack.of(this).stackName;
    return new Metric({ namespace, metricName, dimensionsMap: { Class }, statistic, period: ALARM_PERIOD });
  }

  /** A metric of all functions of the account in this region. */
  private ofAllFunctions(metricName: string): Metric {
    return new Metric({ namespace: 'AWS/Lambda', metricName, statistic: 'sum', period: ALARM_PERIOD });
  }

  private add(id: string, props: Added): void {
    runbookAlarm(this, id, { ...props, runbookUrl: this.runbookUrl });
  }

  private watchErrors({ api }: AlarmsProps): void {
    const errors = (of: ErrorClass): IMetric[] => [this.logged('Errors', of, 'sum')];
    this.add('ApiErrors', {
      metrics: errors('api'),
      impact: 'Apps get 500 answers: a function of the API fails at requests.',
    });
    this.add('QueueErrors', {
      metrics: errors('queues'),
      impact: 'Photos, feeds, notifications or other jobs are late: they fail and are tried again.',
    });
    this.add('StreamErrors', {
      metrics: errors('streams'),
      impact: 'Posts are not published, or counts and lists stand still: changes fail and are tried again.',
    });
    // Errors and throttles are of all functions of the account in this region: one metric, and one limit that they share.
    this.add('FunctionCrashes', {
      metrics: [this.ofAllFunctions('Errors')],
      impact: 'A function ends in the middle of its work: it runs out of time or memory, or cannot start.',
    });
    this.add('FunctionThrottles', {
      metrics: [this.ofAllFunctions('Throttles')],
      periods: 2,
      impact: "Calls and events wait: the account's Lambda concurrency is used up.",
    });
    this.add('ApiServerErrors', {
      metrics: [api.http.metricServerError({ period: ALARM_PERIOD, statistic: 'sum' })],
      above: 5,
      impact: 'Apps get 5xx answers, also where no function is asked.',
    });
  }

  private watchDeadLetters(queues: readonly Queue[]): void {
    this.add('DeadLetters', {
      metrics: queues.map((queue) =>
        queue.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD, statistic: 'max' }),
      ),
      impact: 'Work was given up and waits for somebody: photos, feeds, counts or notifications lack it.',
    });
  }

  private watchStream({ table, streamConsumers }: AlarmsProps): void {
    this.add('StreamLag', {
      metrics: streamConsumers.functions.map((each) =>
        each.metric('IteratorAge', { period: ALARM_PERIOD, statistic: 'max' }),
      ),
      combine: 'MAX',
      above: 60_000, // milliseconds: a minute behind is more than retries explain
      periods: 2,
      impact: 'Posts are published late, counts and follower lists are late.',
    });
    this.add('TableThrottles', {
      metrics: [table.table.metric('WriteThrottleEvents', { period: ALARM_PERIOD, statistic: 'sum' })],
      impact: 'Writes are slow or refused: the table throttles them.',
    });
  }

  private watchWaiting(work: readonly WorkQueue[]): void {
    this.add('OldMessages', {
      metrics: work.map(({ queue }) =>
        queue.metricApproximateAgeOfOldestMessage({ period: ALARM_PERIOD, statistic: 'max' }),
      ),
      combine: 'MAX',
      above: 1200, // seconds: longer than a delay of SQS, with which jobs wait for their time
      impact: 'Photos, feeds, notifications or other jobs wait: a consumer does not keep up.',
    });
  }

  private watchPeople({ api, identity }: AlarmsProps): void {
    this.add('ApiLatency', {
      metrics: [api.http.metricLatency({ period: ALARM_PERIOD, statistic: 'p99' })],
      above: 3000, // milliseconds
      periods: 2,
      impact: 'Apps are slow: one answer in a hundred takes more than three seconds.',
    });
    const { userPool, clientId } = identity;
    if (userPool === undefined) return;
    this.add('SignInThrottles', {
      metrics: [
        new Metric({
          namespace: 'AWS/Cognito',
          metricName: 'SignInThrottles',
          dimensionsMap: { UserPool: userPool.userPoolId, UserPoolClient: clientId },
          statistic: 'sum',
          period: ALARM_PERIOD,
        }),
      ],
      impact: 'People cannot sign in: Cognito refuses more sign-ins a second than its quota.',
    });
  }

  private watchDelivery(): void {
    this.add('MediaClientErrors', {
      metrics: [this.logged('ClientErrorRate', 'delivery', 'max')],
      above: 25, // percent; some addresses always have expired
      impact: 'Photos do not load: CloudFront refuses more than a quarter of the requests.',
    });
    this.add('MediaServerErrors', {
      metrics: [this.logged('ServerErrorRate', 'delivery', 'max')],
      above: 5, // percent
      impact: 'Photos do not load: CloudFront answers 5xx.',
    });
  }
}
