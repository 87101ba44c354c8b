import { describe, expect, it } from 'vitest';
import { endOfWindow, targetField, withoutSpentCounts } from '../../../lambdas/callers/target-counts.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 0, 1, 12);

const fields = (many: number, now = NOW): readonly string[] =>
  Array.from({ length: many }, (_, each) => targetField(`target ${each}`, now));
/** A row that counts toward so many others, less toward each than toward the one before. */
const counting = (names: readonly string[]) => ({
  writes: NOW,
  field2: NOW,
  ...Object.fromEntries(names.map((name, each) => [name, names.length - each])),
});

/** What an update takes out. */
const takenOut = (update: ReturnType<typeof withoutSpentCounts>) =>
  Object.values(update?.change.names ?? {}).toSorted();

describe('what is done toward others', () => {
  it('is counted until the hour of the clock ends', () => {
    expect(endOfWindow(NOW)).toBe(NOW + HOUR);
    expect(endOfWindow(NOW + HOUR - 1)).toBe(NOW + HOUR);
  });

  it('is counted by five characters, the first a digit, others in each hour and for each target', () => {
    const [first = '', second = ''] = fields(2);
    for (const name of [first, second]) expect(name).toMatch(/^\d[\da-z][\w-]{3}$/);
    expect(second).not.toBe(first);
    expect(targetField('target 0', NOW + HOUR - 1)).toBe(first);
    const hours = Array.from({ length: 360 }, (_, hour) => targetField('target 0', NOW + hour * HOUR));
    expect(new Set(hours)).toHaveLength(360);
    for (const name of hours) expect(name).toMatch(/^\d[\da-z]/);
  });

  it('stays in its row while it counts and there is room', () => {
    expect(withoutSpentCounts({ writes: NOW }, NOW)).toBeUndefined();
    expect(withoutSpentCounts(counting(fields(60)), NOW)).toBeUndefined();
  });

  it('is taken out when its hour is over, whatever it was, if the row is there still', () => {
    const former = fields(3, NOW - HOUR);
    const update = withoutSpentCounts(counting([...former, ...fields(2)]), NOW);
    expect(takenOut(update)).toEqual(former.toSorted());
    expect(update?.change.expression).toBe('REMOVE #n0, #n1, #n2');
    expect(update?.condition).toEqual({ expression: 'attribute_exists(pk)' });
  });

  it('is taken out where there is too much, the least of it, unless it is counted on meanwhile', () => {
    const present = fields(61);
    const update = withoutSpentCounts(counting(present), NOW);
    expect(takenOut(update)).toEqual(present.slice(30).toSorted());
    expect(update?.condition.expression).toMatch(/^attribute_exists\(pk\) AND #n0 = :v0 AND #n1 = :v1 AND /);
    expect(update?.condition.values).toMatchObject({ ':v0': 1, ':v1': 2, ':v30': 31 });
    expect(update?.condition.values).not.toHaveProperty(':v31');
  });

  it('is compared by what it was where something of a former hour goes too', () => {
    const former = fields(2, NOW - HOUR);
    const update = withoutSpentCounts(counting([...former, ...fields(61)]), NOW);
    const [, , third] = Object.values(update?.change.names ?? {});
    expect(third).toBe(fields(61).at(-1));
    expect(update?.condition.expression).toContain('attribute_exists(pk) AND #n2 = :v0 AND #n3 = :v1 AND ');
    expect(update?.condition.values).toMatchObject({ ':v0': 1, ':v1': 2 });
  });
});
