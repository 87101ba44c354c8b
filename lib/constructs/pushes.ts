import { Duration, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import { AppFunction } from './app-function.ts';
import type { StackKey, StackKeys } from './stack-keys.ts';
import type { AppTable } from './table.ts';
import { WorkQueue } from './work-queue.ts';

export interface PushesProps {
  readonly table: AppTable;
  readonly keys: StackKeys;
  readonly logRetention: RetentionDays;
  /** Whom push services write to about trouble: a `mailto:` or `https:` address. */
  readonly contact: string;
  /** A higher number makes a new key; devices must subscribe again then. */
  readonly keyGeneration: number;
  /** Lets subscriptions name addresses of this machine. */
  readonly allowLoopback: boolean;
}

const TIMEOUT = Duration.seconds(30);

/** Web Push: the queue of what devices are to be told, the function that tells them, and the key that says who tells it. */
export class Pushes extends Construct {
  /** Takes a `PushJob` for each notification. */
  readonly queue: WorkQueue;
  /** Environment of a function that decides which addresses may be called. */
  readonly callEnvironment: { readonly ALLOW_LOOPBACK: string };
  private readonly key: StackKey;

  constructor(scope: Construct, id: string, props: PushesProps) {
    super(scope, id);
    const parameter = `/${Stack.of(this).stackName}/push-key-${props.keyGeneration}`;
    this.key = props.keys.make('push', 'PushKey', parameter);
    this.callEnvironment = { ALLOW_LOOPBACK: props.allowLoopback ? 'yes' : 'no' };
    this.queue = new WorkQueue(this, 'Pushes', {
      waitsForReceivers: true,
      consumerTimeout: TIMEOUT,
    });
    const sender = new AppFunction(this, 'SendPushes', {
      name: 'send-pushes',
      kind: 'queue',
      variables: variablesOf['send-pushes'],
      environment: {
        TABLE_NAME: props.table.table.tableName,
        PUSHES_QUEUE_URL: this.queue.queue.queueUrl,
        PUSH_PARAMETER: parameter,
        PUSH_CONTACT: props.contact,
        ...this.callEnvironment,
      },
      errorImpact: 'Devices are not told of notifications; apps still show them.',
      logRetention: props.logRetention,
      timeout: TIMEOUT,
    });
    props.table.allow(sender, ['GetItem', 'BatchGetItem', 'Query', 'DeleteItem']);
    this.key.allowRead(sender);
    this.queue.allowSend(sender); // one message for each further device
    this.queue.consumedBy(sender, { batchSize: 10, share: 10 });
  }

  /** What apps subscribe with, in base64url. */
  get publicKey(): string {
    return this.key.publicKey;
  }
}
