/** Comments of people who are not seen are not counted while that lasts, however many there are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCommentRecountStore } from '../../../lambdas/comments/comment-recount-store.ts';
import { writtenCommentRow } from '../../../lambdas/comments/comment-rows.ts';
import { idOf, postAt, putRows } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { makeCommentWorld } from './comment-world.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const AT_ONCE = 3; // so that what one person wrote takes several pieces

const givenAThread = async (name: string) => {
  const postId = postAt(idOf(name), 1);
  const world = await makeCommentWorld({ table: testTable.table, postId, sweptAtOnce: AT_ONCE });
  const [troll, reader] = [idOf(`${name}: troll`), idOf(`${name}: reader`)];
  const thread = await world.write(reader);
  const theirs = await world.write(troll);
  for (let each = 0; each < 4; each += 1) await world.write(troll, { thread });
  await world.write(reader, { thread: theirs });
  await world.settle();
  expect(await world.count()).toBe(7);
  return { world, postId, troll, reader, thread, theirs };
};

describe('the number of comments', () => {
  it.each(['author', 'other'] as const)(
    'leaves out a person while the %s blocks, and threads of theirs',
    async (by) => {
      const { world, troll, thread } = await givenAThread(`blocked by ${by}`);
      await world.block(troll, by);
      await world.settle();
      expect(await world.count()).toBe(1);
      expect((await world.rows()).find(({ commentId }) => commentId === thread)?.replies ?? 0).toBe(0);
      await world.expectConsistent();
      await world.unblock(troll);
      await world.settle();
      expect(await world.count()).toBe(7);
      await world.expectConsistent();
    },
  );

  it('leaves out what a blocked person wrote, also when the block comes before the consumer does', async () => {
    const { world, troll, thread } = await givenAThread('overtaken');
    await world.write(troll, { thread });
    await world.block(troll);
    await world.settle();
    expect(await world.count()).toBe(1);
  });

  it('leaves out a suspended person, who is seen again when that ends', async () => {
    const { world, troll } = await givenAThread('suspended');
    await world.setStatus(troll, 'suspended');
    await world.settle();
    expect(await world.count()).toBe(1);
    await world.setStatus(troll, 'active');
    await world.settle();
    expect(await world.count()).toBe(7);
    await world.expectConsistent();
  });

  it('stays as it is when a reader blocks somebody', async () => {
    const { world, reader } = await givenAThread('reader blocks');
    const other = await makeCommentWorld({ table: testTable.table, postId: postAt(reader, 2) });
    await other.block(idOf('reader blocks: troll'));
    await other.settle();
    await world.settle();
    expect(await world.count()).toBe(7);
  });

  it('ends right when a block ends while its recount is under way', async () => {
    const { world, troll } = await givenAThread('short');
    await world.block(troll);
    world.deliver([0, 1, 2], false);
    await world.unblock(troll);
    await world.settle();
    expect(await world.count()).toBe(7);
    await world.expectConsistent();
  });
});

describe('what a person wrote', () => {
  it('goes with the comment, and a row that stayed behind with the next recount', async () => {
    const { world, postId, troll, thread, theirs } = await givenAThread('cleared');
    await world.remove(thread);
    await world.settle();
    expect((await world.writtenBy(troll)).map(({ sk }) => sk)).toEqual([
      writtenCommentRow.key({ commenter: troll, postId, commentId: theirs }).sk,
    ]);
    const lost = writtenCommentRow.key({ commenter: troll, postId, commentId: thread });
    await putRows(testTable.table, [{ ...lost }]);
    const none = { reconcile: async () => undefined };
    await makeCommentRecountStore(testTable.table, none).recount({
      commenter: troll,
      under: idOf('cleared'),
    });
    expect(await world.writtenBy(troll)).toHaveLength(1);
  });
});
