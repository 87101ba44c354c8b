import { createHash } from 'node:crypto';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Cloud, Part } from '../contract/contract.ts';
import type { Checkpoints } from './checkpoints.ts';
import { DeliveryFaults } from './deliveries.ts';
import { Pause, pause } from './pause.ts';
import { type BatchEnvironment, type GivenUp, handleBatch, type RetryRules } from './stream-batch.ts';
import { changesNothing, type StreamRecord, streamRecordOf } from './stream-event.ts';
import { type RecordsRead, StreamReader } from './stream-reader.ts';

const MAX_RECORDS = 1000; // that one GetRecords gives
const READ_RETRY_MS = 250;
const FINISHED = 'finished'; // checkpoint of a shard that was read to its end
const COPY_TRIES = 3; // a copy that still fails is given up: the original was handled

/** The properties of an event source mapping that reads a DynamoDB stream. */
export interface StreamMapping {
  readonly functionId: string;
  /** As metrics name it. */
  readonly functionName: string;
  readonly streamArn: string;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly parallelizationFactor: number;
  readonly rules: RetryRules;
  readonly admits: (record: StreamRecord) => boolean;
  readonly giveUp: (given: GivenUp, shardId: string) => Promise<void>;
  /** How often to look for records when nobody says that there are some. */
  readonly pollMs: number;
}

type StreamCloud = Pick<
  Cloud,
  'functions' | 'faults' | 'metrics' | 'region' | 'impatient' | 'log' | 'logicalIdOf' | 'now'
>;

/** Reads a table's stream as Lambda's poller does: each shard in order, with a checkpoint after what is handled. */
export class StreamSource implements Part {
  readonly name: string;
  readonly #cloud: StreamCloud;
  readonly #mapping: StreamMapping;
  readonly #reader: StreamReader;
  readonly #checkpoints: Checkpoints;
  readonly #faults: DeliveryFaults;
  readonly #stopping = new AbortController();
  readonly #news = new Pause();
  readonly #copies = new Set<Promise<void>>();
  /** Per shard the position after the last record read, while all read records are handled. */
  readonly #atRest = new Map<string, string>();
  /** Since when each shard's batch is being handled. */
  readonly #handling = new Map<string, number>();
  #shardsKnown = false;
  #loop: Promise<void> | undefined;

  constructor(
    cloud: StreamCloud,
    mapping: StreamMapping,
    streams: DynamoDBStreamsClient,
    checkpoints: Checkpoints,
  ) {
    this.name = `stream ${mapping.streamArn} to ${mapping.functionId}`;
    this.#cloud = cloud;
    this.#mapping = mapping;
    this.#reader = new StreamReader(streams, mapping.streamArn);
    this.#checkpoints = checkpoints;
    cloud.metrics.addGauge(this.#iteratorAge, (at) => {
      const since = Math.min(...this.#handling.values());
      return Number.isFinite(since) && since <= at ? at - since : undefined;
    });
    this.#faults = new DeliveryFaults(cloud, mapping.streamArn.replace(/\/stream\/.*$/, ''));
  }

  /** How old the records are that are being handled: since they were read, as they are read when they are written. */
  get #iteratorAge() {
    const dimensions = { FunctionName: this.#mapping.functionName };
    return { namespace: 'AWS/Lambda', name: 'IteratorAge', dimensions };
  }

