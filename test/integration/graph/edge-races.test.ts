import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { feedProjections } from '../../../lambdas/feeds/feed-projections.ts';
import type { AcceptRequestsJob } from '../../../lambdas/graph/accept-requests.ts';
import { acceptRequests } from '../../../lambdas/graph/accept-requests.ts';
import { makeBlockMuteRestrictStore } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { graphProjections } from '../../../lambdas/graph/graph-projections.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { PeopleList } from '../../../lambdas/graph/list-by-time.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { countProjections } from '../../../lambdas/profiles/count-projections.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const at = () => newUlid(T0);
const stores = () => ({
  edges: makeEdgeStore(testTable.table),
  restrictions: makeBlockMuteRestrictStore(testTable.table),
  accounts: makeAccountStore(testTable.table),
  counts: makeCountStore(testTable.table),
});

const setPrivate = async (name: string, isPrivate: boolean): Promise<void> =>
  putRows(testTable.table, [profileItem(someAccount(name, { isPrivate }))]);

/** Delivers the change that a request, or its end, makes of an edge. */
const deliver = async (follower: AccountId, followed: AccountId, before: RowChange['before']) => {
  const { edges, accounts, counts } = stores();
  const after = await testTable.table.get(edgeRow.key({ owner: follower, other: followed }), {
    consistent: true,
  });
  const change = {
    key: edgeRow.key({ owner: follower, other: followed }),
    before,
    after,
    sequenceNumber: '1',
  };
  const queue = { send: async () => {} };
  const deps = { edges, accounts, counts, fanOut: queue, acceptance: queue, clock: () => T0 };
  expect(
    await runParts([change], [graphProjections, deps], [countProjections, deps], [feedProjections, deps]),
  ).toEqual({
    batchItemFailures: [],
  });
};

const listedIn = async (list: PeopleList, account: AccountId) =>
  (await stores().edges.byTime(list, account, { limit: 1_000, consistent: true })).listings.map(
    ({ accountId }) => accountId,
  );

const requestersOf = async (name: string) => listedIn('requesters', idOf(name));

describe('a follow and a block at the same time', () => {
  it('never leave an edge beside the block, in any order', async () => {
    const { edges, restrictions } = stores();
    const outcomes = new Set<string>();
    for (let round = 0; round < 60; round += 1) {
      const [fan, star] = [idOf(`fan ${round}`), idOf(`star ${round}`)];
      const pair = { follower: fan, followed: star };
      const follow = () => (round % 2 === 0 ? edges.follow(pair, at()) : edges.request(pair, at()));
      const tasks = [follow, () => restrictions.block(star, fan, at()), () => edges.approve(pair, at())];
      const turned = [...tasks.slice(round % 3), ...tasks.slice(0, round % 3)];
      const done = await Promise.all(turned.map((task) => task()));
      outcomes.add(String(done[turned.indexOf(follow)]));
      const { edge, reverse } = await edges.between(fan, star);
      expect(edge).toMatchObject({ blockedBy: expect.any(String) });
      expect(edge).not.toHaveProperty('since');
      expect(edge).not.toHaveProperty('requested');
      expect(reverse).toMatchObject({ blocks: expect.any(String) });
      expect(await edges.follow(pair, at())).toBe('blocked');
      expect(await edges.follow({ follower: star, followed: fan }, at())).toBe('blocking');
    }
    expect(outcomes).toEqual(new Set(['done', 'blocked'])); // both orders did occur
  });

  it('ends follows and requests of both sides, and keeps mutes and restrictions', async () => {
    const { edges, restrictions } = stores();
    const [one, other] = [idOf('one side'), idOf('other side')];
    await edges.follow({ follower: one, followed: other }, at());
    await edges.request({ follower: other, followed: one }, at());
    await restrictions.mute(one, other, { mutedUntil: T0 + 1_000, at: at(), now: T0 });
    await restrictions.restrict(other, one, at());
    expect(await restrictions.block(one, other, at())).toBe(true);
    expect(await restrictions.block(one, other, at())).toBe(false);
    const { edge, reverse } = await edges.between(one, other);
    expect(Object.keys(edge ?? {}).sort()).toEqual([
      'blocks',
      'lastBlock',
      'mutedAt',
      'mutedUntil',
      'other',
      'owner',
    ]);
    expect(Object.keys(reverse ?? {}).sort()).toEqual([
      'blockedBy',
      'formerFollow',
      'lastBlock',
      'other',
      'owner',
      'restricts',
    ]);
    expect(reverse).toMatchObject({ formerFollow: '' }); // it had only asked to follow
    expect(await listedIn('blocked', one)).toEqual([other]);
    await restrictions.unblock(one, other);
    expect(await restrictions.unblock(one, other)).toBe(false);
    expect(await listedIn('blocked', one)).toEqual([]);
    const pair = { follower: one, followed: other };
    expect(await edges.follow(pair, at())).toBe('done');
    // What was done before the block is told by it for good.
    await restrictions.unmute(one, other);
    await edges.endFollow(pair);
    expect((await edges.get(one, other))?.lastBlock).toBe(edge?.blocks);
  });

  it('leaves the block of the one when the other unblocks', async () => {
    const { edges, restrictions } = stores();
    const [one, other] = [idOf('blocks first'), idOf('blocks second')];
    await Promise.all([restrictions.block(one, other, at()), restrictions.block(other, one, at())]);
    await restrictions.unblock(one, other);
    expect(await edges.follow({ follower: one, followed: other }, at())).toBe('blocked');
    expect(await edges.follow({ follower: other, followed: one }, at())).toBe('blocking');
  });
});

