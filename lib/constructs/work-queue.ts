import { Duration, Stack } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DEAD_LETTER_DAYS, QUEUE_DAYS } from '../../lambdas/kernel/stored-data.ts';
import { hiddenSeconds, TRIES } from '../../lambdas/platform/tries.ts';
import { acceptFinding } from './accept-finding.ts';
import type { AppFunction } from './app-function.ts';
import { pinLogicalId } from './logical-id.ts';
import { refusePlainCalls } from './refuse-plain-calls.ts';
import { Room } from './room.ts';

/**
 * Who sends to a queue: whoever acts in a role that allows it, or also AWS services by the queue's own policy. A queue of a
 * deployed stack loses its policy when this changes: docs/runbook.md, "Once in a while".
 */
export type Senders = 'roles' | 'services';

export interface DeadLettersProps {
  /** @default 'roles'; what SQS and Lambda give up needs no policy of the queue either */
  readonly sentToBy?: Senders;
}

/** A queue for what nobody could handle. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  /** `id` is also the queue's logical id. */
  constructor(scope: Construct, id: string, props: DeadLettersProps = {}) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    });
    pinLogicalId(this.queue, id);
    if (props.sentToBy !== 'services') refusePlainCalls(this.queue);
    for (const rule of ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy']) {
      acceptFinding(this.queue, rule, 'This is a dead-letter queue.');
    }
  }
}

/**
 * The one dead-letter queue of all queues of work: SQS keeps where each message came from, and a redrive takes it back there.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html
 */
const jobDeadLetters = (scope: Construct): DeadLetters => {
  const stack = Stack.of(scope);
  const known = stack.node.tryFindChild('JobDeadLetters');
  return known instanceof DeadLetters ? known : new DeadLetters(stack, 'JobDeadLetters');
};

export interface WorkQueueProps {
  /** Timeout of the function that consumes the queue. */
  readonly consumerTimeout: Duration;
  /** How often a message is tried before it is given up. @default as `lambdas/platform/tries.ts` says */
  readonly tries?: number;
  /** @default 'roles' */
  readonly sentToBy?: Senders;
  /** Whether messages wait for as long as somebody outside asks (`Retry-After`), so that an old one says nothing. @default false */
  readonly waitsForReceivers?: boolean;
}

/** A queue of work for one function. Messages that fail too often go to the dead-letter queue of all work. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly waitsForReceivers: boolean;
  private readonly consumerTimeout: Duration;

  /** `<id>Queue` is the queue's logical id. */
  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, `${id}Work`);
    this.consumerTimeout = props.consumerTimeout;
    this.waitsForReceivers = props.waitsForReceivers ?? false;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(QUEUE_DAYS),
      visibilityTimeout: Duration.seconds(hiddenSeconds(props.consumerTimeout.toSeconds())),
      deadLetterQueue: { queue: jobDeadLetters(this).queue, maxReceiveCount: props.tries ?? TRIES },
    });
    pinLogicalId(this.queue, `${id}Queue`);
    if (props.sentToBy !== 'services') refusePlainCalls(this.queue);
  }

  /**
   * Lets a function consume the queue and say when a message that failed comes again (`consumeQueue`). `share`: its part of
   * the executions that background work may use, beside the parts of other queues.
   */
  consumedBy(consumer: AppFunction, options: { readonly batchSize: number; readonly share: number }): void {
    if (consumer.timeout.toSeconds() !== this.consumerTimeout.toSeconds()) {
      throw new Error(`${consumer.node.id} must time out after ${this.consumerTimeout.toSeconds()} s`);
    }
    consumer.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
      [this.queue.queueArn],
    );
    consumer.lambda.addEnvironment('CONSUMED_QUEUE', this.queue.queueUrl);
    const mapping = new EventSourceMapping(this, 'Consumer', {
      target: consumer.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: options.batchSize,
      maxConcurrency: Room.of(this).forQueue(consumer.node.id, options.share),
      reportBatchItemFailures: true,
    });
    pinLogicalId(mapping, `${consumer.node.id}Source`);
    acceptFinding(
      mapping,
      'Serverless-LambdaEventSourceMappingDestination',
      'A queue has no failure destination; its redrive policy names the dead-letter queue.',
    );
  }

  /** Lets a function put work into the queue. */
  allowSend(producer: AppFunction): void {
    producer.allow(['sqs:SendMessage'], [this.queue.queueArn]);
  }
}
