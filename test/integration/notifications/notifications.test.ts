/** Who is told of likes and follows, and what nobody is told of. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { MAX_MEMBERS } from '../../../lambdas/notify/notification-group.ts';
import { idOf, postItem, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { makeNotificationWorld } from './notification-world.ts';
import type { ThreePeople } from './three-people.ts';
import { threePeople } from './three-people.ts';

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

describe('likes', () => {
  it('of one post are one notification that moves to the top when somebody joins', async () => {
    await world.like(badr, post);
    await world.settle(3);
    const [first] = (await world.page(amal)).items;
    await world.comment(dana, post);
    await world.like(dana, post);
    await world.settle();
    expect(await ofPeople(amal)).toEqual([
      { type: 'like', names: [dana, badr], othersCount: 0 },
      { type: 'comment', names: [dana], othersCount: 0 },
    ]);
    const [moved] = (await world.page(amal)).items;
    expect(moved?.notification.notificationId).not.toBe(first?.notification.notificationId);
  });

  it('that are taken back leave, and never notify again', async () => {
    await world.like(badr, post);
    await world.settle();
    const before = (await world.page(amal)).items;
    await world.unlike(badr, post);
    await world.settle();
    expect(await ofPeople(amal)).toEqual([]);
    await world.like(badr, post);
    await world.settle(2);
    expect((await world.page(amal)).items).toEqual(before);
    expect(world.pushes.filter(({ recipient }) => recipient === idOf(amal))).toHaveLength(2); // the post and the like
  });

  it('of one’s own are nothing, nor is one that was taken back before anybody looked', async () => {
    await world.like(amal, post);
    await world.like(badr, post);
    await world.unlike(badr, post);
    await world.settle();
    expect(await ofPeople(amal)).toEqual([]);
  });

  it('of comments tell who wrote the comment', async () => {
    const commentId = await world.comment(badr, post);
    await world.likeComment(dana, post, commentId);
    await world.settle();
    expect(await ofPeople(badr)).toEqual([{ type: 'comment_like', names: [dana], othersCount: 0 }]);
  });

  it('cost nothing more than two looks once the group is full, and then the post says how many', async () => {
    const crowd = Array.from({ length: MAX_MEMBERS + 10 }, (_, each) => `crowd${amal}x${each}`);
    for (const name of crowd) {
      await world.account(name);
      await world.like(name, post);
    }
    await world.plan();
    await Promise.all(world.jobs.splice(0).map(world.carryOut));
    expect(await ofPeople(amal)).toMatchObject([{ type: 'like', othersCount: MAX_MEMBERS - 3 }]);
    await world.put(postItem(post, { likes: 5_000 }));
    expect(await ofPeople(amal)).toMatchObject([{ othersCount: 4_997 }]);
    await world.like(badr, post);
    await world.plan();
    const units = await testTable.unitsOf(async () => {
      for (const job of world.jobs.splice(0)) if (job.kind === 'likes') await world.carryOut(job);
    });
    expect(units).toEqual({ read: 2, write: 0 });
  });

  it('cost six units for who joins, and four for who leaves or comes back, also in a group that is full and left by all', async () => {
    const costOf = async (act: () => Promise<unknown>): Promise<number> => {
      await act();
      await world.plan();
      return (await testTable.unitsOf(() => Promise.all(world.jobs.splice(0).map(world.carryOut)))).write;
    };
    const crowd = Array.from({ length: MAX_MEMBERS }, (_, each) => `leaving${amal}x${each}`);
    const [first = '', last = ''] = [crowd[0], crowd.at(-1)];
    for (const name of crowd) await world.account(name);
    for (const name of crowd.slice(0, -1)) await world.like(name, post);
    await costOf(async () => undefined);
    for (const name of crowd.slice(0, -1)) await world.unlike(name, post);
    await costOf(async () => undefined);
    expect(await ofPeople(amal)).toEqual([]);
    expect(await costOf(() => world.like(last, post))).toBe(6);
    expect(await costOf(() => world.unlike(last, post))).toBe(4);
    expect(await costOf(() => world.like(first, post))).toBe(4);
    expect(await ofPeople(amal)).toMatchObject([{ type: 'like', names: [first], othersCount: 0 }]);
  });

  it('from many consumers at once are all there', async () => {
    const crowd = Array.from({ length: 6 }, (_, each) => `many${amal}x${each}`);
    for (const name of crowd) {
      await world.account(name);
      await world.like(name, post);
      await world.plan();
    }
    const jobs = world.jobs.splice(0);
    expect(jobs).toHaveLength(6);
    await Promise.all([...jobs, ...jobs].map(world.carryOut));
    expect(await ofPeople(amal)).toMatchObject([{ names: crowd.slice(-3).reverse(), othersCount: 3 }]);
  });
});

describe('what is taken back while a job is about to say it', () => {
  /** Carries out what waits; before the first group is written something more happens, and is looked at. */
  const settleWhile = async (happens: () => Promise<void>): Promise<void> => {
    await world.plan();
    let isFirst = true;
    const stalled = makeNotificationWorld(testTable.table, {
      ...testTable.table,
      transact: async (writes) => {
        if (isFirst) {
          isFirst = false;
          await happens();
          await world.settle();
        }
        return testTable.table.transact(writes);
      },
    });
    for (const job of world.jobs.splice(0)) await stalled.carryOut(job);
    expect(isFirst).toBe(false);
    expect(stalled.pushes).toHaveLength(1);
    expect(await ofPeople(amal)).toEqual([]);
  };

  it('names nobody: a like', async () => {
    await world.like(badr, post);
    await settleWhile(() => world.unlike(badr, post));
  });

  it('names nobody: a follow', async () => {
    await world.follow(badr, amal);
    await settleWhile(() => world.unfollow(badr, amal));
  });

  it('names nobody: a request to follow', async () => {
    await world.edge(badr, amal, { requested: newUlid(world.now()) });
    await settleWhile(() => world.unfollow(badr, amal));
  });
});