describe('a request', () => {
  it('is approved once, whoever tries at the same time, and not behind its withdrawal', async () => {
    const { edges } = stores();
    for (let round = 0; round < 20; round += 1) {
      const pair = { follower: idOf(`asks ${round}`), followed: idOf('asked') };
      await edges.request(pair, at());
      const approvals = await Promise.all([1, 2, 3].map(() => edges.approve(pair, at())));
      expect(approvals.filter(Boolean)).toHaveLength(1);
      await edges.unfollow(pair);
      await edges.request(pair, at());
      const [approved] = await Promise.all([edges.approve(pair, at()), edges.decline(pair)]);
      expect((await edges.sinceOf(pair, { consistent: true })) !== undefined).toBe(approved);
    }
  });

  it('keeps the post that led to it, until the follow ends', async () => {
    const { edges } = stores();
    const pair = { follower: idOf('led'), followed: idOf('leader') };
    const via = postAt(pair.followed, 1);
    await edges.request(pair, at(), via);
    await edges.approve(pair, at());
    expect(await edges.get(pair.follower, pair.followed)).toMatchObject({ via });
    expect(await edges.endFollow(pair)).toBe(true);
    expect(await edges.get(pair.follower, pair.followed)).toBeUndefined();
    expect(await edges.endFollow(pair)).toBe(false);
  });

  it('has its row in the inbox while it stands, however late, early or often its changes come', async () => {
    const { edges } = stores();
    await setPrivate('inbox', true);
    const pair = { follower: idOf('asker'), followed: idOf('inbox') };
    const first = { requested: at() };
    await edges.request(pair, first.requested);
    await deliver(pair.follower, pair.followed, undefined);
    await deliver(pair.follower, pair.followed, undefined);
    expect(await requestersOf('inbox')).toEqual([pair.follower]);
    await edges.decline(pair);
    await deliver(pair.follower, pair.followed, first);
    await deliver(pair.follower, pair.followed, first);
    expect(await requestersOf('inbox')).toEqual([]);
  });
});

