import { describe, expect, it } from 'vitest';
import { LimitReached, latestFull, stepOf, usageOf } from '../../../lambdas/kernel/token-bucket.ts';

const NOW = Date.UTC(2026, 0, 1);
const quota = { quota: 60, windowSeconds: 90 };

describe('a token bucket', () => {
  it('gives one back in as much of its window as whole milliseconds allow', () => {
    expect(stepOf(quota)).toBe(1_500);
    expect(stepOf({ quota: 7, windowSeconds: 1 })).toBe(142);
  });

  it('has one left until it is full later than a window but for a step from now', () => {
    expect(latestFull(quota, NOW)).toBe(NOW + 88_500);
  });

  it.each([
    ['is full', 0, 60, 0],
    ['was full long ago', -1_000_000, 666 + 60, 0],
    ['lacks less than one', 1, 59, 1],
    ['lacks one', 1_500, 59, 2],
    ['lacks a little more than one', 1_501, 58, 2],
    ['has one left', 88_500, 1, 89],
    ['has almost one left', 88_501, 0, 89],
    ['is empty', 90_000, 0, 90],
    ['is more than empty, as another quota has it', 200_000, 0, 200],
  ])('says what is left and when all is back where it %s', (_, missing, remaining, resetSeconds) => {
    const usage = usageOf('writes', quota, NOW + missing, NOW);
    expect(usage).toEqual({ name: 'writes', quota, remaining, resetSeconds });
  });

  it('says by an error which limit was reached, and until when', () => {
    const usage = usageOf('writes', quota, NOW, NOW);
    const reached = new LimitReached(usage, NOW + 5);
    expect(reached).toMatchObject({ usage, endsAt: NOW + 5, message: 'Nothing is left of writes' });
  });
});
