import { availableParallelism } from 'node:os';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Cloud, Idleness, Part } from '../contract/contract.ts';
import type { QueueCounts } from '../fauxqs/fauxqs.ts';
import { DeliveryFaults } from './deliveries.ts';
import { failedItems } from './partial-answer.ts';
import { pause } from './pause.ts';
import { type QueueRecord, queueRecordOf } from './queue-event.ts';
import { Slots } from './slots.ts';

const MAX_RECEIVE = 10; // messages that one ReceiveMessage gives at most
const LONG_POLL_SECONDS = 20; // the longest that SQS allows
// Lambda starts with five batches at once and adds more; here more than the machine has cores would only wait for each other.
const MAX_CONCURRENCY = Math.min(5, Math.max(2, availableParallelism()));
const RECEIVE_RETRY_MS = 250;

/** The properties of an event source mapping that reads a queue. */
export interface QueueMapping {
  readonly functionId: string;
  readonly queueArn: string;
  readonly queueUrl: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly reportsItemFailures: boolean;
  readonly maximumConcurrency: number | undefined;
  readonly admits: (record: QueueRecord) => boolean;
  /** How many messages the queue has; undefined where it must be asked for that. */
  readonly counts: () => QueueCounts | undefined;
}

type QueueCloud = Pick<
  Cloud,
  'functions' | 'faults' | 'background' | 'region' | 'impatient' | 'log' | 'logicalIdOf'
>;

/** Reads a queue as Lambda's poller does: receives, invokes, and deletes what the function handled. */
export class QueueSource implements Part {
  readonly name: string;
  readonly #cloud: QueueCloud;
  readonly #mapping: QueueMapping;
  readonly #queue: SQSClient;
  readonly #faults: DeliveryFaults;
  readonly #stopping = new AbortController();
  /** Deliveries that are not over, the delayed ones among them. */
  readonly #underWay = new Set<Promise<void>>();
  readonly #slots: Slots;
  /** Messages that failed and have not come again, by their ids. */
  readonly #failed = new Set<string>();
  #loop: Promise<void> | undefined;

  /** @param queue acts for the function's role */
  constructor(cloud: QueueCloud, mapping: QueueMapping, queue: SQSClient) {
    this.name = `queue ${mapping.queueArn} to ${mapping.functionId}`;
    this.#cloud = cloud;
    this.#mapping = mapping;
    this.#queue = queue;
    this.#faults = new DeliveryFaults(cloud, mapping.queueArn);
    this.#slots = new Slots(Math.min(MAX_CONCURRENCY, mapping.maximumConcurrency ?? MAX_CONCURRENCY));
  }

  start(): void {
    this.#loop ??= this.#poll();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await Promise.allSettled(this.#underWay);
    this.#queue.destroy();
  }

