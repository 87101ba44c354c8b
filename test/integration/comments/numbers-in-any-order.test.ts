/** Numbers of comments, the queue and the clearing of what is deleted end right whatever happens on the way. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { threadOf } from '../../../lambdas/comments/comment.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { makeInterleaving } from '../../support/interleaving.ts';
import { idOf, postAt, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { CommentWorld } from './comment-world.ts';
import { makeCommentWorld } from './comment-world.ts';

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
const which = fc.nat({ max: 20 });
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      pending: fc.boolean(),
      isLong: fc.boolean(),
      who: fc.nat({ max: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), which, isLong: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('reply' as const),
      which,
      pending: fc.boolean(),
      who: fc.nat({ max: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('approve' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hide' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unhide' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('block' as const), who: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unblock' as const), who: fc.nat({ max: 2 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      who: fc.nat({ max: 2 }),
      status: fc.constantFrom('active' as const, 'suspended' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      positions: fc.array(which, { minLength: 1, maxLength: 5 }),
      repeat: fc.boolean(),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer Each> ? Each : never;

/** A text that has room in its comment's row, or has none. */
const textOf = (isLong: boolean): string => (isLong ? 'منارة'.repeat(200) : 'منارة');

const carryOut = async (
  world: CommentWorld,
  postId: ReturnType<typeof postAt>,
  writers: (who: number) => AccountId,
  each: Command,
): Promise<unknown> => {
  if (each.kind === 'write')
    return world.write(writers(each.who), { pending: each.pending, text: textOf(each.isLong) });
  if (each.kind === 'block') return world.block(writers(each.who), each.who === 2 ? 'other' : 'author');
  if (each.kind === 'unblock') return world.unblock(writers(each.who));
  if (each.kind === 'status') return world.setStatus(writers(each.who), each.status);
  if (each.kind === 'deliver') return world.deliver(each.positions, each.repeat);
  const commentId = world.alive[each.which % Math.max(1, world.alive.length)];
  if (commentId === undefined) return undefined;
  const ids = { postId, commentId };
  switch (each.kind) {
    case 'reply':
      return world.write(writers(each.who), {
        thread: threadOf(commentId) ?? commentId,
        pending: each.pending,
      });
    case 'edit': {
      const read = await world.comments.get(postId, commentId, { consistent: true });
      if (read === undefined || read.state === 'deleted' || read.state === 'removed') return undefined;
      const status =
        read.state === 'pending' ? { state: read.state, reason: read.reason } : { state: read.state };
      return world.comments.edit(read, { text: textOf(each.isLong), mentions: [], status, at: T0 });
    }
    case 'approve':
      return world.comments.move(ids, ['pending'], 'shown');
    case 'hide':
      return world.comments.move(ids, ['shown', 'pending'], 'hidden');
    case 'unhide':
      return world.comments.move(ids, ['hidden'], 'shown');
    case 'remove':
      return world.remove(commentId);
  }
};

let runs = 0;

describe('changes of comments delivered repeatedly, late, in any order, to consumers that crash', () => {
  it('leave numbers and queue right, and nothing of what was deleted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { minLength: 5, maxLength: 30 }),
        fc.infiniteStream(fc.nat({ max: 1_000 })),
        async (commands, luck) => {
          runs += 1;
          const postId = postAt(idOf(`author ${runs}`), runs);
          const interleaving = makeInterleaving(() => luck.next().value);
          const mayCrash = (): void => {
            if (luck.next().value % CRASH_ONE_IN === 0) throw new Error('crashed');
          };
          const world = await makeCommentWorld({
            table: testTable.table,
            postId,
            sweptAtOnce: 2,
            begin: interleaving.begin,
            gate: (operation) =>
              interleaving.operation(async () => {
                mayCrash();
                const result = await operation();
                mayCrash();
                return result;
              }),
          });
          const name = `somebody ${runs}`;
          const writers = (who: number) => idOf(`${name} ${who}`);
          await putRows(
            testTable.table,
            [0, 1, 2].map((who) => profileItem({ ...someAccount(name), accountId: writers(who) })),
          );
          for (const each of commands) {
            await interleaving.begin(() =>
              interleaving.operation(async () => void (await carryOut(world, postId, writers, each))),
            );
          }
          await world.settle();
          await world.expectConsistent();
        },
      ),
      { numRuns: Number(process.env['SUWAR_RUNS'] ?? 12) },
    );
    expect(runs).toBeGreaterThan(0);
  });
});
