/** Pages of notifications, pushes, and what they cost. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { notificationIdOf } from '../../../lambdas/kernel/ids.ts';
import { notificationRow } from '../../../lambdas/notify/notification-rows.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { ThreePeople } from './three-people.ts';
import { naming, threePeople } from './three-people.ts';

let testTable: TestTable;
let world: ThreePeople['world'];
let amal: ThreePeople['amal'];
let badr: ThreePeople['badr'];
let dana: ThreePeople['dana'];
let post: ThreePeople['post'];
let ofPeople: ThreePeople['ofPeople'];

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

beforeEach(async () => {
  ({ world, amal, badr, dana, post, ofPeople } = await threePeople(testTable));
});

describe('pushes', () => {
  it('are sent once for a notification, once an hour for a group, and not when switched off', async () => {
    world.pushes.length = 0;
    await world.like(badr, post);
    await world.like(dana, post);
    await world.comment(badr, post);
    await world.settle(2);
    expect(world.pushes).toHaveLength(2);
    expect(new Set(world.pushes.map(({ notificationId }) => notificationId)).size).toBe(2);
    await world.reading.notifications.changePreferences(idOf(amal), { pushes: 'off' });
    await world.comment(dana, post);
    await world.settle();
    expect(world.pushes).toHaveLength(2);
  });

  it('are none for what people do whom one mutes, nor is it told when the mute ends', async () => {
    world.pushes.length = 0;
    await world.edge(amal, badr, { mutedUntil: T0 * 2 });
    await world.like(badr, post);
    await world.comment(badr, post);
    await world.settle(2);
    expect(world.pushes).toEqual([]);
    await world.edge(amal, badr, {});
    expect(await ofPeople(amal)).toEqual([]);
  });

  it('are none for what happened more than an hour ago: it is told late, where work is made up for', async () => {
    world.pushes.length = 0;
    await world.like(badr, post);
    await world.comment(badr, post);
    world.pass(61);
    await world.settle(2);
    expect(world.pushes).toEqual([]);
    expect(await ofPeople(amal)).toHaveLength(2);
  });

  it('are sent for a mention that an old comment gets by an edit', async () => {
    const commentId = await world.comment(badr, post);
    world.pass(120);
    await world.settle();
    world.pushes.length = 0;
    const edited = { by: idOf(badr), text: 'x', state: 'shown', editedAt: world.now() };
    await world.put({ ...commentKey(post, commentId), ...edited, mentions: [naming(dana)] });
    await world.settle();
    expect(world.pushes.map(({ recipient }) => recipient)).toEqual([idOf(dana)]);
  });

  it('find a notification of a group that has moved on meanwhile', async () => {
    await world.like(badr, post);
    await world.settle();
    const push = world.pushes.at(-1);
    await world.like(dana, post);
    await world.settle();
    const found =
      push && (await world.reading.notifications.get(idOf(amal), push.notificationId, world.now()));
    expect(found?.actors).toEqual([idOf(dana), idOf(badr)]);
  });
});

describe('a page of notifications', () => {
  const type = ['mention', 'tag', 'co_author_invitation', 'like'] as const;
  const fill = async (count: number): Promise<void> => {
    for (let each = 0; each < count; each += 1) {
      const at = T0 + each;
      await world.put({
        ...notificationRow.key({ account: idOf(amal), notificationId: notificationIdOf(at, String(each)) }),
        about: `${type[each % type.length]}#${post}`,
        actors: [idOf(badr)],
        expiresAt: Math.floor(T0 / 1_000) + 90 * 86_400,
      });
    }
  };
  const costOf = (work: () => Promise<unknown>) => testTable.unitsOf(work);

  it('costs 2 read units for 20 about one post by one person, half a unit more on later pages', async () => {
    await fill(45);
    const first = await world.page(amal);
    expect(first.items).toHaveLength(20);
    expect(await costOf(() => world.page(amal))).toEqual({ read: 2, write: 0 });
    expect(await costOf(() => world.page(amal, 20, first.next))).toEqual({ read: 2.5, write: 0 });
  });

  it('costs half a read unit more for each further post and comment, and one for each further person', async () => {
    await world.comment(badr, post);
    await world.comment(dana, post);
    const other = postAt(idOf(amal), 5);
    await world.put(postItem(other));
    await world.like(badr, other);
    await world.settle();
    // Rows 0.5; two posts 1; two people 2; two comments 1.
    expect(await costOf(() => world.page(amal))).toEqual({ read: 4.5, write: 0 });
  });

  it('has everything once, to the end, with what was read when it was begun', async () => {
    await fill(45);
    const seen: string[] = [];
    let from: Awaited<ReturnType<typeof world.page>>['next'];
    do {
      const page = await world.page(amal, 7, from);
      seen.push(...page.items.map(({ notification }) => notification.notificationId));
      expect(page.readUpTo).toBe(notificationIdOf(T0 - 1, 'x'));
      from = page.next;
    } while (from !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(46);
    expect(seen).toEqual(seen.toSorted().reverse());
  });

  it('counts what is unread up to twenty, and the marker only moves forward', async () => {
    await world.markRead(amal, notificationIdOf(T0 + 100, 'x'));
    expect(await world.unread(amal)).toEqual({ count: 0, more: false });
    expect(await costOf(() => world.unread(amal))).toEqual({ read: 1.5, write: 0 });
    await world.markRead(amal, notificationIdOf(T0, 'y'));
    expect(await world.unread(amal)).toEqual({ count: 0, more: false });
    for (let each = 0; each < 20; each += 1) await world.comment(badr, post);
    await world.settle();
    expect(await world.unread(amal)).toEqual({ count: 20, more: false });
    await world.comment(badr, post);
    await world.settle();
    expect(await world.unread(amal)).toEqual({ count: 20, more: true });
  });
});
