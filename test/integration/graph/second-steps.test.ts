/** What becomes of follows, requests, mutes, blocks and restrictions by a second step: the next act, or time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeBlockMuteRestrictStore, NO_END } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { listOwnPeople } from '../../../lambdas/graph/list-people.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

let pairs = 0;
const ulid = () => newUlid(T0 + pairs);

/** Two people; `one` acts unless a step says `other`. */
const given = async () => {
  const { table } = testTable;
  pairs += 1;
  const names = { one: `one ${pairs}`, other: `other ${pairs}` };
  await putRows(
    table,
    Object.values(names).map((name) => profileItem(someAccount(name))),
  );
  const one = idOf(names.one);
  const other = idOf(names.other);
  const edges = makeEdgeStore(table);
  const restrictions = makeBlockMuteRestrictStore(table);
  const deps = { edges, accounts: makeAccountStore(table) };
  const pair = { follower: one, followed: other };
  const muteUntil = (mutedUntil: number) =>
    restrictions.mute(one, other, { mutedUntil, at: ulid(), now: T0 });
  const steps = {
    follow: () => edges.follow(pair, ulid()),
    ask: () => edges.request(pair, ulid()),
    accept: () => edges.approve(pair, ulid()),
    decline: () => edges.decline(pair),
    unfollow: () => edges.unfollow(pair),
    'end the follow': () => edges.endFollow(pair),
    block: () => restrictions.block(one, other, ulid()),
    'be blocked': () => restrictions.block(other, one, ulid()),
    unblock: () => restrictions.unblock(one, other),
    'be unblocked': () => restrictions.unblock(other, one),
    mute: () => muteUntil(NO_END),
    'mute for a day': () => muteUntil(T0 + DAY_MS),
    unmute: () => restrictions.unmute(one, other),
    restrict: () => restrictions.restrict(one, other, ulid()),
    unrestrict: () => restrictions.unrestrict(one, other),
  };
  const state = async () => {
    const edge = await edges.get(one, other, { consistent: true });
    const says = {
      follows: edge?.since,
      asks: edge?.requested,
      blocks: edge?.blocks,
      'is blocked': edge?.blockedBy,
    };
    return Object.entries(says).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  };
  const lists = async (now: number) => {
    const found: string[] = [];
    for (const list of ['blocked', 'muted', 'restricted'] as const) {
      const { people } = await listOwnPeople(deps, { viewer: one, list, limit: 10, now });
      found.push(...people.map(() => list));
    }
    return found;
  };
  return { steps, state, lists };
};

type Step = keyof Awaited<ReturnType<typeof given>>['steps'];

const lives: readonly [readonly Step[], readonly string[]][] = [
  [['ask', 'accept'], ['follows']],
  [['ask', 'decline'], []],
  [['ask', 'decline', 'accept'], []],
  [['accept'], []],
  [['ask', 'unfollow'], []],
  [['ask', 'unfollow', 'accept'], []],
  [['ask', 'end the follow'], ['asks']],
  [['ask', 'follow'], ['follows']],
  [['follow', 'ask'], ['follows']],
  [['follow', 'decline'], ['follows']],
  [['follow', 'unfollow', 'unfollow'], []],
  [['ask', 'block'], ['blocks']],
  [['ask', 'be blocked', 'accept'], ['is blocked']],
  [['follow', 'block', 'unblock'], []],
  [['follow', 'be blocked', 'follow'], ['is blocked']],
  [['block', 'follow'], ['blocks']],
  [['block', 'ask'], ['blocks']],
  [['be blocked', 'ask'], ['is blocked']],
  [['block', 'be blocked', 'unblock'], ['is blocked']],
  [['block', 'be blocked', 'be unblocked', 'follow'], ['blocks']],
  [['block', 'unblock', 'follow'], ['follows']],
  [['mute', 'follow', 'unfollow'], []],
];

describe('between two people', () => {
  it.each(lives)('after %j there is %j', async (steps, state) => {
    const world = await given();
    for (const step of steps) await world.steps[step]();
    expect(await world.state()).toEqual(state);
  });
});

const listed: readonly [readonly Step[], readonly string[], readonly string[]][] = [
  [['mute'], ['muted'], ['muted']],
  [['mute', 'unmute'], [], []],
  [['mute for a day'], ['muted'], []],
  [['mute', 'mute for a day'], ['muted'], []],
  [['mute for a day', 'mute'], ['muted'], ['muted']],
  [['mute for a day', 'be blocked'], [], []],
  [
    ['mute', 'block'],
    ['blocked', 'muted'],
    ['blocked', 'muted'],
  ],
  [['block', 'unblock'], [], []],
  [['restrict'], ['restricted'], ['restricted']],
  [['restrict', 'unrestrict'], [], []],
  [['restrict', 'be blocked'], [], []],
  [['restrict', 'be blocked', 'be unblocked'], ['restricted'], ['restricted']],
];

describe('one’s own lists', () => {
  it.each(listed)('after %j name somebody in %j, and a day later in %j', async (steps, today, tomorrow) => {
    const world = await given();
    for (const step of steps) await world.steps[step]();
    expect(await world.lists(T0)).toEqual(today);
    expect(await world.lists(T0 + DAY_MS - 1)).toEqual(today);
    expect(await world.lists(T0 + DAY_MS)).toEqual(tomorrow);
  });
});