describe('an account that becomes public', () => {
  it('accepts every request, job by job', async () => {
    const { edges, accounts } = stores();
    await setPrivate('opening', true);
    const askers = Array.from({ length: 60 }, (_, each) => idOf(`waiting ${each}`));
    const asked = askers.map((follower) => ({ follower, followed: idOf('opening'), acts: new Set([at()]) }));
    for (const { acts, ...pair } of asked) await edges.request(pair, [...acts].join());
    await edges.syncListRows('requests', asked);
    const job = { kind: 'accept-requests', account: idOf('opening') } as const;
    const jobs: AcceptRequestsJob[] = [job];
    const queue = {
      send: async (sent: readonly AcceptRequestsJob[]) => {
        jobs.push(...sent);
      },
    };
    const runAll = async () => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
        await acceptRequests({ edges, accounts, queue, requestsPerJob: 25 }, job, T0);
      }
    };
    await runAll();
    const pair = { follower: idOf('waiting 0'), followed: idOf('opening') };
    expect(await edges.sinceOf(pair)).toBeUndefined(); // it is private still
    await setPrivate('opening', false);
    jobs.push(job);
    await runAll();
    const found = await edges.toward(idOf('opening'), askers, { consistent: true });
    expect([...found.values()].filter(({ since, requested }) => since && !requested)).toHaveLength(60);
  });

  it('accepts a request that landed behind the jobs, by who still saw it private', async () => {
    const { edges } = stores();
    await setPrivate('overtaken', false);
    const pair = { follower: idOf('late asker'), followed: idOf('overtaken') };
    const requested = at();
    await edges.request(pair, requested);
    await deliver(pair.follower, pair.followed, undefined);
    expect(await edges.sinceOf(pair, { consistent: true })).toEqual(expect.any(String));
    await deliver(pair.follower, pair.followed, { requested });
    expect(await requestersOf('overtaken')).toEqual([]);
  });
});

describe('a request and a change to public at the same time', () => {
  it('always end in a follow', async () => {
    const { edges, accounts } = stores();
    let asked = 0;
    for (let round = 0; round < 40; round += 1) {
      const name = `switching ${round}`;
      const pair = { follower: idOf('racer'), followed: idOf(name) };
      await setPrivate(name, true);
      const ask = async () => {
        const account = await accounts.byId(pair.followed, { consistent: true });
        if (account?.isPrivate === false) return edges.follow(pair, at());
        asked += 1;
        await edges.request(pair, at());
        return deliver(pair.follower, pair.followed, undefined);
      };
      const open = async () => {
        for (let turn = 0; turn < round % 5; turn += 1) await accounts.byId(pair.followed);
        await setPrivate(name, false);
        await acceptRequests(
          { edges, accounts, queue: { send: async () => {} } },
          { account: pair.followed },
          T0,
        );
      };
      await Promise.all([ask(), open()]);
      expect(await edges.get(pair.follower, pair.followed, { consistent: true })).toMatchObject({
        since: expect.any(String),
      });
    }
    expect(asked).toBeGreaterThan(0);
  });
});

describe('what people do about each other costs', () => {
  it('one write unit for a follow, a request, an approval, and the end of a follow', async () => {
    const { edges } = stores();
    const pair = { follower: idOf('payer'), followed: idOf('paid') };
    for (const act of [
      () => edges.request(pair, at()),
      () => edges.approve(pair, at()),
      () => edges.unfollow(pair),
      () => edges.follow(pair, at()),
      () => edges.endFollow(pair),
    ]) {
      expect(await testTable.unitsOf(act)).toEqual({ read: 0, write: 1 });
    }
  });

  it('six for a block, four for a mute or a restriction', async () => {
    const { restrictions } = stores();
    const [one, other] = [idOf('shielded'), idOf('kept off')];
    expect((await testTable.unitsOf(() => restrictions.block(one, other, at()))).write).toBe(6);
    expect(
      (
        await testTable.unitsOf(() =>
          restrictions.mute(one, other, { mutedUntil: T0 + 1, at: at(), now: T0 }),
        )
      ).write,
    ).toBe(4);
    expect((await testTable.unitsOf(() => restrictions.restrict(one, other, at()))).write).toBe(4);
  });
});
