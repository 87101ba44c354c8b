/** What was dismissed stays so, whatever is told again or late; what happens afterwards is told. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import {
  type CommentId,
  type NotificationId,
  notificationIdOf,
  type PostId,
} from '../../../lambdas/kernel/ids.ts';
import { reconcileGroup } from '../../../lambdas/notify/notify.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { NotificationWorld } from './notification-world.ts';
import { makeNotificationWorld } from './notification-world.ts';

let testTable: TestTable;
let world: NotificationWorld;
let worlds = 0;
let amal: string;
let badr: string;
let dana: string;
let post: PostId;

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

beforeEach(async () => {
  world = makeNotificationWorld(testTable.table);
  worlds += 1;
  [amal, badr, dana] = [`amal${worlds}`, `badr${worlds}`, `dana${worlds}`];
  for (const name of [amal, badr, dana]) await world.account(name);
  post = postAt(idOf(amal), 0);
  await testTable.table.writeManyUnordered([{ ...postItem(post) }]);
});

const NOTHING = { count: 0, more: false };
const top = async (): Promise<NotificationId> =>
  (await world.page(amal, 1)).items[0]?.notification.notificationId ?? expect.fail();
const named = async () => (await world.told(amal)).map(({ type, names }) => [type, ...names]);
const put = (commentId: CommentId, more: Row) =>
  world.put({ ...commentKey(post, commentId), by: idOf(badr), text: 'x', state: 'shown', ...more });

describe('a dismissed notification of likes', () => {
  it('is not told again by any job, nor when somebody takes their like back and likes anew', async () => {
    await world.like(badr, post);
    await world.plan();
    const jobs = [...world.jobs];
    await world.settle();
    await world.dismiss(amal, await top());
    expect(await named()).toEqual([]);
    for (const job of jobs) await world.carryOut(job);
    await world.unlike(badr, post);
    await world.settle(2);
    await world.like(badr, post);
    await world.settle(2);
    expect(await named()).toEqual([]);
    expect(await world.unread(amal)).toEqual(NOTHING);
    expect(world.pushes).toHaveLength(1);
  });

  it('is a new one when somebody else likes the post, without those of the dismissed', async () => {
    await world.like(badr, post);
    await world.settle();
    const before = await top();
    await world.dismiss(amal, before);
    await world.like(dana, post);
    await world.settle(2);
    expect(await named()).toEqual([['like', dana]]);
    expect(await top()).not.toBe(before);
    expect(await world.unread(amal)).toEqual({ count: 1, more: false });
    await world.dismiss(amal, before);
    expect(await named()).toEqual([['like', dana]]);
  });

  it('keeps those who joined after what the app has shown', async () => {
    await world.like(badr, post);
    await world.settle();
    const before = await top();
    await world.like(dana, post);
    await world.settle();
    await world.dismiss(amal, before);
    expect(await named()).toEqual([['like', dana]]);
    await world.dismiss(amal, await top());
    expect(await named()).toEqual([]);
  });

  it('is found where it has moved on behind many others', async () => {
    await world.like(badr, post);
    await world.settle();
    const before = await top();
    await world.like(dana, post);
    for (let each = 0; each < 60; each += 1) await world.comment(badr, post);
    await world.settle();
    await world.dismiss(amal, before);
    expect((await named()).filter(([type]) => type === 'like')).toEqual([['like', dana]]);
  });

  it('is dismissed for its reader alone', async () => {
    await world.like(badr, post);
    await world.settle();
    await world.dismiss(dana, await top());
    expect(await named()).toEqual([['like', badr]]);
  });
});

describe('a dismissed notification of a comment', () => {
  let comment: CommentId;
  beforeEach(async () => {
    comment = await world.comment(badr, post);
    await world.plan();
  });

  it('is not told again by any job, nor when the comment is hidden and shown again', async () => {
    const jobs = [...world.jobs];
    await world.settle();
    await world.dismiss(amal, await top());
    for (const job of jobs) await world.carryOut(job);
    await put(comment, { state: 'hidden' });
    await world.settle();
    await put(comment, {});
    await world.settle();
    expect(await named()).toEqual([]);
    expect(await world.unread(amal)).toEqual(NOTHING);
    expect(world.pushes).toHaveLength(1);
  });

  it('is not told again as something else when an edit changes whom it mentions', async () => {
    await put(comment, { mentions: [{ accountId: idOf(amal), name: amal }], editedAt: 1 });
    await world.settle();
    await world.dismiss(amal, await top());
    await put(comment, { mentions: [], editedAt: 2 });
    await world.settle(2);
    expect(await named()).toEqual([]);
  });

  it('finds no device when its push comes late', async () => {
    await world.settle();
    const [push] = world.pushes;
    if (push === undefined) throw new Error('A push was sent');
    const found = () => world.reading.notifications.get(idOf(amal), push.notificationId, world.now());
    expect(await found()).toBeDefined();
    await world.dismiss(amal, push.notificationId);
    expect(await found()).toBeUndefined();
  });
});

describe('many dismissed one by one', () => {
  it('leave no empty pages, and are no part of what is unread', async () => {
    for (let each = 0; each < 60; each += 1) await world.comment(badr, post);
    await world.settle();
    const { items } = await world.page(amal, 100);
    for (const { notification } of items.slice(0, 40)) await world.dismiss(amal, notification.notificationId);
    const page = await world.page(amal, 20);
    expect(page.items).toEqual(items.slice(40));
    expect(await world.unread(amal)).toEqual({ count: 20, more: false });
  });
});

describe('all dismissed', () => {
  it('are gone, on pages of lists begun before too; what happens later is told, by itself', async () => {
    await world.like(badr, post);
    for (let each = 0; each < 5; each += 1) await world.comment(badr, post);
    await world.settle();
    const { next } = await world.page(amal, 2);
    await world.dismissAll(amal);
    expect(await named()).toEqual([]);
    expect(await world.page(amal, 2, next)).toMatchObject({ items: [] });
    expect(await world.unread(amal)).toEqual(NOTHING);
    await world.like(dana, post);
    await world.comment(dana, post);
    await world.settle(2);
    expect(await named()).toEqual([
      ['comment', dana],
      ['like', dana],
    ]);
    expect(await world.unread(amal)).toEqual({ count: 2, more: false });
  });

  it('are so too where they are told late, without a push of a group; and stay so when people come back', async () => {
    await world.like(badr, post);
    await world.comment(badr, post);
    await world.plan();
    await world.dismissAll(amal);
    await world.settle();
    expect(await named()).toEqual([]);
    expect(world.pushes).toHaveLength(1); // of the comment, whose row alone tells when it was
    for (const { notificationId } of world.pushes) {
      expect(await world.reading.notifications.get(idOf(amal), notificationId, world.now())).toBeUndefined();
    }
    await world.unlike(badr, post);
    await world.settle();
    await world.like(badr, post);
    await world.settle();
    expect(await named()).toEqual([]);
  });

  it('are so too where they are told together with what is newer, or after it, of groups that had not begun', async () => {
    await world.like(badr, post);
    await world.plan();
    const late = world.jobs.splice(0);
    await world.dismissAll(amal);
    await world.like(dana, post);
    await world.settle();
    expect(await named()).toEqual([['like', dana]]);
    for (const job of late) await world.carryOut(job);
    expect(await named()).toEqual([['like', dana]]);

    await world.repost(badr, post);
    await world.dismissAll(amal);
    await world.repost(dana, post);
    await world.settle();
    expect(await named()).toContainEqual(['repost', dana]);
    expect(await named()).not.toContainEqual(['repost', dana, badr]);
  });

  it('are so too where they are dismissed between the look at that and the writing of a group', async () => {
    const { notifications } = world.deps;
    await world.like(badr, post);
    world.pass(5);
    const upTo = notificationIdOf(world.now(), 'x');
    await world.like(dana, post);
    await world.plan();
    let isDismissed = false;
    const deps = {
      ...world.deps,
      notifications: {
        ...notifications,
        saveGroup: async (...args: Parameters<typeof notifications.saveGroup>) => {
          if (!isDismissed) await world.dismissAll(amal, upTo);
          isDismissed = true;
          return notifications.saveGroup(...args);
        },
      },
    };
    const at = world.now();
    const present = [
      { account: idOf(badr), at: at - 300_000 },
      { account: idOf(dana), at },
    ];
    const subject = { type: 'like', postId: post };
    await reconcileGroup(deps, idOf(amal), subject, async () => ({ present, gone: [] }), at);
    expect(isDismissed).toBe(true);
    expect(await named()).toEqual([['like', dana]]);
  });

  it('are so too where their group has moved on since, and those stay who joined later', async () => {
    await world.like(badr, post);
    await world.settle();
    const upTo = await top();
    await world.comment(dana, post);
    await world.like(dana, post);
    await world.settle();
    await world.dismissAll(amal, upTo);
    expect(await named()).toEqual([
      ['like', dana],
      ['comment', dana],
    ]);
  });

  it('may be all up to one, and never become fewer', async () => {
    await world.comment(badr, post);
    await world.settle();
    const upTo = await top();
    await world.comment(dana, post);
    await world.settle();
    await world.dismissAll(amal, upTo);
    expect(await named()).toEqual([['comment', dana]]);
    await world.dismissAll(amal);
    await world.dismissAll(amal, upTo);
    expect(await named()).toEqual([]);
    await expect(world.dismissAll(amal, notificationIdOf(T0 * 2, 'x'))).rejects.toThrow('is in the future');
  });

  it('leave how far was read as it was', async () => {
    await world.comment(badr, post);
    await world.settle();
    const upTo = await top();
    await world.markRead(amal, upTo);
    await world.dismissAll(amal, notificationIdOf(T0, 'x'));
    expect(await world.page(amal)).toMatchObject({ readUpTo: upTo });
    await world.markRead(amal, notificationIdOf(T0, 'x'));
    expect((await world.page(amal)).items).toHaveLength(1);
    expect(await world.unread(amal)).toEqual(NOTHING);
  });
});

describe('dismissing', () => {
  const costOf = (work: () => Promise<unknown>) => testTable.unitsOf(work);

  it('costs one write unit for a single event, four for a group, and one for all', async () => {
    await world.comment(badr, post);
    await world.settle();
    const comment = await top();
    await world.like(badr, post);
    await world.settle();
    const like = await top();
    expect(await costOf(() => world.dismiss(amal, comment))).toEqual({ read: 3, write: 1 });
    expect(await costOf(() => world.dismiss(amal, like))).toEqual({ read: 3, write: 4 });
    expect(await costOf(() => world.dismissAll(amal))).toEqual({ read: 1, write: 1 });
  });
});
