import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildAppOptions, buildApp } from 'fauxqs';
import type { Part } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import type { Emulator } from '../gateway/gateway-service.ts';
import { type GatewayState, perGateway } from '../gateway/gateway-state.ts';

type Stores = NonNullable<BuildAppOptions['stores']>;

type Persistence = NonNullable<Stores['sqsStore']['persistence']>;

/** S3 and SQS while they run. */
interface Fauxqs extends Part {
  readonly endpoint: URL;
  /**
   * Lets time pass for messages: those that are delayed or hidden come when the cloud's clock says so, and those that are older than
   * their queue keeps messages are forgotten. fauxqs has a clock of its own, and does not do the last by itself.
   */
  passTime(now: number): void;
  /** What waits in a queue at a time of the cloud's clock. */
  waitingIn(queueName: string, at: number): WaitingMessages;
  /** Undefined for a queue that is not here. */
  countsOf(queueName: string): QueueCounts | undefined;
  /** Milliseconds until the first of the messages that are hidden shows again; undefined when none is hidden. */
  nextVisibleIn(): number | undefined;
}

/** How many messages a queue has, but for those that are to come later by their delay. */
export interface QueueCounts {
  readonly visible: number;
  /** Received and not yet deleted. */
  readonly hidden: number;
}

/** What waits in a queue, as CloudWatch has it. */
export interface WaitingMessages {
  readonly visible: number;
  /** Milliseconds; undefined without messages. */
  readonly oldest: number | undefined;
}

/**
 * Messages that were received so often are behind the others for the age of the oldest one.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
const RECEIVED_TOO_OFTEN = 3;

/** The part of fauxqs that it does not export: see {@link startFauxqs}. */
interface FauxqsInternals {
  readonly SqsStore: new () => Stores['sqsStore'];
  readonly SnsStore: new () => Stores['snsStore'];
  readonly S3Store: new () => Stores['s3Store'];
  readonly PersistenceManager: new (directory: string) => Persistence;
}

/** Longest object that S3 takes in one PUT here; AWS takes 5 GiB. */
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;

/** The emulator of S3 and SQS. */
export const fauxqs: Emulator = {
  services: ['s3', 'sqs'],
  async start(state) {
    const started = await startFauxqs(state.context);
    running.keep(state, started);
    return started;
  },
};

const running = perGateway<Fauxqs | undefined>(() => undefined);

/** Lets time pass for the messages of a gateway's queues, when the queues are ours. */
export const passTimeOfMessages = (state: GatewayState, now: number): void =>
  running.of(state)?.passTime(now);

/** What waits in a queue; undefined when the queues are not ours. */
export const waitingMessages = (
  state: GatewayState,
  queueName: string,
  at: number,
): WaitingMessages | undefined => running.of(state)?.waitingIn(queueName, at);

/** How many messages a queue has, without a call; undefined when the queues are not ours. */
export const countsOfQueue = (state: GatewayState, queueName: string): QueueCounts | undefined =>
  running.of(state)?.countsOf(queueName);

/** Milliseconds until the first hidden message of a gateway's queues shows again; undefined when there is none, or the queues are not ours. */
export const nextVisibleIn = (state: GatewayState): number | undefined => running.of(state)?.nextVisibleIn();

/**
 * Starts S3 and SQS in this process, kept in SQLite in the data directory.
 *
 * Done by parts because `startFauxqs` of the package listens on all interfaces without asking for credentials and takes
 * objects of 11 MiB at most.
 */
