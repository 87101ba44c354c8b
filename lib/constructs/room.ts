import { Lazy, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/** Of the concurrent executions that the stack may use, the part that is left to the API. */
const FOR_THE_API = 0.5;
/** The least `MaximumConcurrency` that AWS takes, and the most. */
const [LEAST, MOST] = [2, 1_000];
/** Shards of the table's stream that work may come from at once: a new on-demand table has four partitions. */
export const STREAM_SHARDS = 4;

/** How long a batch takes that makes one call at a pace, in seconds, with what it does besides: no more run at once than this asks for. */
const PACED_BATCH_SECONDS = 2;

/**
 * Divides the executions that background work may use among queues: two for each, which is the least, and the rest by their shares. What is
 * beyond the `most` of a queue is for the others.
 * `streams`: how many functions read the stream, of which each shard takes one execution.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
export const divideRoom = (
  concurrency: number,
  shares: ReadonlyMap<string, number>,
  streams: number,
  most: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> => {
  const left = new Map(shares);
  const full = new Map<string, number>();
  let background = Math.floor(concurrency * (1 - FOR_THE_API)) - streams * STREAM_SHARDS;
  for (;;) {
    const rest = Math.max(0, background - LEAST * left.size);
    const total = [...left.values()].reduce((sum, share) => sum + share, 0);
    const made = [...left].map(([id, share]) => [id, LEAST + Math.floor((rest * share) / total)] as const);
    const over = made.find(([id, part]) => part > (most.get(id) ?? MOST));
    if (over === undefined) return new Map([...made, ...full]);
    const [id] = over;
    full.set(id, most.get(id) ?? MOST);
    background -= most.get(id) ?? MOST;
    left.delete(id);
  }
};

/**
 * How many batches each event source of the stack may have handled at once, so that a burst of photos leaves room for the API in the
 * account's limit of concurrent executions. A reservation would do it better, and fails to deploy in accounts with a limit of 10.
 */
export class Room extends Construct {
  private readonly shares = new Map<string, number>();
  private readonly most = new Map<string, number>();
  private streams = 0;
  private readonly concurrency: number;

  /** @param props `concurrency`: executions that the stack may use, the API's included */
  constructor(scope: Construct, id: string, props: { readonly concurrency: number }) {
    super(scope, id);
    this.concurrency = props.concurrency;
  }

  /** The room of the stack that something is in. */
  static of(scope: Construct): Room {
    const room = Stack.of(scope).node.tryFindChild('Room');
    if (room instanceof Room) return room;
    return new Room(Stack.of(scope), 'Room', { concurrency: 0 });
  }

  /** Asks for a queue's share of the room, in parts of whatever there is; answers its maximum concurrency, known when all have asked. */
  forQueue(id: string, share: number): number {
    this.shares.set(id, share);
    return Lazy.number({ produce: () => this.division.get(id) ?? LEAST });
  }

  /**
   * Milliseconds between two calls of one batch's, for all batches of a queue together to make so many in a second. The queue gets no more
   * batches than that needs: they would wait for their turn, and run out of time.
   */
  paceOf(id: string, callsPerSecond: number): string {
    this.most.set(id, Math.min(MOST, Math.max(LEAST, Math.ceil(callsPerSecond * PACED_BATCH_SECONDS))));
    return Lazy.string({
      produce: () => String(Math.ceil((1_000 * (this.division.get(id) ?? LEAST)) / callsPerSecond)),
    });
  }

  /** Keeps room for a function that reads the table's stream, one batch of each shard at a time. */
  forStream(): void {
    this.streams += 1;
  }

  private get division(): ReadonlyMap<string, number> {
    return divideRoom(this.concurrency, this.shares, this.streams, this.most);
  }
}
