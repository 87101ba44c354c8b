/** Lists of people come in the order in which it was done, newest first, on pages of any size, also behind what was undone and done anew. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeBlockMuteRestrictStore, NO_END } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { graphProjections } from '../../../lambdas/graph/graph-projections.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { ListPosition, PeopleList } from '../../../lambdas/graph/list-by-time.ts';
import { listOwnPeople, listPeople } from '../../../lambdas/graph/list-people.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { countProjections } from '../../../lambdas/profiles/count-projections.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { countsFor } from '../../../lambdas/profiles/counts.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const PEOPLE = 50;
const names = Array.from({ length: PEOPLE }, (_, each) => `person ${each}`);
/** The same people in an order that has nothing to do with names, ids or what was done before. */
const shuffled = (by: string) => names.toSorted((one, other) => (idOf(one + by) < idOf(other + by) ? -1 : 1));

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
  await putRows(
    testTable.table,
    names.map((name) => profileItem(someAccount(name))),
  );
});
afterAll(() => testTable.stop());

const storesOf = () => ({
  accounts: makeAccountStore(testTable.table),
  edges: makeEdgeStore(testTable.table),
  restrictions: makeBlockMuteRestrictStore(testTable.table),
  counts: makeCountStore(testTable.table),
});

let ticks = 0;
const at = () => {
  ticks += 1;
  return newUlid(T0 + ticks);
};

/** Acts of one person toward another, and the change that the stream brings of each. */
const acting = () => {
  const { edges, restrictions, accounts, counts } = storesOf();
  const read = (key: RowChange['key']) => testTable.table.get(key, { consistent: true });
  const act =
    (owner: AccountId, other: AccountId) =>
    async (what: () => Promise<unknown>): Promise<readonly RowChange[]> => {
      const keys = [edgeRow.key({ owner, other }), edgeRow.key({ owner: other, other: owner })];
      const before = await Promise.all(keys.map(read));
      await what();
      const after = await Promise.all(keys.map(read));
      return keys.map((key, each) => ({
        key,
        before: before[each],
        after: after[each],
        sequenceNumber: at(),
      }));
    };
  const deliver = async (changes: readonly RowChange[]) => {
    const deps = { edges, accounts, counts, acceptance: { send: async () => {} }, clock: () => T0 };
    const { batchItemFailures } = await runParts(changes, [graphProjections, deps], [countProjections, deps]);
    expect(batchItemFailures).toEqual([]);
  };
  return { edges, restrictions, act, deliver };
};

interface Kind {
  /** Does it between the owner of the list and somebody. */
  readonly does: (owner: AccountId, other: AccountId) => Promise<readonly RowChange[]>;
  readonly undoes: (owner: AccountId, other: AccountId) => Promise<readonly RowChange[]>;
}

const kindOf = (list: PeopleList): Kind => {
  const { edges, restrictions, act } = acting();
  const follow = (follower: AccountId, followed: AccountId) => () =>
    edges.follow({ follower, followed }, at());
  const unfollow = (follower: AccountId, followed: AccountId) => () => edges.unfollow({ follower, followed });
  const kinds: Readonly<Record<PeopleList, Kind>> = {
    followers: {
      does: (owner, other) => act(other, owner)(follow(other, owner)),
      undoes: (owner, other) => act(other, owner)(unfollow(other, owner)),
    },
    following: {
      does: (owner, other) => act(owner, other)(follow(owner, other)),
      undoes: (owner, other) => act(owner, other)(unfollow(owner, other)),
    },
    requesters: {
      does: (owner, other) =>
        act(other, owner)(() => edges.request({ follower: other, followed: owner }, at())),
      undoes: (owner, other) => act(other, owner)(() => edges.decline({ follower: other, followed: owner })),
    },
    blocked: {
      does: (owner, other) => act(owner, other)(() => restrictions.block(owner, other, at())),
      undoes: (owner, other) => act(owner, other)(() => restrictions.unblock(owner, other)),
    },
    muted: {
      does: (owner, other) =>
        act(owner, other)(() => restrictions.mute(owner, other, { mutedUntil: NO_END, at: at(), now: T0 })),
      undoes: (owner, other) => act(owner, other)(() => restrictions.unmute(owner, other)),
    },
    restricted: {
      does: (owner, other) => act(owner, other)(() => restrictions.restrict(owner, other, at())),
      undoes: (owner, other) => act(owner, other)(() => restrictions.unrestrict(owner, other)),
    },
  };
  return kinds[list];
};

