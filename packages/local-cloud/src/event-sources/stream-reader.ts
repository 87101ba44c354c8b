import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record as StreamApiRecord,
} from '@aws-sdk/client-dynamodb-streams';

/** Records from a place in a shard, and the place after them; none after the end of a closed shard. */
export interface RecordsRead {
  readonly records: readonly StreamApiRecord[];
  readonly next: string | undefined;
}

/** Reads one stream through DynamoDB's streams API. */
export class StreamReader {
  readonly #streams: DynamoDBStreamsClient;
  readonly #streamArn: string;

  constructor(streams: DynamoDBStreamsClient, streamArn: string) {
    this.#streams = streams;
    this.#streamArn = streamArn;
  }

  async shards(): Promise<readonly Shard[]> {
    const shards: Shard[] = [];
    let after: string | undefined;
    do {
      const { StreamDescription: stream } = await this.#streams.send(
        new DescribeStreamCommand({
          StreamArn: this.#streamArn,
          ...(after === undefined ? {} : { ExclusiveStartShardId: after }),
        }),
      );
      shards.push(...(stream?.Shards ?? []));
      after = stream?.LastEvaluatedShardId;
    } while (after !== undefined);
    return shards;
  }

  /** The place after a sequence number, or the oldest one. */
  async iterator(shardId: string, after: string | undefined): Promise<string | undefined> {
    const { ShardIterator: iterator } = await this.#streams.send(
      new GetShardIteratorCommand({
        StreamArn: this.#streamArn,
        ShardId: shardId,
        ...(after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
      }),
    );
    return iterator;
  }

  async read(iterator: string, most: number, signal?: AbortSignal): Promise<RecordsRead> {
    const answer = await this.#streams.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: most }),
      signal ? { abortSignal: signal } : {},
    );
    return { records: answer.Records ?? [], next: answer.NextShardIterator };
  }

  /**
   * The last sequence number of each shard that has one: what LATEST means now. Kept as checkpoints, they let a restart read what
   * was written meanwhile.
   */
  async ends(): Promise<ReadonlyMap<string, string>> {
    const ends = new Map<string, string>();
    for (const { ShardId: shardId = '' } of await this.shards()) {
      let iterator = await this.iterator(shardId, undefined);
      while (iterator !== undefined) {
        const { records, next }: RecordsRead = await this.read(iterator, 1000);
        const last = records.at(-1)?.dynamodb?.SequenceNumber;
        if (last === undefined) break;
        ends.set(shardId, last);
        iterator = next;
      }
    }
    return ends;
  }

  close(): void {
    this.#streams.destroy();
  }
}
