import { describe, expect, it } from 'vitest';
import { divideRoom, STREAM_SHARDS } from '../../../lib/constructs/room.ts';
import { resourcesOf, synthesize, valueAt } from './synthesized.ts';

/** The most executions that event sources of a stack take, each queue by its maximum, each shard of the stream by its factor. */
const takenBy = (concurrency?: number) => {
  const made = synthesize({
    webhooks: 'https://hooks.app.example/suwar',
    ...(concurrency && { concurrency }),
  });
  const mappings = resourcesOf(made, 'AWS::Lambda::EventSourceMapping').map(([, mapping]) => mapping);
  const most = mappings.map((mapping) =>
    mapping.Properties['StartingPosition'] === undefined
      ? Number(valueAt(mapping, 'ScalingConfig', 'MaximumConcurrency'))
      : STREAM_SHARDS * Number(mapping.Properties['ParallelizationFactor']),
  );
  return { most, sum: most.reduce((sum, each) => sum + each, 0) };
};

describe('a burst of photos', () => {
  it('leaves the API half of the executions that the stack may use', () => {
    for (const concurrency of [60, 1_000]) {
      expect(takenBy(concurrency).sum).toBeLessThanOrEqual(concurrency / 2);
      expect(takenBy(concurrency).sum).toBeGreaterThan(0.4 * concurrency);
    }
  });

  it('takes the least that AWS lets event sources have where that is more than half', () => {
    const { most, sum } = takenBy();
    expect(most.toSorted((one, other) => one - other)).toEqual([...Array(9).fill(2), 4, 4]);
    expect(sum).toBe(26);
  });

  it('gives every queue its share, and no more than AWS takes', () => {
    const shares = new Map([
      ['photos', 3],
      ['jobs', 1],
    ]);
    expect(divideRoom(24, shares, 0)).toEqual(
      new Map([
        ['photos', 8],
        ['jobs', 4],
      ]),
    );
    expect(divideRoom(24, shares, 1)).toEqual(
      new Map([
        ['photos', 5],
        ['jobs', 3],
      ]),
    );
    expect(divideRoom(10_000, shares, 0).get('photos')).toBe(1_000);
    for (let concurrency = 10; concurrency < 3_000; concurrency += 7) {
      const sum = [...divideRoom(concurrency, shares, 2).values()].reduce((all, each) => all + each, 0);
      expect(sum + 2 * STREAM_SHARDS).toBeLessThanOrEqual(Math.max(12, concurrency / 2));
    }
  });

  it('gives the others what a queue cannot use', () => {
    const shares = new Map([
      ['photos', 3],
      ['jobs', 1],
    ]);
    expect(divideRoom(40, shares, 0, new Map([['photos', 5]]))).toEqual(
      new Map([
        ['photos', 5],
        ['jobs', 15],
      ]),
    );
  });

  it.each([
    [10, 1],
    [10, 50],
    [1_000, 1],
    [1_000, 5],
    [3_000, 50],
  ])(
    'does not let moderation wait long for its turn at Rekognition: %i executions, %i calls a second',
    (concurrency, moderationsPerSecond) => {
      const made = synthesize({ concurrency, moderationsPerSecond });
      const [, moderator] = resourcesOf(made, 'AWS::Lambda::Function').find(
        ([id]) => id === 'ModeratePhotos',
      )!;
      const [, mapping] = resourcesOf(made, 'AWS::Lambda::EventSourceMapping').find(
        ([, each]) => valueAt(each, 'FunctionName', 'Ref') === 'ModeratePhotos',
      )!;
      const interval = Number(valueAt(moderator, 'Environment', 'Variables', 'MODERATION_INTERVAL_MS'));
      expect(interval).toBeLessThanOrEqual(2_000);
      const batches = Number(valueAt(mapping, 'ScalingConfig', 'MaximumConcurrency'));
      expect((1_000 * batches) / interval).toBeLessThanOrEqual(moderationsPerSecond);
    },
  );
});