/** All of a list, as its owner sees it; followers and followed as a viewer does. */
const listOf = async (list: PeopleList, owner: string, limit: number, viewer?: AccountId) => {
  const seen: string[] = [];
  let from: ListPosition | undefined;
  do {
    const page =
      list === 'followers' || list === 'following'
        ? await listPeople(storesOf(), { viewer, account: someAccount(owner), list, limit, from })
        : await listOwnPeople(storesOf(), { viewer: idOf(owner), list, limit, from, now: T0 });
    expect(page.people.length).toBeLessThanOrEqual(limit);
    seen.push(...page.people.map(({ account }) => account.username));
    from = page.next;
  } while (from !== undefined);
  return seen;
};

describe.each<PeopleList>(['followers', 'following', 'requesters', 'blocked', 'muted', 'restricted'])(
  'the list of %s',
  (list) => {
    const owner = `owner of ${list}`;
    const self = idOf(owner);
    const first = shuffled(list);
    const undone = shuffled('undone').slice(0, 20);
    const again = undone.slice(0, 12).toReversed();
    const expected = [...again.toReversed(), ...first.filter((name) => !undone.includes(name)).toReversed()];

    it('has fifty people in the order of doing, over pages, also when some are undone and done again', async () => {
      const { does, undoes } = kindOf(list);
      const { deliver } = acting();
      const changes: RowChange[] = [];
      for (const name of first) changes.push(...(await does(self, idOf(name))));
      await deliver(changes);
      expect(await listOf(list, owner, 7, self)).toEqual(first.toReversed());

      const later: RowChange[] = [];
      for (const name of undone) later.push(...(await undoes(self, idOf(name))));
      for (const name of again) later.push(...(await does(self, idOf(name))));
      for (const name of first.slice(0, 5)) {
        if (!undone.includes(name)) later.push(...(await does(self, idOf(name)))); // it is done already
      }
      const inAnyOrder = later.toSorted((one, other) =>
        idOf(one.sequenceNumber) < idOf(other.sequenceNumber) ? -1 : 1,
      );
      await deliver(inAnyOrder);
      for (const limit of [1, 20, 100]) expect(await listOf(list, owner, limit, self)).toEqual(expected);
      await deliver(changes); // once more, when all is over
      expect(await listOf(list, owner, 100, self)).toEqual(expected);
    });

    it('holds nobody twice, and as many as the account is said to have', async () => {
      const { counts, edges } = storesOf();
      const { listings } = await edges.byTime(list, self, { limit: 1_000, consistent: true });
      expect(listings).toHaveLength(expected.length);
      if (list !== 'followers' && list !== 'following') return;
      expect(await listOf(list, owner, 100)).toEqual(expected); // as guests see it
      const shown = countsFor(await counts.read(self), { isSelf: true, follows: false, isPrivate: false });
      expect(shown[list]).toBe(expected.length);
    });
  },
);

