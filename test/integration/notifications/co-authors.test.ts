/** Co-authors are notified of likes and reposts as the author is, for as long as they are authors. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { nameOfSubject } from '../../../lambdas/notify/notification.ts';
import { MAX_MEMBERS, membersOf } from '../../../lambdas/notify/notification-group.ts';
import { notificationGroupRow } from '../../../lambdas/notify/notification-rows.ts';
import { idOf, postAt, postItem } from '../../support/some-account.ts';
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

/** Amal's post with these co-authors. */
const share = async (...coAuthors: readonly string[]) => {
  await world.put(postItem(post, { coAuthors: coAuthors.length === 0 ? undefined : coAuthors }));
};
const accepted = (name: string) => `${idOf(name)}+`;
const invited = (name: string) => `${idOf(name)}?`;
const toldOf = async (name: string, ...types: readonly string[]) =>
  (await world.told(name)).filter(({ type }) => types.includes(type));
const acts = (name: string) => toldOf(name, 'like', 'repost');
const like = (...names: readonly string[]) => ({ type: 'like', names, othersCount: 0 });

beforeEach(async () => {
  world = makeNotificationWorld(testTable.table);
  worlds += 1;
  [amal, badr, dana] = [`amal${worlds}c`, `badr${worlds}c`, `dana${worlds}c`];
  for (const name of [amal, badr, dana]) await world.account(name);
  post = postAt(idOf(amal), worlds);
  await share(accepted(badr));
  await world.settle();
});

describe('a co-author who accepted', () => {
  it('is notified of likes and reposts as the author is, in groups, once, with a push each', async () => {
    const crowd = Array.from({ length: 4 }, (_, each) => `crowd${worlds}x${each}`);
    for (const name of crowd) {
      await world.account(name);
      await world.like(name, post);
      await world.repost(name, post);
    }
    await world.settle(2);
    const last = crowd.slice(-3).reverse();
    const both = ['repost', 'like'].map((type) => ({ type, names: last, othersCount: 1 }));
    expect(await acts(badr)).toEqual(both);
    expect(await acts(amal)).toEqual(both);
    expect(world.pushes.filter(({ recipient }) => recipient === idOf(badr))).toHaveLength(2);
  });

  it('is not notified of their own, of which the author is', async () => {
    await world.like(badr, post);
    await world.settle();
    expect(await acts(badr)).toEqual([]);
    expect(await acts(amal)).toEqual([like(badr)]);
  });

  it('is notified no more of what was taken back', async () => {
    await world.like(dana, post);
    await world.repost(dana, post);
    await world.settle();
    expect(await acts(badr)).toHaveLength(2);
    await world.unlike(dana, post);
    await world.undoRepost(dana, post);
    await world.settle();
    expect(await acts(badr)).toEqual([]);
  });

  it('goes by their own blocks, mutes and preferences, and the author by theirs', async () => {
    const [foe, noise] = [`foe${worlds}`, `noise${worlds}`];
    for (const name of [foe, noise]) await world.account(name);
    await world.edge(badr, foe, { blocks: newUlid(world.now()) });
    await world.edge(badr, noise, { mutedUntil: world.now() + 10 ** 9, mutedAt: newUlid(world.now()) });
    await world.edge(amal, dana, { blockedBy: newUlid(world.now()) });
    for (const name of [foe, noise, dana]) await world.like(name, post);
    await world.settle();
    expect(await acts(badr)).toEqual([like(dana)]);
    expect(await acts(amal)).toEqual([like(noise, foe)]);
    await world.deps.notifications.changePreferences(idOf(badr), { repost: 'off' });
    await world.repost(dana, post);
    await world.repost(foe, post);
    await world.settle();
    expect(await toldOf(badr, 'repost')).toEqual([]);
    expect(await toldOf(amal, 'repost')).toHaveLength(1);
  });
});

describe('who has not accepted yet', () => {
  it('is notified of nothing, and after accepting of what is done from then on', async () => {
    await share(accepted(badr), invited(dana));
    await world.like(badr, post);
    await world.settle();
    expect(await acts(dana)).toEqual([]);
    await share(accepted(badr), accepted(dana));
    await world.settle();
    expect(await acts(dana)).toEqual([]);
    const late = `late${worlds}`;
    await world.account(late);
    await world.like(late, post);
    await world.settle();
    expect(await acts(dana)).toEqual([like(late)]);
    expect(await acts(amal)).toEqual([like(late, badr)]);
  });
});

