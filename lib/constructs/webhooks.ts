import { Duration, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { PAUSES_SECONDS } from '../../lambdas/webhooks/send-webhook.ts';
import type { WebhookEndpoint } from '../../lambdas/webhooks/webhook-event.ts';
import { AppFunction } from './app-function.ts';
import type { StackKeys } from './stack-keys.ts';
import type { AppTable } from './table.ts';
import { WorkQueue } from './work-queue.ts';

export interface WebhooksProps {
  readonly table: AppTable;
  readonly keys: StackKeys;
  readonly logRetention: RetentionDays;
  /** Where events are sent; at least one. */
  readonly endpoints: readonly WebhookEndpoint[];
  /** A higher number makes a new secret. */
  readonly secretGeneration: number;
  /** Lets webhooks go to this machine. */
  readonly allowLoopback: boolean;
}

const TIMEOUT = Duration.seconds(30);
const REPLAY_TIMEOUT = Duration.seconds(60);

/** Signed webhooks for the operator: the queue of events, who sends them, and who sends them again. */
export class Webhooks extends Construct {
  /** Takes a `WebhookJob` for each event. */
  readonly queue: WorkQueue;
  /** Environment of a function that turns changes into events. */
  readonly planEnvironment: { readonly WEBHOOKS_QUEUE_URL: string; readonly WEBHOOK_TYPES: string };

  constructor(scope: Construct, id: string, props: WebhooksProps) {
    super(scope, id);
    const { table, endpoints, logRetention } = props;
    const parameter = `/${Stack.of(this).stackName}/webhook-secret-${props.secretGeneration}`;
    const secret = props.keys.make('webhook', 'WebhookSecret', parameter);
    this.queue = new WorkQueue(this, 'Webhooks', {
      waitsForReceivers: true,
      consumerTimeout: TIMEOUT,
      tries: PAUSES_SECONDS.length + 1,
    });
    const { queueUrl } = this.queue.queue;
    const types = [...new Set(endpoints.flatMap(({ events }) => events))];
    this.planEnvironment = { WEBHOOKS_QUEUE_URL: queueUrl, WEBHOOK_TYPES: types.join(',') };

    const sender = new AppFunction(this, 'SendWebhooks', {
      name: 'send-webhooks',
      kind: 'queue',
      variables: variablesOf['send-webhooks'],
      environment: {
        TABLE_NAME: table.table.tableName,
        WEBHOOKS_QUEUE_URL: queueUrl,
        WEBHOOK_PARAMETER: parameter,
        WEBHOOKS: JSON.stringify(endpoints),
        ALLOW_LOOPBACK: props.allowLoopback ? 'yes' : 'no',
      },
      errorImpact: 'Receivers of webhooks are not told of events.',
      logRetention,
      timeout: TIMEOUT,
    });
    table.allow(sender, ['PutItem']);
    secret.allowRead(sender);
    this.queue.allowSend(sender); // one message for each further address
    this.queue.consumedBy(sender, { batchSize: 10, share: 5 });

    const replayer = new AppFunction(this, 'ReplayWebhooks', {
      name: 'replay-webhooks',
      kind: 'other',
      variables: variablesOf['replay-webhooks'],
      environment: { TABLE_NAME: table.table.tableName, WEBHOOKS_QUEUE_URL: queueUrl },
      errorImpact: 'Events cannot be sent to receivers of webhooks again.',
      logRetention,
      timeout: REPLAY_TIMEOUT,
    });
    table.allow(replayer, ['Query']);
    this.queue.allowSend(replayer);
  }
}
