/** One reader follows and unfollows one author while consumers of the former changes are still at work. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeInterleaving } from '../../support/interleaving.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { makeWorld } from './feed-world.ts';

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
              if (change % 2 === 0) await world.follow(reader, author);
              else await world.unfollow(reader, author);
              world.deliverRecords([0], false);
              for (let wait = 0; wait < (patience[change] ?? 0); wait += 1) {
                await interleaving.operation(async () => world.startJob(wait, false));
              }
            }
          });
          await world.settle();
          await world.expectConsistent();
          expect(await world.homeOf(reader)).toEqual(world.expectedHomeOf(reader));
        },
      ),
      { numRuns: Number(process.env['SUWAR_RUNS'] ?? 60) },
    );
  },
);