async function startFauxqs(options: {
  readonly dataDirectory: string;
  readonly region: string;
}): Promise<Fauxqs> {
  const directory = join(options.dataDirectory, 'fauxqs');
  await mkdir(directory, { recursive: true });
  const internals = await loadInternals();
  const persistence = new internals.PersistenceManager(directory);
  commitWithoutDisk(persistence);
  keepReceiveCounts(persistence);
  const sqsStore = new internals.SqsStore();
  const snsStore = new internals.SnsStore();
  const s3Store = new internals.S3Store();
  // Rows are read before the stores know where to write them, as the package does it.
  persistence.load(sqsStore, snsStore, s3Store);
  sqsStore.persistence = persistence;
  snsStore.persistence = persistence;
  s3Store.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;
  const app = buildApp({
    logger: false,
    host: '127.0.0.1',
    defaultRegion: options.region,
    stores: { sqsStore, snsStore, s3Store },
  });
  app.removeContentTypeParser('*');
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
    (_request, body, done) => {
      done(null, body);
    },
  );
  app.addHook('preClose', (done) => {
    persistence.close();
    done();
  });
  const endpoint = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  // How far the cloud's clock was ahead when a message was sent. It moves between two looks only, never in the middle of
  // one, so what is seen for the first time was sent since the last look.
  const offsets = new WeakMap<Message, number>();
  let lastOffset = 0;
  return {
    name: 'fauxqs',
    endpoint,
    stop: () => app.close(),
    passTime(now) {
      const messages = [...sqsStore.allQueues()].flatMap(messagesOf);
      for (const message of messages) if (!offsets.has(message)) offsets.set(message, lastOffset);
      const moved = now - Date.now() - lastOffset;
      lastOffset += moved;
      for (const queue of sqsStore.allQueues()) {
        if (moved > CLOCK_NOISE_MS) hasten(queue, moved);
        dropOverdue(queue, (message) => now - message.sentTimestamp - (offsets.get(message) ?? 0));
      }
    },
    waitingIn(queueName, at) {
      const queue = [...sqsStore.allQueues()].find(({ name }) => name === queueName);
      if (queue === undefined) return { visible: 0, oldest: undefined };
      const waiting = messagesOf(queue).filter(
        ({ approximateReceiveCount }) => approximateReceiveCount < RECEIVED_TOO_OFTEN,
      );
      const ages = waiting
        .map((message) => at - message.sentTimestamp - (offsets.get(message) ?? lastOffset))
        .filter((age) => age >= 0);
      return {
        visible: queue.messages.length,
        oldest: ages.length === 0 ? undefined : Math.max(...ages),
      };
    },
    countsOf(queueName) {
      const queue = [...sqsStore.allQueues()].find(({ name }) => name === queueName);
      return queue && { visible: queue.messages.length, hidden: queue.inflightMessages.size };
    },
    nextVisibleIn() {
      const deadlines = [...sqsStore.allQueues()].flatMap((queue) =>
        [...queue.inflightMessages.values()].map(({ visibilityDeadline }) => visibilityDeadline),
      );
      return deadlines.length === 0 ? undefined : Math.max(0, Math.min(...deadlines) - Date.now());
    },
  };
}

const canExecute = (value: unknown): value is { exec(statement: string): void } =>
  typeof value === 'object' && value !== null && 'exec' in value;

/**
 * Lets a commit be over before the disk has it: each message makes three, and everything here waits for them. A crash of the process loses
 * nothing, one of the machine the last messages.
 */
function commitWithoutDisk(persistence: Persistence): void {
  const database: unknown = Reflect.get(persistence, 'db');
  if (!canExecute(database))
    throw new StartError('fauxqs keeps its database elsewhere than version 2.4.1 does.');
  database.exec('PRAGMA synchronous = NORMAL');
}

/**
 * Version 2.4.1 clears the receive count of a message that becomes visible again, which its own table refuses: the
 * statement throws and the message is lost. So the count is remembered and written instead.
 */
function keepReceiveCounts(persistence: Persistence): void {
  const counts = new Map<string, { readonly received: number; readonly first: number | undefined }>();
  const updateInflight = persistence.updateMessageInflight.bind(persistence);
  const deleteMessage = persistence.deleteMessage.bind(persistence);
  persistence.updateMessageInflight = (messageId, handle, deadline, received, first) => {
    counts.set(messageId, { received, first });
    updateInflight(messageId, handle, deadline, received, first);
  };
  persistence.updateMessageReady = (messageId) => {
    const known = counts.get(messageId);
    counts.delete(messageId);
    updateInflight(messageId, '', 0, known?.received ?? 1, known?.first);
  };
  persistence.deleteMessage = (messageId) => {
    counts.delete(messageId);
    deleteMessage(messageId);
  };
}

type Queue = ReturnType<Stores['sqsStore']['createQueue']>;
type Message = Queue['messages'][number];

function messagesOf(queue: Queue): readonly Message[] {
  const inFlight = [...queue.inflightMessages.values()].map(({ message }) => message);
  return [...queue.messages, ...queue.delayedMessages, ...inFlight];
}

/** Two looks at the same clocks differ by this at most. */
const CLOCK_NOISE_MS = 100;

function hasten(queue: Queue, milliseconds: number): void {
  for (const message of queue.delayedMessages) {
    if (message.delayUntil !== undefined) message.delayUntil -= milliseconds;
  }
  for (const hidden of queue.inflightMessages.values()) hidden.visibilityDeadline -= milliseconds;
  queue.processTimers();
}

function dropOverdue(queue: Queue, ageOf: (message: Message) => number): void {
  const retention = Number(queue.attributes['MessageRetentionPeriod']) * 1000;
  const keep = (message: Message): boolean => {
    const kept = ageOf(message) < retention;
    if (!kept) queue.persistence?.deleteMessage(message.messageId);
    return kept;
  };
  queue.messages = queue.messages.filter(keep);
  queue.delayedMessages = queue.delayedMessages.filter(keep);
  for (const [handle, { message }] of queue.inflightMessages) {
    if (ageOf(message) >= retention) queue.deleteMessage(handle);
  }
}

async function loadInternals(): Promise<FauxqsInternals> {
  const entry = import.meta.resolve('fauxqs');
  try {
    const [sqs, sns, s3, persistence] = await Promise.all(
      ['sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js', 'persistence.js'].map(
        (path) => import(new URL(path, entry).href),
      ),
    );
    return { ...sqs, ...sns, ...s3, ...persistence };
  } catch (error) {
    throw new StartError(`fauxqs is not laid out as version 2.4.1 is: ${String(error)}`);
  }
}
