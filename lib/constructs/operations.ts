import { Stack } from 'aws-cdk-lib';
import { Alarm, Dashboard, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import { ALARM_PERIOD } from './alarm.ts';
import { Alarms, type AlarmsProps } from './alarms.ts';
import type { Delivery } from './delivery.ts';

export interface OperationsProps extends AlarmsProps {
  readonly delivery: Delivery;
  /** Who gets a mail when an alarm rings. */
  readonly alarmEmail: string | undefined;
}

const WIDTH = 12; // half of the dashboard

/** The dashboard, the alarms, and who hears them. Comes last: it looks at all that is in the stack. */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, props: OperationsProps) {
    super(scope, id);
    new Alarms(this, 'ByClass', props);
    this.addDashboard(props);
    if (props.alarmEmail !== undefined) this.mailAlarms(props.alarmEmail);
  }

  /** Fewer than 50 metrics: the free tier has three such dashboards. */
  private addDashboard(props: OperationsProps): void {
    const dashboard = new Dashboard(this, 'Dashboard');
    for (const [left, right] of [
      ...this.graphsOfRequests(props),
      ...this.graphsOfQueues(),
      ...this.graphsOfData(props),
    ]) {
      dashboard.addWidgets(left, right);
    }
  }

  private graph(title: string, left: IMetric[]): GraphWidget {
    return new GraphWidget({ title, left, width: WIDTH, period: ALARM_PERIOD });
  }

  private graphsOfRequests({ api }: OperationsProps): [GraphWidget, GraphWidget][] {
    const namespace = Stack.of(this).stackName;
    const errors = ['api', 'queues', 'streams'].map(
      (Class) =>
        new Metric({
          namespace,
          metricName: 'Errors',
          dimensionsMap: { Class },
          statistic: 'sum',
          label: Class,
        }),
    );
    const ofFunctions = ['Errors', 'Throttles'].map(
      (metricName) => new Metric({ namespace: 'AWS/Lambda', metricName, statistic: 'sum' }),
    );
    return [
      [
        this.graph('Requests and errors', [
          api.http.metricCount(),
          api.http.metricClientError(),
          api.http.metricServerError(),
        ]),
        this.graph('Latency (ms)', [
          api.http.metricLatency({ statistic: 'p50' }),
          api.http.metricLatency({ statistic: 'p99' }),
        ]),
      ],
      [
        this.graph('Errors by class', errors),
        this.graph('Crashes and throttles of functions, whole account', ofFunctions),
      ],
    ];
  }

  private graphsOfQueues(): [GraphWidget, GraphWidget][] {
    const queues = Stack.of(this)
      .node.findAll()
      .filter((each) => each instanceof Queue);
    const work = queues.filter(({ deadLetterQueue }) => deadLetterQueue !== undefined);
    return [
      [
        this.graph(
          'Messages waiting',
          queues.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
        ),
        this.graph(
          'Age of the oldest message (s)',
          work.map((queue) => queue.metricApproximateAgeOfOldestMessage()),
        ),
      ],
    ];
  }

  private graphsOfData({ table, streamConsumers, delivery }: OperationsProps): [GraphWidget, GraphWidget][] {
    const media = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/CloudFront',
        metricName,
        dimensionsMap: { DistributionId: delivery.distributionId, Region: 'Global' },
        statistic,
        region: 'us-east-1', // where CloudFront puts all of them
      });
    return [
      [
        this.graph('Capacity units', [
          table.table.metricConsumedReadCapacityUnits(),
          table.table.metricConsumedWriteCapacityUnits(),
          table.table.metric('WriteThrottleEvents', { statistic: 'sum' }),
        ]),
        this.graph(
          'Stream lag (ms)',
          streamConsumers.functions.map((each) => each.metric('IteratorAge', { statistic: 'max' })),
        ),
      ],
      [
        this.graph('Requests for photos', [media('Requests', 'sum')]),
        this.graph('Errors at photos (%)', [media('4xxErrorRate', 'avg'), media('5xxErrorRate', 'avg')]),
      ],
    ];
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
