/** What hangs on a comment goes with it, and all comments go with their post, a bounded piece at a time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentIdOf } from '../../../lambdas/comments/comment.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { idOf, postAt, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { makeCommentWorld } from './comment-world.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const SWEPT_AT_ONCE = 4; // few, so that what is cleared away takes many pieces

const worldOf = (name: string) =>
  makeCommentWorld({ table: testTable.table, postId: postAt(idOf(name), 1), sweptAtOnce: SWEPT_AT_ONCE });

describe('a deleted comment', () => {
  it('takes more replies and likes with it than one event clears, and leaves the other threads alone', async () => {
    const world = await worldOf('thread');
    const thread = await world.write(idOf('amal'));
    const other = await world.write(idOf('amal'));
    const kept = await world.write(idOf('basma'), { thread: other });
    const fans = Array.from({ length: 10 }, (_, each) => idOf(`fan ${each}`));
    await Promise.all(fans.map((fan) => world.write(fan, { thread })));
    await Promise.all(fans.map((fan) => world.like(thread, fan)));
    await world.settle();
    expect(await world.count()).toBe(13);

    await world.remove(thread);
    const [tombstone] = (await world.partition()).filter(({ state }) => state === 'deleted');
    expect(tombstone).not.toHaveProperty('text');
    await world.settle();
    expect(await world.count()).toBe(2);
    expect((await world.rows()).map(({ commentId }) => commentId)).toEqual([other, kept]);
    expect(await world.likesOf(thread)).toEqual([]);
    for (const fan of fans) expect(await world.stateOf(thread, fan)).toBeUndefined();
  });

  it('takes a like with it that is given as it goes', async () => {
    const world = await worldOf('late like');
    const thread = await world.write(idOf('amal'));
    await world.settle();
    await world.remove(thread);
    await world.like(thread, idOf('fan'));
    await world.settle();
    expect(await world.partition()).toEqual([]);
    expect(await world.likesOf(thread)).toEqual([]);
    expect(await world.stateOf(thread, idOf('fan'))).toBeUndefined();
  });

  it('takes a reply with it that comes when all else is cleared away', async () => {
    const world = await worldOf('late reply');
    const thread = await world.write(idOf('amal'));
    await world.remove(thread);
    await world.settle();
    await world.write(idOf('basma'), { thread });
    await world.settle();
    expect(await world.partition()).toEqual([]);
    expect(await world.count()).toBe(0);
  });

  it('is deleted once, also by both who may at the same time', async () => {
    const world = await worldOf('twice');
    const thread = await world.write(idOf('amal'));
    await world.settle();
    const done = await Promise.all([world.remove(thread), world.remove(thread)]);
    expect(done.toSorted()).toEqual([false, true]);
    await world.settle();
    expect(await world.count()).toBe(0);
  });

  it('stays deleted when it is approved at the same time', async () => {
    const world = await worldOf('approved');
    const postId = postAt(idOf('approved'), 1);
    const commentId = await world.write(idOf('amal'), { pending: true });
    await world.settle();
    expect(await world.queue()).toEqual([commentId]);
    await Promise.all([
      world.remove(commentId),
      world.comments.move({ postId, commentId }, ['pending'], 'shown'),
    ]);
    await world.settle();
    expect(await world.queue()).toEqual([]);
    await world.expectConsistent();
  });
});

describe('a post that is gone', () => {
  it('takes all its comments, pins and the queue with it', async () => {
    const world = await worldOf('gone');
    const postId = postAt(idOf('gone'), 1);
    const threads = await Promise.all(
      Array.from({ length: 10 }, (_, each) => world.write(idOf('amal'), { pending: each % 3 === 0 })),
    );
    await Promise.all(threads.map((thread) => world.write(idOf('basma'), { thread })));
    await world.comments.savePins(postId, threads.slice(0, 3), 0);
    await world.settle();
    expect(await world.queue()).toHaveLength(4);
    await world.removePost();
    await world.settle();
    expect(await world.partition()).toEqual([]);
    expect(await world.queue()).toEqual([]);

    const late = commentIdOf(newUlid(T0), undefined);
    await world.comments.create({ postId, commentId: late, by: idOf('late'), text: 'x', state: 'shown' });
    await world.settle();
    expect(await world.partition()).toEqual([]);
  });

  it('keeps its comments when it came back under the same id before the news arrived', async () => {
    const world = await worldOf('back');
    const postId = postAt(idOf('back'), 1);
    const commentId = await world.write(idOf('amal'));
    const row = await testTable.table.get(postRow.key({ postId }));
    await world.removePost();
    await putRows(testTable.table, [{ ...row, ...postRow.key({ postId }) }]);
    await world.settle();
    expect((await world.rows()).map((each) => each.commentId)).toEqual([commentId]);
    expect(await world.count()).toBe(1);
  });
});
