/** Reposts are taken back, and readers come and go, while jobs are under way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, profileItem, putRows, someAccount } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { givenReposters } from './reposters.ts';
import { makeStall } from './stall.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const given = (options?: Parameters<typeof givenReposters>[1]) => givenReposters(testTable.table, options);

describe('a repost that is taken back, or whose account is left, while its job is under way', () => {
  const OPERATIONS = 14; // more than the job has

  it('is in no home in the end, wherever the job stalls', async () => {
    for (let operations = 0; operations < OPERATIONS; operations += 1) {
      const stall = makeStall(operations);
      const { world, people } = await given({ gate: stall.gate });
      const post = await world.publish(people.stranger);
      await world.settle();
      await world.setRepost(people.first, post, true);
      world.deliverRecords([0], false);
      await world.rest();
      stall.begin(() => world.startJob(0, false));
      await Promise.race([stall.reached, world.rest()]);
      await world.setRepost(people.first, post, false);
      await world.settle(1);
      stall.release();
      await world.settle();
      expect(await world.homeOf(people.reader)).toEqual([]);
    }
  });

  it.each([
    { ends: 'goes on', isKilled: false, others: 0 },
    { ends: 'dies and comes again', isKilled: true, others: 0 },
    { ends: 'goes on, and others come before the reader', isKilled: false, others: 3 },
  ])(
    'does not come back with a later follow, wherever the job stalls while the reader leaves, and then $ends',
    async (ending) => {
      for (let operations = 0; operations < OPERATIONS; operations += 1) {
        const stall = makeStall(operations, ending);
        const { world, people } = await given({ gate: stall.gate, followersPerJob: 1 });
        const others = Array.from({ length: 99 }, (_, each) => `${people.first} fan ${each}`)
          .filter((name) => idOf(name) < idOf(people.reader))
          .slice(0, ending.others);
        await putRows(
          testTable.table,
          others.map((name) => profileItem(someAccount(name))),
        );
        const post = await world.publish(people.stranger);
        await world.settle();
        await world.setRepost(people.first, post, true);
        world.deliverRecords([0], false);
        await world.rest();
        stall.begin(() => world.startJob(0, false));
        await Promise.race([stall.reached, world.rest()]);
        for (const other of others) await world.follow(other, people.first);
        await world.unfollow(people.reader, people.first);
        await world.settle(1);
        stall.release();
        await world.settle();
        await world.setRepost(people.first, post, false);
        await world.settle();
        await world.follow(people.reader, people.first);
        await world.settle();
        expect(await world.homeOf(people.reader)).toEqual([]);
      }
    },
  );

  it.each([1, 2])(
    'is in the home of who leaves and returns %i operations later, wherever the job stalls',
    async (later) => {
      for (let operations = 0; operations < OPERATIONS; operations += 1) {
        const [leaving, returning] = [makeStall(operations), makeStall(operations + later)];
        const { world, people } = await given({
          gate: (operation) => leaving.gate(() => returning.gate(operation)),
        });
        const post = await world.publish(people.stranger);
        await world.settle();
        await world.setRepost(people.first, post, true);
        world.deliverRecords([0], false);
        await world.rest();
        leaving.begin(() => returning.begin(() => world.startJob(0, false)));
        await Promise.race([leaving.reached, world.rest()]);
        await world.unfollow(people.reader, people.first);
        await world.settle(1);
        leaving.release();
        await Promise.race([returning.reached, world.rest()]);
        await world.follow(people.reader, people.first);
        await world.settle(1);
        returning.release();
        await world.settle();
        expect(await world.homeOf(people.reader)).toEqual([post]);
      }
    },
  );

  it('does not come by a follow that stalls meanwhile', async () => {
    for (let operations = 0; operations < OPERATIONS; operations += 1) {
      const stall = makeStall(operations);
      const { world, people } = await given({ gate: stall.gate });
      const post = await world.publish(people.friend);
      await world.setRepost(people.first, post, true);
      await world.settle();
      await world.follow(people.stranger, people.first);
      world.deliverRecords([0], false);
      await world.rest();
      stall.begin(() => world.startJob(0, false));
      await Promise.race([stall.reached, world.rest()]);
      await world.setRepost(people.first, post, false);
      await world.settle(1);
      stall.release();
      await world.settle();
      expect(await world.homeOf(people.stranger)).toEqual([]);
    }
  });
});
