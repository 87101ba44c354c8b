import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/contract/faults.ts';
import { DeliveryFaults } from '../../src/event-sources/deliveries.ts';

const ITEMS = [...Array(200).keys()];

function faultsOf(fault: Omit<Extract<Fault, { kind: 'deliveries' }>, 'kind'>, source = 'Queue') {
  const active: Fault[] = [{ kind: 'deliveries', ...fault }];
  const cloud = {
    faults: { active, add: () => undefined, clear: () => undefined },
    logicalIdOf: () => source,
  };
  return new DeliveryFaults(cloud, 'arn');
}

const delivered = (faults: DeliveryFaults) =>
  faults.plan(ITEMS).deliveries.flatMap(({ items, delayMs }) => items.map((item) => ({ item, delayMs })));

describe('delivery faults', () => {
  it('deliver each item at least once and as often as asked', () => {
    const counts = ITEMS.map(
      (item) => delivered(faultsOf({ copies: [1, 5], seed: 1 })).filter((one) => one.item === item).length,
    );
    expect(new Set(counts)).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('drop the asked share', () => {
    const { dropped } = faultsOf({ drop: 0.3, seed: 2 }).plan(ITEMS);
    expect(dropped.length).toBeGreaterThan(40);
    expect(dropped.length).toBeLessThan(80);
  });

  it('delay and reorder within bounds', () => {
    const all = delivered(faultsOf({ delay: 50, reorder: true, seed: 3 }));
    expect(all.every(({ delayMs }) => delayMs >= 0 && delayMs < 50)).toBe(true);
    expect(all.map(({ item }) => item)).not.toEqual(ITEMS);
    expect(all.map(({ item }) => item).sort((one, other) => one - other)).toEqual(ITEMS);
  });

  it('are the same for the same seed', () => {
    const fault = { copies: [1, 3], delay: 10, reorder: true, seed: 4 } as const;
    expect(delivered(faultsOf(fault))).toEqual(delivered(faultsOf(fault)));
    expect(delivered(faultsOf(fault))).not.toEqual(delivered(faultsOf({ ...fault, seed: 5 })));
  });

  it('leave other sources alone', () => {
    const plan = faultsOf({ source: 'OtherQueue', copies: [5, 5], seed: 6 }).plan(ITEMS);
    expect(plan).toEqual({ deliveries: [{ items: ITEMS, delayMs: 0 }], dropped: [] });
  });
});
