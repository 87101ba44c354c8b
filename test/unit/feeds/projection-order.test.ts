import { expect, it } from 'vitest';
import { projections } from '../../../lambdas/wiring/projections.ts';

it('jobs for feeds are sent behind the counts of accounts, which are of what the graph wrote', () => {
  const order = projections.map(({ topic }) => topic);
  expect(order.filter((topic) => ['graph', 'profiles', 'feeds'].includes(topic))).toEqual([
    'graph',
    'profiles',
    'feeds',
  ]);
});
