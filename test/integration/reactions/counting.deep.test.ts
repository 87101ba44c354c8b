/** Likes, saves and reposts are counted exactly whatever happens on the way. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { chunksOf } from '../../../lambdas/platform/chunks.ts';
import { DAY_MS, MINUTE_MS } from '../../../lambdas/platform/durations.ts';
import { makeExactCounter } from '../../../lambdas/platform/exact-counter.ts';
import type { Key, Row, Table, Write } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { reactions } from '../../../lambdas/posts/viewer-state.ts';
import { makeActStore } from '../../../lambdas/reactions/act-store.ts';
import type { Act } from '../../../lambdas/reactions/reaction.ts';
import { markKeyOf, markOf, ownKeyOf, stateKeyOf } from '../../../lambdas/reactions/reaction-keys.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import { insightRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeInterleaving } from '../../support/interleaving.ts';
import { makeLiker } from '../../support/reacting.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { makeCountingWorld } from './counting-world.ts';

let testTable: TestTable;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue(); // consumers that crash say so
  testTable = await startTestTable();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await testTable.stop();
});

const CRASH_ONE_IN = 20;
const PEOPLE = 3;
const POSTS = 2;

const command = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      who: fc.nat({ max: PEOPLE - 1 }),
      which: fc.nat({ max: POSTS - 1 }),
      reaction: fc.constantFrom(...reactions),
      day: fc.option(fc.nat({ max: 2 }), { nil: undefined, freq: 2 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      positions: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 4 }),
      repeat: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('block' as const),
      who: fc.nat({ max: PEOPLE - 1 }),
      isByAuthor: fc.boolean(),
      isOver: fc.boolean(),
    }),
  },
);

let runs = 0;

/** Counts by a table that a bug may have been planted in. */
const countsAreExact = (plant: (table: Table) => Table) =>
  fc.asyncProperty(
    fc.array(command, { minLength: 5, maxLength: 40 }),
    fc.infiniteStream(fc.nat({ max: 1_000 })),
    async (commands, luck) => {
      runs += 1;
      const { table } = testTable;
      const interleaving = makeInterleaving(() => luck.next().value);
      const mayCrash = (): void => {
        // Not the 0 that luck shrinks to: a run in which everything crashes never comes to rest.
        if (luck.next().value % CRASH_ONE_IN === 1) throw new Error('crashed');
      };
      const gate = <Result>(operation: () => Promise<Result>): Promise<Result> =>
        interleaving.operation(async () => {
          mayCrash();
          const result = await operation();
          mayCrash();
          return result;
        });
      const world = await makeCountingWorld({
        table,
        gate,
        plant,
        begin: interleaving.begin,
        name: `run${runs}`,
        people: PEOPLE,
        posts: POSTS,
      });
      for (const each of commands) {
        await interleaving.begin(() =>
          interleaving.operation(async () => {
            if (each.kind === 'change') world.change(each.who, each.which, each.reaction, each.day);
            else if (each.kind === 'forget') await world.forget(0);
            else if (each.kind === 'block') await world.block(each.who, each.isByAuthor, each.isOver);
            else world.deliverSome(each.positions, each.repeat);
          }),
        );
        expect(await world.lowest()).toBe(0);
      }
      await world.settle();
      expect(await world.doneByBlocked()).toEqual([]);
      expect(await world.withdrawals()).toEqual([]);
      for (const postId of world.posts) {
        const { said, due, isThere, named } = await world.numbers(postId);
        expect(said).toEqual(due);
        if (!isThere) expect(named).toEqual([]);
      }
    },
  );