  /**
   * True when the queue holds no message but those that are to come later by their delay, and no copy of one waits here; `waits` when
   * all others failed and are hidden.
   */
  async isIdle(): Promise<Idleness> {
    if (this.#underWay.size > 0) return false;
    const { visible, hidden } = this.#mapping.counts() ?? (await this.#askForCounts());
    if (visible > 0 || this.#underWay.size > 0) return false;
    if (hidden === 0) this.#failed.clear();
    // More than failed: some were received just now, and are on their way here.
    else if (hidden <= this.#failed.size) return 'waits';
    return hidden === 0;
  }

  async #askForCounts(): Promise<QueueCounts> {
    const { Attributes: attributes } = await this.#queue.send(
      new GetQueueAttributesCommand({
        QueueUrl: this.#mapping.queueUrl,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    return {
      visible: Number(attributes?.['ApproximateNumberOfMessages']),
      hidden: Number(attributes?.['ApproximateNumberOfMessagesNotVisible']),
    };
  }

  async #poll(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#slots.free();
      if (this.#stopping.signal.aborted) return;
      const messages = await this.#receiveBatch();
      if (messages.length > 0) this.#deliverPlanned(messages);
    }
  }

  async #receiveBatch(): Promise<Message[]> {
    const { batchSize, windowSeconds } = this.#mapping;
    const batch = await this.#receive(batchSize, LONG_POLL_SECONDS);
    const windowEnds = Date.now() + windowSeconds * 1000;
    while (batch.length > 0 && batch.length < batchSize && !this.#stopping.signal.aborted) {
      const secondsLeft = Math.ceil((windowEnds - Date.now()) / 1000);
      if (secondsLeft <= 0) break;
      const more = await this.#receive(batchSize - batch.length, this.#cloud.impatient ? 0 : secondsLeft);
      if (more.length === 0 && this.#cloud.impatient) break;
      batch.push(...more);
    }
    return batch;
  }

  async #receive(most: number, waitSeconds: number): Promise<Message[]> {
    try {
      const received = await this.#queue.send(
        new ReceiveMessageCommand({
          QueueUrl: this.#mapping.queueUrl,
          MaxNumberOfMessages: Math.min(MAX_RECEIVE, most),
          WaitTimeSeconds: Math.min(LONG_POLL_SECONDS, waitSeconds),
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
        { abortSignal: this.#stopping.signal },
      );
      return received.Messages ?? [];
    } catch (error) {
      if (this.#stopping.signal.aborted) return [];
      this.#cloud.log(`${this.name}: ${String(error)}`);
      await pause(RECEIVE_RETRY_MS, this.#stopping.signal);
      return [];
    }
  }

  #deliverPlanned(messages: readonly Message[]): void {
    const source = { arn: this.#mapping.queueArn, region: this.#cloud.region };
    const records = messages.map((message) => queueRecordOf(message, source));
    for (const { messageId } of records) this.#failed.delete(messageId);
    const admitted = records.filter(this.#mapping.admits);
    const refused = records.filter((record) => !admitted.includes(record));
    const plan = this.#faults.plan(admitted);
    if (refused.length + plan.dropped.length > 0) this.#track(this.#delete([...refused, ...plan.dropped]));
    const handled = new Set<QueueRecord>();
    for (const delivery of plan.deliveries) {
      if (delivery.items.length > 0) this.#track(this.#deliver(delivery.items, delivery.delayMs, handled));
    }
  }

  #track(work: Promise<void>): void {
    const guarded = work.catch((error) => this.#cloud.log(`${this.name}: ${String(error)}`));
    this.#underWay.add(guarded);
    void guarded.then(() => this.#underWay.delete(guarded));
  }

  /** @param handled records of which some copy was handled; shared by all copies */
  async #deliver(records: readonly QueueRecord[], delayMs: number, handled: Set<QueueRecord>): Promise<void> {
    if (delayMs > 0) await pause(delayMs, this.#stopping.signal);
    if (this.#stopping.signal.aborted) return;
    const result = await this.#slots.run(() =>
      this.#cloud.functions.invoke(this.#mapping.functionId, { Records: records }),
    );
    const identifiers = records.map((record) => record.messageId);
    const failed = new Set(
      result.ok
        ? this.#mapping.reportsItemFailures
          ? failedItems(result.payload, identifiers)
          : []
        : identifiers,
    );
    const done = records.filter((record) => !failed.has(record.messageId));
    for (const record of done) {
      handled.add(record);
      this.#failed.delete(record.messageId);
    }
    await this.#delete(done);
    for (const record of records) {
      if (failed.has(record.messageId) && !handled.has(record)) this.#failed.add(record.messageId);
    }
  }

  async #delete(records: readonly QueueRecord[]): Promise<void> {
    await Promise.all(
      records.map((record) =>
        this.#queue.send(
          new DeleteMessageCommand({
            QueueUrl: this.#mapping.queueUrl,
            ReceiptHandle: record.receiptHandle,
          }),
        ),
      ),
    );
  }
}