describe('a mute', () => {
  it('that only gets another end keeps its place; one behind its end is a new one', async () => {
    const { restrictions } = storesOf();
    const owner = 'impatient';
    const mute = (name: string, mutedUntil: number, now = T0) =>
      restrictions.mute(idOf(owner), idOf(name), { mutedUntil, at: at(), now });
    await mute('person 1', T0 + 1_000);
    await mute('person 2', NO_END);
    await mute('person 1', NO_END);
    expect(await listOf('muted', owner, 10)).toEqual(['person 2', 'person 1']);
    await mute('person 1', T0 + 1_000);
    await mute('person 1', NO_END, T0 + 1_000);
    expect(await listOf('muted', owner, 10)).toEqual(['person 1', 'person 2']);
    expect(await mute('person 1', NO_END)).toBe(false);
    await restrictions.unmute(idOf(owner), idOf('person 1'));
    expect(await listOf('muted', owner, 10)).toEqual(['person 2']);
  });
});

/** Whether the rows of an owner's three lists are those of the acts that the edge names. */
const expectAlike = async (one: AccountId, other: AccountId): Promise<void> => {
  const { edges } = storesOf();
  const edge = await edges.get(one, other, { consistent: true });
  const rowsOf = async (list: PeopleList) =>
    (await edges.byTime(list, one, { limit: 10, consistent: true })).listings.map((each) => each.at);
  const alike = (act: string | undefined) => (act === undefined ? [] : [act]);
  expect(await rowsOf('blocked')).toEqual(alike(edge?.blocks));
  expect(await rowsOf('muted')).toEqual(alike(edge?.mutedAt));
  expect(await rowsOf('restricted')).toEqual(alike(edge?.restricts));
  expect(edge?.mutedAt === undefined).toBe(edge?.mutedUntil === undefined);
};

describe('another device that undoes and does the same between reading and writing', () => {
  const always = { mutedUntil: NO_END, now: T0 };
  type Restrictions = ReturnType<typeof makeBlockMuteRestrictStore>;
  it.each<{
    readonly what: string;
    readonly does: (to: Restrictions, one: AccountId, other: AccountId) => Promise<boolean>;
    readonly undoes: (to: Restrictions, one: AccountId, other: AccountId) => Promise<boolean>;
  }>([
    {
      what: 'block',
      does: (to, one, other) => to.block(one, other, at()),
      undoes: (to, one, other) => to.unblock(one, other),
    },
    {
      what: 'mute',
      does: (to, one, other) => to.mute(one, other, { ...always, at: at() }),
      undoes: (to, one, other) => to.unmute(one, other),
    },
    {
      what: 'restriction',
      does: (to, one, other) => to.restrict(one, other, at()),
      undoes: (to, one, other) => to.unrestrict(one, other),
    },
  ])('leaves neither row nor edge of a $what behind', async ({ what, does, undoes }) => {
    const { table } = testTable;
    const { restrictions } = storesOf();
    const [one, other] = [idOf(`overtaken ${what}`), idOf('person 4')];
    let reads = 0;
    const overtaken = makeBlockMuteRestrictStore({
      ...table,
      get: async (...args) => {
        const row = await table.get(...args);
        reads += 1;
        if (reads > 1) return row;
        await undoes(restrictions, one, other);
        await does(restrictions, one, other);
        return row;
      },
    });
    await does(restrictions, one, other);
    expect(await undoes(overtaken, one, other)).toBe(true);
    expect(reads).toBe(2);
    await expectAlike(one, other);
  });
});

describe('several devices that do and undo the same at once', () => {
  it('leave row and edge alike', async () => {
    const { restrictions } = storesOf();
    for (let round = 0; round < 25; round += 1) {
      const [one, other] = [idOf(`device owner ${round}`), idOf('person 3')];
      const acts = [
        () => restrictions.block(one, other, at()),
        () => restrictions.unblock(one, other),
        () => restrictions.mute(one, other, { mutedUntil: NO_END, at: at(), now: T0 }),
        () => restrictions.mute(one, other, { mutedUntil: T0 + 1_000, at: at(), now: T0 }),
        () => restrictions.unmute(one, other),
        () => restrictions.restrict(one, other, at()),
        () => restrictions.unrestrict(one, other),
      ];
      await Promise.all([...acts, ...acts].map((act) => act()));
      await expectAlike(one, other);
    }
  });
});