describe('events delivered repeatedly, late, in any order, to consumers that crash', () => {
  it('leave the numbers of posts and days, and what readers are told they did, exact', async () => {
    await fc.assert(
      countsAreExact((table) => table),
      { numRuns: Number(process.env['SUWAR_RUNS'] ?? 20) },
    );
  });

  const withoutConditions = (writes: readonly Write[]): Write[] =>
    writes.map((write) => ({
      ...write,
      condition: { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' },
    }));

  it.each<[string, (table: Table) => Table]>([
    [
      'flips marks that others have flipped',
      (table) => ({ ...table, transact: (writes) => table.transact(withoutConditions(writes)) }),
    ],
    [
      'writes mark and number one after the other',
      (table) => ({
        ...table,
        transact: async (writes) => {
          for (const write of writes) await table.transact([write]);
        },
      }),
    ],
  ])('would show a consumer that %s', async (_, plant) => {
    const found = await fc.check(countsAreExact(plant), { numRuns: 100, endOnFailure: true });
    expect(found.failed).toBe(true);
  });
});

const [T0_DAY] = new Date(T0).toISOString().split('T');

/** Somebody who likes a post, with the act and what changes of it tell the consumer. */
const likeOf = async (reader: string, postId: PostId): Promise<Act> => {
  const viewer = idOf(reader);
  const { act } = await makeReactionStore(testTable.table).do('liked', { postId }, viewer, T0);
  if (act === undefined) throw new Error('no act');
  return { reaction: 'liked', viewer, postId, act };
};
const unlike = ({ viewer, postId }: Act) =>
  makeReactionStore(testTable.table).undo('liked', { postId }, viewer, T0 + 1);

/** The rows that an act has besides the state. */
const rowsOfAct = (act: Act) =>
  testTable.table.getMany([markKeyOf(act), ownKeyOf(act) ?? markKeyOf(act)], { consistent: true });

describe('a like that is taken back', () => {
  it('while a consumer is about to count it is not counted', async () => {
    const { table } = testTable;
    const postId = postAt(idOf('hesitant author'), 1);
    await putRows(table, [postItem(postId)]);
    const like = await likeOf('hesitant', postId);
    let isFirst = true;
    const stalled = makeActStore({
      ...table,
      transact: async (writes) => {
        if (isFirst) {
          isFirst = false;
          await unlike(like);
          await makeActStore(table).count([like]); // has no number to change: the like was never counted
        }
        return table.transact(writes);
      },
    });
    await stalled.count([like]);
    expect(await table.get(postRow.key({ postId }))).toMatchObject({ likes: 0 });
    expect(await rowsOfAct(like)).toEqual([]);
  });

  it('before its row in the list of whoever likes was written leaves none when that is told', async () => {
    const { table } = testTable;
    const postId = postAt(idOf('late list author'), 1);
    await putRows(table, [postItem(postId)]);
    const like = await likeOf('late list', postId);
    await unlike(like);
    await makeActStore(table).count([like]);
    await makeReactionStore(table).list(like); // the request was slow
    const key = ownKeyOf(like);
    if (key === undefined) throw new Error('no row');
    const change = { key, before: undefined, after: { ...key }, sequenceNumber: '1' };
    expect(await runParts([change], [reactionProjections, { acts: makeActStore(table) }])).toEqual({
      batchItemFailures: [],
    });
    expect(await rowsOfAct(like)).toEqual([]);
  });
});

describe('a save whose request stopped before it was in the list of whoever saves', () => {
  it('is put there as it is counted', async () => {
    const { table } = testTable;
    const postId = postAt(idOf('half author'), 1);
    await putRows(table, [postItem(postId)]);
    const viewer = idOf('half');
    const { act } = await makeReactionStore(table).do('saved', { postId }, viewer, T0);
    if (act === undefined) throw new Error('no act');
    const save: Act = { reaction: 'saved', viewer, postId, act };
    const own = ownKeyOf(save);
    if (own === undefined) throw new Error('no row');
    await table.writeManyUnordered([], [own]);
    await makeActStore(table).count([save]);
    expect(await rowsOfAct(save)).toHaveLength(2);
  });
});

describe('a like that two consumers find uncounted', () => {
  it('is counted by one of them, as is its end', async () => {
    const { table } = testTable;
    const postId = postAt(idOf('met twice author'), 1);
    await putRows(table, [postItem(postId)]);
    const like = await likeOf('met twice', postId);
    const countWhileAnotherDoes = async () => {
      let isFirst = true;
      const overtaken = makeActStore({
        ...table,
        transact: async (writes) => {
          if (isFirst) await makeActStore(table).count([like]);
          isFirst = false;
          return table.transact(writes);
        },
      });
      await overtaken.count([like]);
      return [
        await table.get(postRow.key({ postId })),
        await table.get(insightRow.key({ postId, day: String(T0_DAY) })),
      ];
    };
    expect(await countWhileAnotherDoes()).toMatchObject([{ likes: 1 }, { likes: 1 }]);
    await unlike(like);
    expect(await countWhileAnotherDoes()).toMatchObject([{ likes: 0 }, { likes: 0 }]);
  });
});

describe('a post that is gone', () => {
  it('leaves no state, no mark and no place in a list, however much was done with it', async () => {
    const { table } = testTable;
    const postId = postAt(idOf('forgotten'), 1);
    const readers = Array.from({ length: 23 }, (_, each) => idOf(`fan of the forgotten ${each}`));
    const store = makeReactionStore(table);
    const done: Act[] = [];
    await putRows(table, [postItem(postId)]);
    for (const [each, viewer] of readers.entries()) {
      for (const reaction of reactions.slice(0, 1 + (each % 3))) {
        const { act } = await store.do(reaction, { postId }, viewer, T0 + each * DAY_MS);
        if (act !== undefined) done.push({ reaction, viewer, postId, act });
      }
    }
    const acts = makeActStore(table, 4);
    await acts.count(done);
    await table.writeManyUnordered([], [postRow.key({ postId })]);
    const removal = ({ pk, sk, ...before }: Row & Key): RowChange => ({
      key: { pk, sk },
      before,
      after: undefined,
      sequenceNumber: sk,
    });
    const marks = done.map(markOf);
    const leftOf = async () =>
      new Set((await table.getMany(marks, { consistent: true })).map(({ sk }) => sk));
    let pieces = 0;
    let there = await leftOf();
    for (let batch = [removal(postItem(postId))]; batch.length > 0; pieces += 1) {
      expect(await runParts(batch, [reactionProjections, { acts }])).toEqual({ batchItemFailures: [] });
      const left = await leftOf();
      batch = marks.filter(({ sk }) => there.has(sk) && !left.has(sk)).map(removal);
      there = left;
    }
    expect(pieces).toBeGreaterThan(5);
    expect(there.size).toBe(0);
    expect(
      await table.getMany(
        done.flatMap((act) => [stateKeyOf(act.viewer, act), ownKeyOf(act) ?? markKeyOf(act)]),
        { consistent: true },
      ),
    ).toEqual([]);
  });

  it('takes back what was done while it went', async () => {
    const { table } = testTable;
    const postId = postAt(idOf('gone meanwhile'), 1);
    const like = await likeOf('too late', postId);
    await makeActStore(table).count([like]);
    const rest = [stateKeyOf(like.viewer, like), insightRow.key({ postId, day: String(T0_DAY) })];
    expect([...(await rowsOfAct(like)), ...(await table.getMany(rest, { consistent: true }))]).toEqual([]);
  });
});

describe('likes', () => {
  /** As requests like posts, their limit included: a minute later by each account in turn. */
  const likesOf = async (name: string, people: number, posts = 1) => {
    const author = idOf(name);
    const postIds = Array.from({ length: posts }, (_, each) => postAt(author, each));
    await putRows(
      testTable.table,
      postIds.map((postId) => postItem(postId)),
    );
    const liker = makeLiker(testTable.table);
    const likes: Act[] = [];
    const requested = await testTable.unitsOf(async () => {
      for (const [minute, postId] of postIds.entries()) {
        for (let each = 0; each < people; each += 1) {
          const viewer = idOf(`${name} ${each}`);
          const { act } = await liker.like(viewer, postId, T0 + minute * MINUTE_MS);
          if (act !== undefined) likes.push({ reaction: 'liked', viewer, postId, act });
        }
      }
    });
    const postId = postIds[0] ?? postAt(author, 0);
    return { postId, likes, requested: requested.write };
  };

  it('cost at most 4.5 write units each with their limit, as the mean of a thousand in full batches, and nothing more when told again', async () => {
    const [people, posts] = [98, 12];
    const { postId, likes, requested } = await likesOf('burst', people, posts);
    const { count } = makeActStore(testTable.table);
    let counted = 0;
    for (const batch of chunksOf(likes, people)) {
      counted += (await testTable.unitsOf(() => count(batch))).write;
    }
    expect(likes).toHaveLength(people * posts);
    expect(requested).toBe((2 * posts + 2 * 2) * people); // the limit, the state; and a row of six, twice, with its removal
    expect(counted).toBe(2 * people * posts + posts * 4);
    expect((requested + counted) / likes.length).toBeLessThanOrEqual(4.5);
    expect(await testTable.table.get(postRow.key({ postId }))).toMatchObject({ likes: people });
    expect((await testTable.unitsOf(() => count(likes.slice(0, people)))).write).toBe(0);
  });

  it('cost at most nine alone', async () => {
    const { likes, requested } = await likesOf('lone', 1);
    const counted = await testTable.unitsOf(() => makeActStore(testTable.table).count(likes));
    expect(requested + counted.write).toBe(8);
  });

  it('of more than a transaction takes are counted in several', async () => {
    const { postId, likes } = await likesOf('crowd', 250);
    await makeActStore(testTable.table).count(likes);
    expect(await testTable.table.get(postRow.key({ postId }))).toMatchObject({ likes: 250 });
  });
});

describe('markers', () => {
  it('may add to rows that are marks themselves', async () => {
    const { table } = testTable;
    const rows = [0, 1].map((each) => ({ pk: 'MARKS', sk: `${each}` }));
    await putRows(table, rows);
    const [parent, reply] = rows;
    if (parent === undefined || reply === undefined) throw new Error('no rows');
    await makeExactCounter(table).reconcile(rows, async (items) => {
      const found = await table.getMany(items, { consistent: true });
      return new Map(
        items.flatMap((item) => {
          if (found.find(({ sk }) => sk === item.sk)?.['counted'] !== undefined) return [];
          const marker = {
            update: item,
            change: { expression: 'SET counted = :yes', values: { ':yes': true } },
            condition: { expression: 'attribute_exists(pk) AND attribute_not_exists(counted)' },
          };
          return [
            [
              item,
              { marker, adds: item === reply ? [{ counter: { key: parent, field: 'replies' }, by: 1 }] : [] },
            ],
          ];
        }),
      );
    });
    expect(await table.get(parent)).toMatchObject({ counted: true, replies: 1 });
    expect(await table.get(reply)).toMatchObject({ counted: true });
  });
});
