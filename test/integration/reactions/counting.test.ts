/** Likes, saves and reposts are counted exactly whatever happens on the way. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { makeExactCounter } from '../../../lambdas/platform/exact-counter.ts';
import type { Key, Row, Table, Write } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { reactions } from '../../../lambdas/reactions/reaction.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import { insightRow, likeRow, viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { makeInterleaving } from '../../support/interleaving.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, putRows } from '../../support/some-account.ts';
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
        if (luck.next().value % CRASH_ONE_IN === 0) throw new Error('crashed');
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
        consumerTable: plant({
          ...table,
          getMany: (...args) => gate(() => table.getMany(...args)),
          transact: (...args) => gate(() => table.transact(...args)),
        }),
        begin: interleaving.begin,
        name: `run${runs}`,
        people: PEOPLE,
        posts: POSTS,
      });
      for (const each of commands) {
        await interleaving.begin(() =>
          interleaving.operation(async () => {
            if (each.kind === 'change') await world.change(each.who, each.which, each.reaction, each.day);
            else if (each.kind === 'forget') await world.forget(0);
            else world.deliverSome(each.positions, each.repeat);
          }),
        );
        expect(await world.lowest()).toBe(0);
      }
      await world.settle();
      for (const postId of world.posts) {
        const { said, due, isThere } = await world.numbers(postId);
        const nothing = { likes: 0, saves: 0, reposts: 0 };
        expect(said).toEqual(isThere ? due : { ...due, post: nothing });
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

describe('a like that is taken back', () => {
  it('while a consumer is about to count it is not counted', async () => {
    const { table } = testTable;
    const [reader, postId] = [idOf('hesitant'), postAt(idOf('hesitant author'), 1)];
    const like = likeRow.key({ target: postId, account: reader });
    await putRows(table, [postItem(postId), { ...like, at: 0 }]);
    const touched = [{ reader, postId, reactions: new Set(['liked' as const]) }];
    let isFirst = true;
    const stalled = makeViewerStateStore({
      ...table,
      transact: async (writes) => {
        if (isFirst) {
          isFirst = false;
          await table.writeManyUnordered([], [like]);
          await makeViewerStateStore(table).count(touched); // has nothing to do: the like was never counted
        }
        return table.transact(writes);
      },
    });
    await stalled.count(touched);
    expect(await table.get(postRow.key({ postId }))).toMatchObject({ likes: 0 });
    expect(await table.get(viewerStateRow.key({ reader, postId }))).toBeUndefined();
  });
});

describe('a like that two consumers find uncounted', () => {
  it('is counted by one of them, as is its end', async () => {
    const { table } = testTable;
    const [reader, postId] = [idOf('met twice'), postAt(idOf('met twice author'), 1)];
    const like = likeRow.key({ target: postId, account: reader });
    await putRows(table, [postItem(postId), { ...like, at: 0 }]);
    const touched = [{ reader, postId, reactions: new Set(['liked' as const]) }];
    const countWhileAnotherDoes = async () => {
      let isFirst = true;
      const overtaken = makeViewerStateStore({
        ...table,
        transact: async (writes) => {
          if (isFirst) await makeViewerStateStore(table).count(touched);
          isFirst = false;
          return table.transact(writes);
        },
      });
      await overtaken.count(touched);
      return [
        await table.get(postRow.key({ postId })),
        await table.get(insightRow.key({ postId, day: '1970-01-01' })),
      ];
    };
    expect(await countWhileAnotherDoes()).toMatchObject([{ likes: 1 }, { likes: 1 }]);
    await table.writeManyUnordered([], [like]);
    expect(await countWhileAnotherDoes()).toMatchObject([{ likes: 0 }, { likes: 0 }]);
  });
});

describe('a post that is gone', () => {
  it('leaves no like and no mark of one, however many there were', async () => {
    const { table } = testTable;
    const postId = postAt(idOf('forgotten'), 1);
    const readers = Array.from({ length: 230 }, (_, each) => idOf(`fan of the forgotten ${each}`));
    const likes = readers.map((reader) => ({ ...likeRow.key({ target: postId, account: reader }), at: 0 }));
    const done = makeViewerStateStore(table);
    await putRows(table, [postItem(postId), ...likes]);
    await done.count(readers.map((reader) => ({ reader, postId, reactions: new Set(['liked' as const]) })));
    await table.writeManyUnordered([], [postRow.key({ postId })]);
    const removal = ({ pk, sk, ...before }: Row & Key): RowChange => ({
      key: { pk, sk },
      before,
      after: undefined,
      sequenceNumber: sk,
    });
    let there = likes.length;
    for (let batch = [removal(postItem(postId))]; batch.length > 0; ) {
      const answer = await runParts(batch, [reactionProjections, { viewerStates: done }]);
      expect(answer).toEqual({ batchItemFailures: [] });
      const left = await table.query({
        where: { expression: 'pk = :pk', values: { ':pk': likeRow.partition({ target: postId }) } },
        consistent: true,
      });
      const leftKeys = new Set(left.rows.map(({ sk }) => sk));
      const gone = likes.filter(({ sk }) => !leftKeys.has(sk));
      const isFurther = left.rows.length < there;
      there = left.rows.length;
      batch = isFurther ? gone.map(removal) : [];
    }
    expect(there).toBe(0);
    expect(await table.getMany(readers.map((reader) => viewerStateRow.key({ reader, postId })))).toEqual([]);
  });
});

describe('a batch of likes', () => {
  const likesOf = async (name: string, count: number) => {
    const postId = postAt(idOf(name), 1);
    const readers = Array.from({ length: count }, (_, each) => idOf(`${name} ${each}`));
    await putRows(testTable.table, [
      postItem(postId),
      ...readers.map((reader) => ({ ...likeRow.key({ target: postId, account: reader }), at: 0 })),
    ]);
    return { postId, readers };
  };

  it('costs two write units a like and eight for the numbers, nothing when it comes again', async () => {
    const { postId, readers } = await likesOf('burst', 90);
    const done = makeViewerStateStore(testTable.table);
    const touched = readers.map((reader) => ({ reader, postId, reactions: new Set(['liked' as const]) }));
    expect((await testTable.unitsOf(() => done.count(touched))).write).toBe(90 * 2 + 2 * 2);
    expect(await testTable.table.get(postRow.key({ postId }))).toMatchObject({ likes: 90 });
    expect((await testTable.unitsOf(() => done.count(touched))).write).toBe(0);
  });

  it('of more than a transaction takes is counted in several', async () => {
    const { postId, readers } = await likesOf('crowd', 250);
    const done = makeViewerStateStore(testTable.table);
    await done.count(readers.map((reader) => ({ reader, postId, reactions: new Set(['liked' as const]) })));
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
