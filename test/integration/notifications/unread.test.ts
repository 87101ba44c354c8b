/** How many are unread when some of them show nothing any more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommentId } from '../../../lambdas/kernel/ids.ts';
import { notificationIdOf } from '../../../lambdas/kernel/ids.ts';
import { idOf, postAt, postItem } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { makeNotificationWorld } from './notification-world.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

let worlds = 0;
/** Somebody who was told of so many comments, of which the newest are gone. */
const given = async (told: number, gone: number) => {
  const world = makeNotificationWorld(testTable.table);
  worlds += 1;
  const [reader, writer] = [`reader${worlds}`, `writer${worlds}`];
  await world.account(reader);
  await world.account(writer);
  const post = postAt(idOf(reader), worlds);
  await world.put(postItem(post));
  await world.settle();
  await world.markRead(reader, notificationIdOf(world.now() + 1, 'x'));
  const comments: CommentId[] = [];
  world.pass(1);
  for (let each = 0; each < told; each += 1) comments.push(await world.comment(writer, post));
  await world.settle();
  // Rows that show nothing lie there until the consumer has come to them: it is not waited for here.
  for (const commentId of comments.slice(told - gone)) await world.deleteComment(writer, post, commentId);
  return world.unread(reader);
};

describe('unread notifications', () => {
  it.each([
    { told: 0, gone: 0, unread: { count: 0, more: false } },
    { told: 3, gone: 1, unread: { count: 2, more: false } },
    { told: 20, gone: 0, unread: { count: 20, more: false } },
    { told: 20, gone: 1, unread: { count: 19, more: false } },
    { told: 21, gone: 0, unread: { count: 20, more: true } },
    // Nobody has looked behind the newest that are counted.
    { told: 30, gone: 1, unread: { count: 20, more: true } },
    { told: 30, gone: 4, unread: { count: 17, more: true } },
    { told: 30, gone: 25, unread: { count: 0, more: true } },
  ])('of $told of which $gone show nothing are $unread', async ({ told, gone, unread }) => {
    expect(await given(told, gone)).toEqual(unread);
  });
});

it('what was read stays read, whichever device tells it last', async () => {
  const world = makeNotificationWorld(testTable.table);
  const [older, newer] = [notificationIdOf(world.now() + 1, 'x'), notificationIdOf(world.now() + 2, 'x')];
  for (const upTo of [older, newer, older]) await world.markRead('reader', upTo);
  expect(await world.reading.notifications.marker(world.id('reader'))).toEqual({ upTo: newer });
});
