/** One reader follows and unfollows one author while consumers of the former changes are still at work. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeInterleaving } from '../../support/interleaving.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { World } from './feed-world.ts';
import { makeWorld } from './feed-world.ts';
import { makeStall } from './stall.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

let runs = 0;

it.each([
  { mergeAboveFollowers: 1_000, who: 'is pushed' },
  { mergeAboveFollowers: 0, who: 'is merged or becomes so' },
])(
  'leaves edge, counts and feed as the last change says when the author $who',
  async ({ mergeAboveFollowers }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 }),
        fc.infiniteStream(fc.nat({ max: 1_000 })),
        async (changes, patience, luck) => {
          runs += 1;
          const interleaving = makeInterleaving(() => luck.next().value);
          const reader = `reader${runs}`;
          const author = `author${runs}`;
          const world = await makeWorld({
            table: testTable.table,
            people: [reader, author],
            mergeAboveFollowers,
            gate: interleaving.operation,
            begin: interleaving.begin,
          });
          await world.publish(author);
          await interleaving.begin(async () => {
            for (let change = 0; change < changes; change += 1) {
              await interleaving.operation(() =>
                change % 2 === 0 ? world.follow(reader, author) : world.unfollow(reader, author),
              );
              world.deliverRecords([0], false);
              for (let wait = 0; wait < (patience[change] ?? 0); wait += 1) {
                await interleaving.operation(async () => world.startJob(wait, false));
              }
            }
          });
          await world.settle();
          await world.expectConsistent();
          expect(await world.homeOf(reader)).toEqual(await world.expectedHomeOf(reader));
        },
      ),
      { numRuns: Number(process.env['SUWAR_RUNS'] ?? 15) },
    );
  },
);

const MAX_OPERATIONS = 16; // more than any of these pieces of work has

interface Overtaking {
  readonly what: 'records' | 'job';
  readonly first: 'follow' | 'unfollow';
}

it.each<Overtaking & { readonly mergeAboveFollowers: number }>([
  { what: 'records', first: 'follow', mergeAboveFollowers: 1_000 },
  { what: 'records', first: 'unfollow', mergeAboveFollowers: 1_000 },
  { what: 'job', first: 'follow', mergeAboveFollowers: 1_000 },
  { what: 'job', first: 'unfollow', mergeAboveFollowers: 1_000 },
  { what: 'job', first: 'follow', mergeAboveFollowers: 0 },
  { what: 'job', first: 'unfollow', mergeAboveFollowers: 0 },
])(
  'ends right wherever the $what of a change to $first stalls while the opposite overtakes it (threshold $mergeAboveFollowers)',
  async ({ what, first, mergeAboveFollowers }) => {
    for (let operations = 0; operations <= MAX_OPERATIONS; operations += 1) {
      runs += 1;
      const [reader, author] = [`reader${runs}`, `author${runs}`] as const;
      const stall = makeStall(operations);
      const world: World = await makeWorld({
        table: testTable.table,
        people: [reader, author],
        mergeAboveFollowers,
        gate: stall.gate,
      });
      await world.publish(author);
      if (first === 'unfollow') await world.follow(reader, author);
      await world.settle();
      const change = (kind: 'follow' | 'unfollow') => world[kind](reader, author);

      await change(first);
      if (what === 'job') {
        world.deliverRecords([0], false);
        while (world.jobs.length === 0) await new Promise(setImmediate);
        stall.begin(() => world.startJob(0, false));
      } else {
        stall.begin(() => world.deliverRecords([0], false));
      }
      await change(first === 'follow' ? 'unfollow' : 'follow');
      await world.settle(1);
      stall.release();
      await world.settle();

      await world.expectConsistent();
      expect(await world.homeOf(reader)).toEqual(await world.expectedHomeOf(reader));
    }
  },
);
