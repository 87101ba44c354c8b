import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fine, keys, StreamBatch, startTableStreams, type TableStream } from '../support/table-stream.ts';

describe('an event source mapping of a table stream', () => {
  let streams: Awaited<ReturnType<typeof startTableStreams>>;
  let stream: TableStream;

  beforeAll(async () => {
    streams = await startTableStreams();
  });
  afterAll(() => streams.stop());
  beforeEach(async () => {
    stream = await streams.make();
  });
  afterEach(() => stream.stop());

  it('hands changes to the function in order and in the shape that Lambda gives', async () => {
    const events: unknown[] = [];
    stream.part.functions['worker'] = (event) => {
      events.push(event);
      return fine;
    };
    await stream.put('a', { bytes: { B: new Uint8Array([1, 2, 3]) } });
    await stream.put('a', { text: { S: 'new' } });
    await stream.dynamo.send(new DeleteItemCommand({ TableName: stream.table, Key: { pk: { S: 'a' } } }));
    await stream.map();
    await stream.part.cloud.background.settle();
    const common = {
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      eventSourceARN: stream.streamArn,
    };
    const change = {
      ApproximateCreationDateTime: expect.any(Number),
      Keys: { pk: { S: 'a' } },
      SequenceNumber: expect.stringMatching(/^\d+$/),
      SizeBytes: expect.any(Number),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    };
    const first = { pk: { S: 'a' }, bytes: { B: 'AQID' } };
    const second = { pk: { S: 'a' }, text: { S: 'new' } };
    expect(events).toEqual([
      {
        Records: [
          { ...common, eventName: 'INSERT', dynamodb: { ...change, NewImage: first } },
          { ...common, eventName: 'MODIFY', dynamodb: { ...change, OldImage: first, NewImage: second } },
          { ...common, eventName: 'REMOVE', dynamodb: { ...change, OldImage: second } },
        ],
      },
    ]);
  });

  it('passes over a write that changed nothing', async () => {
    const seen: string[] = [];
    stream.part.functions['worker'] = (event) => {
      seen.push(...keys(event));
      return fine;
    };
    await stream.put('same');
    await stream.put('same');
    await stream.map();
    await stream.part.cloud.background.settle();
    expect(seen).toEqual(['same']);
  });

  it('starts behind what was written before when it starts at LATEST', async () => {
    const seen: string[] = [];
    stream.part.functions['worker'] = (event) => {
      seen.push(...keys(event));
      return fine;
    };
    await stream.put('before');
    await stream.map({ StartingPosition: 'LATEST' });
    await stream.put('after');
    await stream.part.cloud.background.settle();
    expect(seen).toEqual(['after']);
  });

  it('goes on after a restart where it stopped', async () => {
    const seen: string[] = [];
    const remember = (event: unknown) => {
      seen.push(...keys(event));
      return fine;
    };
    stream.part.functions['worker'] = remember;
    await stream.map();
    await stream.put('first');
    await stream.part.cloud.background.settle();
    await stream.part.stop({ keepData: true });
    await stream.put('while stopped');
    stream = stream.restarted();
    stream.part.functions['worker'] = remember;
    await stream.map();
    await stream.part.cloud.background.settle();
    expect(seen).toEqual(['first', 'while stopped']);
  });

  it('keeps the changes of one item in order when lanes run in parallel', async () => {
    const seen: string[] = [];
    let running = 0;
    let most = 0;
    stream.part.functions['worker'] = async (event) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      seen.push(
        ...StreamBatch.parse(event).Records.map(
          ({ dynamodb }) => `${dynamodb.Keys.pk.S}${dynamodb.SequenceNumber.padStart(3, '0')}`,
        ),
      );
      running -= 1;
      return fine;
    };
    for (let change = 0; change < 3; change += 1) {
      for (const key of ['a', 'b', 'c', 'd', 'e', 'f'])
        await stream.put(key, { change: { S: String(change) } });
    }
    await stream.map({ ParallelizationFactor: 4 });
    await stream.part.cloud.background.settle();
    expect(seen).toHaveLength(18);
    expect(most).toBeGreaterThan(1);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const changes = seen.filter((entry) => entry.startsWith(key));
      expect(changes).toEqual([...changes].sort());
    }
  });

  it('hands over only what the filter admits and keeps to the batch size', async () => {
    const batches: string[][] = [];
    stream.part.functions['worker'] = (event) => {
      batches.push(keys(event));
      return fine;
    };
    for (const key of ['POST#1', 'A#1', 'POST#2', 'A#2', 'POST#3']) await stream.put(key);
    await stream.map({
      BatchSize: 2,
      FilterCriteria: {
        Filters: [{ Pattern: JSON.stringify({ dynamodb: { Keys: { pk: { S: [{ prefix: 'POST#' }] } } } }) }],
      },
    });
    await stream.part.cloud.background.settle();
    expect(batches.flat()).toEqual(['POST#1', 'POST#2', 'POST#3']);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(2);
  });

  it('delivers each change as often as the fault says and settles after the last copy', async () => {
    const seen: string[] = [];
    stream.part.functions['worker'] = (event) => {
      seen.push(...keys(event));
      return fine;
    };
    stream.part.cloud.faults.add({
      kind: 'deliveries',
      source: 'Table',
      copies: [2, 2],
      reorder: true,
      delay: 60,
      seed: 3,
    });
    for (const key of ['a', 'b', 'c']) await stream.put(key);
    await stream.map();
    await stream.part.cloud.background.settle();
    expect([...seen].sort()).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });
});
