import { describe, expect, it } from 'vitest';
import { isMerged, isPushed, nextDelivery } from '../../../lambdas/feeds/pushed-or-merged.ts';

const push = { mode: 'push', epoch: 4, startedBy: 'former' } as const;
const merging = { ...push, mode: 'merging' } as const;
const merge = { ...push, mode: 'merge' } as const;

describe('the delivery of an author', () => {
  it('changes to merging above the threshold, not at it', () => {
    expect(nextDelivery(push, 100, 100, 'job')).toBeUndefined();
    expect(nextDelivery(push, 101, 100, 'job')).toEqual({ mode: 'merging', epoch: 5, startedBy: 'job' });
  });

  it('goes back only well below the threshold', () => {
    for (const present of [merging, merge]) {
      expect(nextDelivery(present, 80, 100, 'job')).toBeUndefined();
      expect(nextDelivery(present, 79, 100, 'job')).toEqual({ mode: 'push', epoch: 5, startedBy: 'job' });
    }
  });

  it('stays as it is when it suits', () => {
    expect(nextDelivery(push, 3, 100, 'job')).toBeUndefined();
    expect(nextDelivery(merging, 200, 100, 'job')).toBeUndefined();
    expect(nextDelivery(merge, 200, 100, 'job')).toBeUndefined();
  });

  it('is both pushed and merged on the way from one to the other', () => {
    const told = [push, merging, merge].map((each) => [isPushed(each), isMerged(each)]);
    expect(told).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });
});
