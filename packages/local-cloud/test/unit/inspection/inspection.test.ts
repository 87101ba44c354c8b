import { expect, it } from 'vitest';
import { makeInspection } from '../../../src/inspection/inspection.ts';

it('puts the sections of single queues, buckets and tables together, and shows what cannot be read', async () => {
  const inspection = makeInspection();
  inspection.addSection('Queue A', async () => [{ waiting: 1 }]);
  inspection.addSection('Queue B', async () => [{ waiting: 0 }]);
  inspection.addSection('Accounts', async () => [{ email: 'a@example.com' }]);
  inspection.addSection('Table T', () => Promise.reject(new Error('no answer')));
  expect(await inspection.read()).toEqual({
    Queues: [
      { id: 'A', waiting: 1 },
      { id: 'B', waiting: 0 },
    ],
    Accounts: [{ email: 'a@example.com' }],
    Tables: [{ id: 'T', problem: 'no answer' }],
  });
});