describe('follows', () => {
  it('of one day are one notification, and coming back another day is none', async () => {
    await world.follow(badr, amal);
    await world.follow(dana, amal);
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([{ type: 'follow', names: [dana, badr], othersCount: 0 }]);
    await world.unfollow(badr, amal);
    await world.settle();
    expect(await ofPeople(amal)).toEqual([{ type: 'follow', names: [dana], othersCount: 0 }]);
    world.pass(3 * 24 * 60);
    await world.follow(badr, amal);
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([{ type: 'follow', names: [dana, badr], othersCount: 0 }]);
  });

  it('that are asked for tell the asked until they decide, then who asked', async () => {
    const requested = newUlid(world.now());
    await world.edge(badr, amal, { requested });
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([{ type: 'follow_request', names: [badr], othersCount: 0 }]);
    await world.edge(badr, amal, { since: newUlid(world.now() + 1) });
    await world.settle(2);
    expect(await ofPeople(amal)).toEqual([]);
    expect(await ofPeople(badr)).toEqual([{ type: 'follow_accepted', names: [amal], othersCount: 0 }]);
  });
});

describe('nothing comes from', () => {
  const activity = async () => {
    await world.like(badr, post);
    await world.comment(badr, post);
    await world.settle();
    return ofPeople(amal);
  };

  it.each([
    ['people one blocks', { blocks: 'A' }],
    ['people who block one', { blockedBy: 'A' }],
    ['people one mutes', { mutedUntil: T0 * 2 }],
  ])('%s', async (_, fields) => {
    await world.edge(amal, badr, fields);
    expect(await activity()).toEqual([]);
  });

  it('people who are suspended', async () => {
    await world.account(badr, { status: 'suspended' });
    expect(await activity()).toEqual([]);
  });

  it('what is switched off, or limited to people one follows', async () => {
    await world.reading.notifications.changePreferences(idOf(amal), { like: 'off', comment: 'following' });
    expect(await activity()).toEqual([]);
    await world.edge(amal, badr, { since: newUlid(T0) });
    expect(await activity()).toMatchObject([{ type: 'comment' }]);
  });

  it('people with whom that changes later: it vanishes at once, and a block takes it for good', async () => {
    await world.like(dana, post);
    expect(await activity()).toHaveLength(2);
    await world.edge(amal, badr, { mutedUntil: T0 * 2 });
    expect(await ofPeople(amal)).toEqual([{ type: 'like', names: [dana], othersCount: 0 }]);
    await world.edge(amal, badr, { blocks: 'A' });
    expect(await ofPeople(amal)).toEqual([{ type: 'like', names: [dana], othersCount: 0 }]);
    await world.settle();
    await world.edge(amal, badr, {});
    expect(await ofPeople(amal)).toEqual([{ type: 'like', names: [dana], othersCount: 0 }]);
  });
});
