import { expect, it } from 'vitest';
import { setWithin } from '../../../lambdas/platform/bounded-map.ts';

it('a map that keeps so many loses the entry that was set longest ago', () => {
  const map = new Map<string, number>();
  for (const [position, name] of ['a', 'b', 'a', 'c', 'b', 'd'].entries()) setWithin(map, 3, name, position);
  expect([...map]).toEqual([
    ['c', 3],
    ['b', 4],
    ['d', 5],
  ]);
  setWithin(map, 3, 'c', 6);
  expect([...map.keys()]).toEqual(['b', 'd', 'c']);
});
