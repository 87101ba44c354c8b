import { Stack } from 'aws-cdk-lib';
import { Alarm, Dashboard, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import { ALARM_PERIOD, runbookAlarm } from './alarm.ts';
import type { Api } from './api.ts';
import type { AppTable } from './table.ts';

export interface OperationsProps {
  readonly api: Api;
  readonly table: AppTable;
  /** Who gets a mail when an alarm rings. */
  readonly alarmEmail: string | undefined;
}

const WIDTH = 12; // half of the dashboard

/** The dashboard, the alarms on the whole, and who hears them. Comes last: it looks at all that is in the stack. */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, props: OperationsProps) {
    super(scope, id);
    const resources = Stack.of(this).node.findAll();
    const functions = resources.filter((resource) => resource instanceof LambdaFunction);
    const queues = resources.filter((resource) => resource instanceof Queue);
    this.addThrottleAlarm();
    this.addDashboard(props, functions, queues);
    if (props.alarmEmail !== undefined) this.mailAlarms(props.alarmEmail);
  }

  private addThrottleAlarm(): void {
    runbookAlarm(this, 'FunctionThrottles', {
      // Without a dimension: all functions of the account in this region, which share one limit.
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: 'sum',
        period: ALARM_PERIOD,
      }),
      periods: 2,
      impact: "Calls and events wait: the account's Lambda concurrency is used up.",
      runbookHeading: 'Functions are throttled',
    });
  }

  private addDashboard(
    { api, table }: OperationsProps,
    functions: readonly LambdaFunction[],
    queues: readonly Queue[],
  ): void {
    const graph = (title: string, left: IMetric[]) =>
      new GraphWidget({ title, left, width: WIDTH, period: ALARM_PERIOD });
    const dashboard = new Dashboard(this, 'Dashboard');
    dashboard.addWidgets(
      graph('Requests and errors', [
        api.http.metricCount(),
        api.http.metricClientError(),
        api.http.metricServerError(),
      ]),
      graph('Latency (ms)', [
        api.http.metricLatency({ statistic: 'p50' }),
        api.http.metricLatency({ statistic: 'p99' }),
      ]),
    );
    dashboard.addWidgets(
      graph(
        'Function errors',
        functions.map((made) => made.metricErrors()),
      ),
      graph(
        'Function duration, p99 (ms)',
        functions.map((made) => made.metricDuration({ statistic: 'p99' })),
      ),
    );
    dashboard.addWidgets(
      graph(
        'Messages waiting',
        queues.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
      ),
      graph(
        'Age of the oldest message (s)',
        queues.map((queue) => queue.metricApproximateAgeOfOldestMessage()),
      ),
    );
    dashboard.addWidgets(
      graph('Capacity units', [
        table.table.metricConsumedReadCapacityUnits(),
        table.table.metricConsumedWriteCapacityUnits(),
      ]),
      graph(
        'Stream lag (ms)',
        functions.map((made) => made.metric('IteratorAge', { statistic: 'max' })),
      ),
    );
  }

  private mailAlarms(address: string): void {
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    acceptFinding(
      topic,
      'Serverless-SNSRedrivePolicy',
      'A mail cannot be dead-lettered; alarms stay visible.',
    );
    topic.addSubscription(new EmailSubscription(address));
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    for (const alarm of Stack.of(this).node.findAll()) {
      if (alarm instanceof Alarm) alarm.addAlarmAction(new SnsAction(topic));
    }
  }
}