describe('a co-author who leaves', () => {
  it('is shown nothing any more, at once, though the notifications are still there', async () => {
    await world.like(dana, post);
    await world.comment(dana, post);
    await world.settle();
    expect(await toldOf(badr, 'like', 'comment')).toHaveLength(2);
    await share();
    expect(await toldOf(badr, 'like', 'comment')).toEqual([]);
    expect(await world.unread(badr)).toEqual({ count: 0, more: false });
    expect(await toldOf(amal, 'like', 'comment')).toHaveLength(2);
  });

  it('begins with nothing after coming back, whatever was taken back meanwhile, and is not notified twice', async () => {
    const fan = `fan${worlds}`;
    await world.account(fan);
    await world.like(dana, post);
    await world.like(fan, post);
    await world.settle();
    expect(await acts(badr)).toEqual([like(fan, dana)]);
    await share();
    await world.settle(2);
    await world.unlike(dana, post);
    await world.settle();
    await share(accepted(badr));
    await world.settle();
    expect(await acts(badr)).toEqual([]);
    const pushed = world.pushes.length;
    await world.unlike(fan, post);
    await world.like(fan, post);
    await world.settle();
    expect(await acts(badr)).toEqual([like(fan)]);
    expect(world.pushes).toHaveLength(pushed);
  });

  it('is not notified by a job that was about to do so', async () => {
    await world.like(dana, post);
    await world.plan();
    let isFirst = true;
    const stalled = makeNotificationWorld(testTable.table, {
      ...testTable.table,
      transact: async (writes) => {
        const isTheirs = JSON.stringify(writes).includes(`NOTES#${idOf(badr)}`);
        if (isTheirs && isFirst) {
          isFirst = false;
          await share();
          await world.settle(); // finds no group yet
        }
        return testTable.table.transact(writes);
      },
    });
    for (const job of world.jobs.splice(0)) await stalled.carryOut(job);
    expect(isFirst).toBe(false);
    await share(accepted(badr));
    expect(await acts(badr)).toEqual([]);
  });
});

describe('the author of a post that goes', () => {
  /** A consumer before whose first call of a kind about the author's notifications something happens. */
  const consumerBefore = (call: 'get' | 'transact', happens: () => Promise<unknown>) => {
    let isFirst = true;
    const first = async (asked: unknown): Promise<void> => {
      if (!isFirst || !JSON.stringify(asked).includes(idOf(amal))) return;
      isFirst = false;
      await happens();
    };
    return makeNotificationWorld(testTable.table, {
      ...testTable.table,
      get: async (key, options) => {
        if (call === 'get' && key.sk.startsWith(notificationGroupRow.sortPrefix)) await first(key);
        return testTable.table.get(key, options);
      },
      transact: async (writes) => {
        if (call === 'transact') await first(writes);
        return testTable.table.transact(writes);
      },
    });
  };

  const groupOfLikes = () =>
    world.deps.notifications.group(idOf(amal), nameOfSubject({ type: 'like', postId: post }));

  it('is not notified of what was done with it by a job that had begun', async () => {
    await world.like(dana, post);
    await world.plan();
    const { pk, sk } = postItem(post);
    const consumer = consumerBefore('get', () => world.remove({ pk, sk }));
    for (const job of world.jobs.splice(0)) await consumer.carryOut(job);
    expect(await groupOfLikes()).toBeUndefined();
  });

  it('is not either where others came between, and the job looks again', async () => {
    await world.like(dana, post);
    await world.plan();
    const jobs = world.jobs.splice(0);
    const { pk, sk } = postItem(post);
    const consumer = consumerBefore('transact', async () => {
      await world.like(badr, post);
      await world.settle();
      await world.unlike(badr, post);
      await world.remove({ pk, sk });
      await world.settle();
    });
    for (const job of jobs) await consumer.carryOut(job);
    expect(membersOf(await groupOfLikes())).toEqual([idOf(badr)]);
  });
});

describe('notifications of a like cost', () => {
  const costOf = async (act: () => Promise<unknown>) => {
    await act();
    await world.plan();
    return testTable.unitsOf(() => Promise.all(world.jobs.splice(0).map(world.carryOut)));
  };

  it('as much again for each co-author, and two looks more where both groups are full', async () => {
    const early = `early${worlds}`;
    await world.account(early);
    expect((await costOf(() => world.like(early, post))).write).toBe(2 * 4); // there is no notification to move
    expect((await costOf(() => world.like(dana, post))).write).toBe(2 * 6);
    expect((await costOf(() => world.unlike(dana, post))).write).toBe(2 * 4);
    const crowd = Array.from({ length: MAX_MEMBERS }, (_, each) => `full${worlds}x${each}`);
    for (const name of crowd) {
      await world.account(name);
      await world.like(name, post);
    }
    await costOf(async () => undefined);
    const late = `late${worlds}`;
    await world.account(late);
    expect(await costOf(() => world.like(late, post))).toEqual({ read: 4, write: 0 });
  });
});