  /** Resolves when the start position is fixed: what is written afterwards is read. */
  async start(): Promise<void> {
    if (this.#checkpoints.isNew && this.#mapping.startingPosition === 'LATEST') {
      for (const [shardId, last] of await this.#reader.ends()) this.#checkpoints.advance(shardId, last);
    }
    this.#checkpoints.save();
    this.#loop ??= this.#readShards();
  }

  /** Says that the table was written to. */
  wake(): void {
    this.#news.wake();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await Promise.allSettled(this.#copies);
    this.#checkpoints.save();
    this.#reader.close();
  }

  /** True when every shard was read to its end and all that was read is handled. */
  async isIdle(): Promise<boolean> {
    if (!this.#shardsKnown || this.#copies.size > 0) return false;
    const open = (await this.#reader.shards()).filter(
      (shard) => this.#checkpoints.of(shard.ShardId ?? '') !== FINISHED,
    );
    for (const shard of open) {
      const position = this.#atRest.get(shard.ShardId ?? '');
      if (position === undefined) return false;
      const { records: ahead } = await this.#reader.read(position, 1);
      if (ahead.length > 0) {
        this.wake();
        return false;
      }
    }
    return this.#copies.size === 0;
  }

  async #readShards(): Promise<void> {
    const reading = new Map<string, Promise<void>>();
    while (!this.#stopping.signal.aborted) {
      try {
        const shards = await this.#reader.shards();
        for (const shard of shards) {
          const id = shard.ShardId ?? '';
          const parentOpen =
            shards.some(({ ShardId }) => ShardId === shard.ParentShardId) &&
            this.#checkpoints.of(shard.ParentShardId ?? '') !== FINISHED;
          if (reading.has(id) || this.#checkpoints.of(id) === FINISHED || parentOpen) continue;
          reading.set(
            id,
            this.#readShard(id).finally(() => reading.delete(id)),
          );
        }
        this.#shardsKnown = true;
        if (reading.size === 0) await pause(this.#mapping.pollMs, this.#stopping.signal);
        else await Promise.race(reading.values());
      } catch (error) {
        await this.#report(error);
      }
    }
    await Promise.allSettled(reading.values());
  }

  async #readShard(shardId: string): Promise<void> {
    let iterator = await this.#reader.iterator(shardId, this.#checkpoints.of(shardId));
    while (!this.#stopping.signal.aborted && iterator !== undefined) {
      try {
        const { records, next } = await this.#readBatch(iterator);
        if (records.length > 0) {
          this.#atRest.delete(shardId);
          const since = this.#cloud.now();
          this.#handling.set(shardId, since);
          const ended = await this.#handle(records, shardId).finally(() => this.#handling.delete(shardId));
          this.#cloud.metrics.record(this.#iteratorAge, this.#cloud.now() - since);
          if (!ended) return;
        }
        if (next === undefined) {
          this.#checkpoints.advance(shardId, FINISHED);
          return;
        }
        this.#atRest.set(shardId, next);
        iterator = next;
        if (records.length === 0) await this.#news.wait(this.#mapping.pollMs, this.#stopping.signal);
      } catch (error) {
        await this.#report(error);
        iterator = await this.#reader.iterator(shardId, this.#checkpoints.of(shardId)).catch(() => iterator);
      }
    }
  }

  async #readBatch(
    iterator: string,
  ): Promise<{ records: readonly StreamRecord[]; next: string | undefined }> {
    const { batchSize, windowSeconds, streamArn } = this.#mapping;
    const windowEnds = Date.now() + windowSeconds * 1000;
    const records: StreamRecord[] = [];
    let next: string | undefined = iterator;
    while (next !== undefined && !this.#stopping.signal.aborted) {
      const answer: RecordsRead = await this.#reader.read(
        next,
        Math.min(MAX_RECORDS, batchSize - records.length),
        this.#stopping.signal,
      );
      next = answer.next;
      const read = answer.records.map((record) =>
        streamRecordOf(record, { arn: streamArn, region: this.#cloud.region }),
      );
      records.push(...read);
      const leftMs = windowEnds - Date.now();
      if (records.length === 0 || records.length >= batchSize || leftMs <= 0) break;
      if (read.length === 0) {
        if (this.#cloud.impatient) break;
        await this.#news.wait(Math.min(leftMs, this.#mapping.pollMs), this.#stopping.signal);
      }
    }
    return { records, next };
  }

  /** Answers false when the cloud stopped before everything was handled. */
  async #handle(read: readonly StreamRecord[], shardId: string): Promise<boolean> {
    const wanted = read.filter((record) => !changesNothing(record) && this.#mapping.admits(record));
    const lanes = lanesOf(wanted, this.#mapping.parallelizationFactor);
    const ends = await Promise.all(lanes.map((lane) => this.#handleLane(lane, shardId, lanes.length === 1)));
    const last = read.at(-1);
    if (!ends.every((ended) => ended) || !last) return false;
    this.#checkpoints.advance(shardId, last.dynamodb.SequenceNumber);
    return true;
  }

  async #handleLane(lane: readonly StreamRecord[], shardId: string, alone: boolean): Promise<boolean> {
    const environment = this.#environment(shardId, alone);
    const plan = this.#faults.plan(lane);
    const seen = new Set<StreamRecord>(plan.dropped);
    for (const delivery of plan.deliveries) {
      const firsts = delivery.items.filter((record) => !seen.has(record));
      const repeats = delivery.items.filter((record) => seen.has(record));
      for (const record of firsts) seen.add(record);
      if (repeats.length > 0) this.#deliverCopies(repeats, delivery.delayMs);
      if (firsts.length === 0) continue;
      if (delivery.delayMs > 0) await pause(delivery.delayMs, this.#stopping.signal);
      if (!(await handleBatch(firsts, environment))) return false;
    }
    return true;
  }

  #environment(shardId: string, checkpointsWithin: boolean): BatchEnvironment {
    const { functionId, giveUp, rules } = this.#mapping;
    const inOrder = checkpointsWithin && this.#cloud.faults.active.length === 0;
    return {
      rules,
      impatient: this.#cloud.impatient,
      now: () => this.#cloud.now(),
      invoke: (records) => this.#cloud.functions.invoke(functionId, { Records: records }),
      giveUp: (given) => giveUp(given, shardId),
      handledUpTo: (record) => {
        if (inOrder) this.#checkpoints.advance(shardId, record.dynamodb.SequenceNumber);
      },
      wait: (milliseconds) => pause(milliseconds, this.#stopping.signal),
      stopped: () => this.#stopping.signal.aborted,
    };
  }

  #deliverCopies(records: readonly StreamRecord[], delayMs: number): void {
    const work = (async () => {
      if (delayMs > 0) await pause(delayMs, this.#stopping.signal);
      for (let tries = 0; tries < COPY_TRIES && !this.#stopping.signal.aborted; tries += 1) {
        const result = await this.#cloud.functions.invoke(this.#mapping.functionId, { Records: records });
        if (result.ok) return;
      }
    })().catch((error) => this.#cloud.log(`${this.name}: ${String(error)}`));
    this.#copies.add(work);
    void work.then(() => this.#copies.delete(work));
  }

  async #report(error: unknown): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#cloud.log(`${this.name}: ${String(error)}`);
    await pause(READ_RETRY_MS, this.#stopping.signal);
  }
}

/** Splits records into lanes that run at the same time; the changes of one item stay in order in one lane. */
function lanesOf(records: readonly StreamRecord[], lanes: number): (readonly StreamRecord[])[] {
  if (lanes <= 1) return [records];
  const laneOf = (record: StreamRecord): number =>
    createHash('md5').update(JSON.stringify(record.dynamodb.Keys)).digest().readUInt32BE(0) % lanes;
  return [...Array(lanes).keys()].map((lane) => records.filter((record) => laneOf(record) === lane));
}
