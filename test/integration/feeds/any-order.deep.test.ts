/** Counts, reverse edges and home feeds end right whatever happens on the way. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeInterleaving } from '../../support/interleaving.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { World } from './feed-world.ts';
import { makeWorld } from './feed-world.ts';

let testTable: TestTable;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue(); // consumers that crash say so
  testTable = await startTestTable();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await testTable.stop();
});

const CRASH_ONE_IN = 40;
const NAMES = 4; // people of each run: with the threshold at 1 authors cross it back and forth

const person = fc.nat({ max: NAMES - 1 });
const positions = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 5 });
const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('follow' as const), who: person, whom: person }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unfollow' as const), who: person, whom: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('block' as const), who: person, whom: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unblock' as const), who: person, whom: person }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      who: person,
      visibility: fc.constantFrom('public' as const, 'followers' as const, 'private' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      who: person,
      which: fc.nat({ max: 5 }),
      visibility: fc.constantFrom('public' as const, 'followers' as const, 'private' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('coAuthor' as const),
      who: person,
      whom: person,
      which: fc.nat({ max: 5 }),
      accepted: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('repost' as const),
      who: person,
      whom: person,
      which: fc.nat({ max: 5 }),
      isDone: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), who: person }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('records' as const), positions, repeat: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('job' as const),
      position: fc.nat({ max: 20 }),
      repeat: fc.boolean(),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer Each> ? Each : never;

const carryOut = async (world: World, people: readonly string[], each: Command): Promise<void> => {
  const nameOf = (position: number) => people[position] ?? '';
  switch (each.kind) {
    case 'follow':
      return each.who === each.whom ? undefined : world.follow(nameOf(each.who), nameOf(each.whom));
    case 'unfollow':
      return world.unfollow(nameOf(each.who), nameOf(each.whom));
    case 'block':
      return each.who === each.whom ? undefined : world.block(nameOf(each.who), nameOf(each.whom));
    case 'unblock':
      return world.unblock(nameOf(each.who), nameOf(each.whom));
    case 'publish':
      await world.publish(nameOf(each.who), each.visibility);
      return;
    case 'change': {
      const posts = world.postsOf(nameOf(each.who));
      const postId = posts[each.which % Math.max(1, posts.length)];
      return postId === undefined ? undefined : world.setVisibility(postId, each.visibility);
    }
    case 'coAuthor': {
      const posts = world.postsOf(nameOf(each.who));
      const postId = posts[each.which % Math.max(1, posts.length)];
      return postId === undefined ? undefined : world.setCoAuthor(postId, nameOf(each.whom), each.accepted);
    }
    case 'repost': {
      const posts = world.postsOf(nameOf(each.whom));
      const postId = posts[each.which % Math.max(1, posts.length)];
      return postId === undefined ? undefined : world.setRepost(nameOf(each.who), postId, each.isDone);
    }
    case 'read': {
      const items = await world.itemsOf(nameOf(each.who), 2);
      const home = items.map(({ post }) => post.postId);
      expect(home).toEqual([...new Set(home)]);
      // Posts of people who are followed are decided at once, reposts follow by jobs.
      const own = items.flatMap(({ post, repostedBy }) => (repostedBy === null ? [post.postId] : []));
      const mayShow = await world.expectedHomeOf(nameOf(each.who));
      expect(own).toEqual(mayShow.filter((postId) => own.includes(postId)));
      return;
    }
    case 'records':
      return world.deliverRecords(each.positions, each.repeat);
    case 'job':
      return world.startJob(each.position, each.repeat);
  }
};

let runs = 0;

describe('events delivered repeatedly, late, in any order, to consumers that crash', () => {
  it.each([
    { mergeAboveFollowers: 1_000, followersPerJob: 2 },
    { mergeAboveFollowers: 1, followersPerJob: 1 },
    { mergeAboveFollowers: 2, followersPerJob: 1 },
  ])('leave counts, lists and feeds right with %o', async (settings) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { minLength: 5, maxLength: 40 }),
        fc.infiniteStream(fc.nat({ max: 1_000 })),
        async (commands, luck) => {
          runs += 1;
          const people = Array.from({ length: NAMES }, (_, position) => `p${position}run${runs}`);
          const interleaving = makeInterleaving(() => luck.next().value);
          const mayCrash = (): void => {
            if (luck.next().value % CRASH_ONE_IN === 0) throw new Error('crashed');
          };
          const world = await makeWorld({
            table: testTable.table,
            people,
            ...settings,
            begin: interleaving.begin,
            gate: (operation) =>
              interleaving.operation(async () => {
                mayCrash();
                const result = await operation();
                mayCrash();
                return result;
              }),
          });
          for (const each of commands) {
            await interleaving.begin(() => interleaving.operation(() => carryOut(world, people, each)));
          }
          await world.settle();
          await world.expectConsistent();
          for (const reader of people) {
            expect(await world.homeOf(reader)).toEqual(await world.expectedHomeOf(reader));
          }
        },
      ),
      { numRuns: Number(process.env['SUWAR_RUNS'] ?? 12) },
    );
  });
});
