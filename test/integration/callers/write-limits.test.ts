import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callerRow } from '../../../lambdas/callers/caller-rows.ts';
import { LIKES_AT_ONCE, likesInCaller } from '../../../lambdas/callers/listed-likes.ts';
import type { Take, Taken, WriteLimits } from '../../../lambdas/callers/write-limits.ts';
import { makeWriteLimits } from '../../../lambdas/callers/write-limits.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { WriteLimit } from '../../../lambdas/kernel/rate-limits.ts';
import { writeQuotas, youngWriteQuotas } from '../../../lambdas/kernel/rate-limits.ts';
import { LimitReached } from '../../../lambdas/kernel/token-bucket.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../../../lambdas/platform/row-bytes.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { exists } from '../../../lambdas/platform/table.ts';
import { enterLike } from '../../support/reacting.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const HOUR = 3_600_000;

let world: TestTable;
let limits: WriteLimits;
let alice: AccountId;

beforeAll(async () => {
  world = await startTestTable();
});
afterAll(() => world.stop());
beforeEach(() => {
  alice = idOf(randomUUID());
  limits = makeWriteLimits(world.table);
});

const write = (more: Partial<Take> = {}): Take => ({
  account: alice,
  limit: 'writes',
  quota: writeQuotas.writes,
  ...more,
});

/** What was left after each, or that nothing was. */
const outcomes = async (calls: readonly Promise<Taken>[]) =>
  (await Promise.allSettled(calls)).map((outcome) => {
    if (outcome.status === 'fulfilled') return outcome.value.usage.remaining;
    expect(outcome.reason).toBeInstanceOf(LimitReached);
    return 'refused' as const;
  });

/** A container of its own, and how often it has asked the table. */
const countingContainer = () => {
  let asked = 0;
  const update: Table['update'] = (...wanted) => {
    asked += 1;
    return world.table.update(...wanted);
  };
  return { container: makeWriteLimits({ put: world.table.put, update }), asked: () => asked };
};

const times = <Made>(many: number, make: (position: number) => Made): Made[] =>
  Array.from({ length: many }, (_, position) => make(position));

describe('a limit on writes', () => {
  it('is exact when eighty come at once from as many containers', async () => {
    const found = await outcomes(times(80, () => makeWriteLimits(world.table).take(write(), T0)));
    expect(found.filter((left) => left === 'refused')).toHaveLength(20);
    expect(found.filter((left) => left !== 'refused').sort((one, other) => other - one)).toEqual(
      times(60, (done) => 59 - done),
    );
  });

  it.each(Object.entries({ ...writeQuotas, 'photos of young accounts': youngWriteQuotas.photos }))(
    'gives all of its quota at once, and no more: %s',
    async (_, quota) => {
      for (const left of times(quota.quota, (done) => quota.quota - 1 - done)) {
        expect((await limits.take(write({ quota }), T0)).usage.remaining).toBe(left);
      }
      await expect(limits.take(write({ quota }), T0)).rejects.toBeInstanceOf(LimitReached);
    },
  );

  it('says when the next one is there, and gives it then, not a millisecond before', async () => {
    for (const at of times(60, () => T0)) await limits.take(write(), at);
    const refused = await limits.take(write(), T0 + 300).catch((error: unknown) => error);
    expect(refused).toMatchObject({ endsAt: T0 + 1_000, usage: { remaining: 0, resetSeconds: 60 } });
    await expect(limits.take(write(), T0 + 999)).rejects.toBeInstanceOf(LimitReached);
    expect(await limits.take(write(), T0 + 1_000)).toMatchObject({ usage: { remaining: 0 } });
    await expect(limits.take(write(), T0 + 1_000)).rejects.toBeInstanceOf(LimitReached);
  });

  it('does not begin anew at midnight', async () => {
    const midnight = T0 + 24 * HOUR;
    const photo = write({ limit: 'photos', quota: writeQuotas.photos });
    for (const at of times(100, () => midnight - 1)) await limits.take(photo, at);
    await expect(limits.take(photo, midnight)).rejects.toBeInstanceOf(LimitReached);
    expect(await limits.take(photo, midnight - 1 + 864_000)).toMatchObject({ usage: { remaining: 0 } });
  });

  it('counts each account and each limit alone', async () => {
    for (const at of times(60, () => T0)) await limits.take(write(), at);
    expect(await limits.take(write({ account: idOf(randomUUID()) }), T0)).toMatchObject({
      usage: { remaining: 59 },
    });
    expect(await limits.take(write({ limit: 'edits', quota: writeQuotas.edits }), T0)).toMatchObject({
      usage: { remaining: 59 },
    });
  });

  it('costs one write unit, from one container also when much is written', async () => {
    const tenWrites = async () => {
      for (const at of times(10, (done) => T0 + done * 100)) await limits.take(write(), at);
    };
    expect(await world.unitsOf(tenWrites)).toEqual({ read: 0, write: 10 });
  });

  it('asks once more where a container does not know what others wrote', async () => {
    await limits.take(write(), T0);
    const { container, asked } = countingContainer();
    await container.take(write(), T0 + 1);
    expect(asked()).toBe(2);
  });

  it('asks no more where it is known that nothing is left, until the next one is there', async () => {
    for (const at of times(60, () => T0)) await limits.take(write(), at);
    const { container: elsewhere, asked } = countingContainer();
    for (const at of times(3, () => T0 + 999)) {
      await expect(elsewhere.take(write(), at)).rejects.toBeInstanceOf(LimitReached);
    }
    expect(asked()).toBe(1);
    expect(await elsewhere.take(write(), T0 + 1_000)).toMatchObject({ usage: { remaining: 0 } });
  });

  it('tells the epoch of the sessions of the account, where its row has one', async () => {
    expect((await limits.take(write(), T0)).sessionsEpoch).toBeUndefined();
    await world.table.update(
      callerRow.key({ accountId: alice }),
      { expression: 'SET sessionsEpoch = :epoch', values: { ':epoch': T0 } },
      exists,
    );
    expect((await limits.take(write(), T0)).sessionsEpoch).toBe(T0);
  });

  it('goes on when a clock that was an hour ahead wrote, and when it is right again', async () => {
    await limits.take(write(), T0 + HOUR);
    expect(await makeWriteLimits(world.table).take(write(), T0)).toMatchObject({ usage: { remaining: 59 } });
    expect(await limits.take(write(), T0 + 1)).toMatchObject({ usage: { remaining: 58 } });
  });
});

describe('a limit toward one account', () => {
  const follow = (name: string) =>
    write({
      limit: 'follows',
      quota: writeQuotas.follows,
      target: { name, quota: { quota: 5, windowSeconds: 3_600 } },
    });

  it('holds for that one alone, in each hour', async () => {
    for (const at of times(5, (second) => T0 + second)) await limits.take(follow('noor'), at);
    const refused = await limits.take(follow('noor'), T0 + 10).catch((error: unknown) => error);
    expect(refused).toMatchObject({ usage: { name: 'follows-of-one', remaining: 0 }, endsAt: T0 + HOUR });
    expect(await limits.take(follow('basma'), T0 + 11)).toMatchObject({
      usage: { name: 'follows', remaining: 114 },
    });
    expect(await limits.take(follow('noor'), T0 + HOUR)).toMatchObject({ usage: { name: 'follows' } });
  });

  it.each([10_000, 59 * 60_000])(
    'leaves nothing, and is asked for once, %i ms into its hour',
    async (passed) => {
      for (const at of times(5, () => T0)) await limits.take(follow('noor'), at);
      const { container, asked } = countingContainer();
      for (const at of times(3, () => T0 + passed)) {
        const refused = await container.take(follow('noor'), at).catch((error: unknown) => error);
        expect(refused).toMatchObject({ usage: { remaining: 0, resetSeconds: 3_600 - passed / 1_000 } });
      }
      expect(asked()).toBe(1);
    },
  );

  it('is exact when many come at once', async () => {
    const found = await outcomes(times(20, () => makeWriteLimits(world.table).take(follow('noor'), T0)));
    expect(found.filter((left) => left === 'refused')).toHaveLength(15);
  });

  const rowOfAlice = async () => {
    const row = await world.table.get(callerRow.key({ accountId: alice }));
    if (row === undefined) throw new Error('Nothing was counted');
    return row;
  };
  const hour = { quota: 1_000, windowSeconds: 3_600 };

  it('keeps its row below one kilobyte, with all limits, as many likes as move at once, a full quota of follows, and more', async () => {
    for (const [limit, quota] of Object.entries(writeQuotas)) {
      await limits.take(write({ limit: limit as WriteLimit, quota }), T0);
    }
    await world.table.update(
      callerRow.key({ accountId: alice }),
      { expression: 'SET sessionsEpoch = :epoch', values: { ':epoch': T0 } },
      exists,
    );
    // The last one stops before they move.
    const stopping = makeWriteLimits({ ...world.table, put: () => Promise.reject(new Error('stopped')) });
    const likes = times(LIKES_AT_ONCE, (each) => enterLike(stopping, alice, postAt(alice, each), T0));
    expect((await Promise.allSettled(likes)).filter(({ status }) => status === 'rejected')).toHaveLength(1);
    let most = 0;
    for (const done of times(300, (position) => position)) {
      await limits.take({ ...follow(`name ${done}`), quota: hour }, T0 + done);
      most = Math.max(most, rowBytes(await rowOfAlice()));
    }
    expect(most).toBeGreaterThan(800);
    expect(most).toBeLessThan(WRITE_UNIT_BYTES);
    expect(likesInCaller(await rowOfAlice())).toHaveLength(LIKES_AT_ONCE);
  });

  it('remembers those toward whom most was done, where there are many', async () => {
    for (const at of times(4, () => T0)) await limits.take({ ...follow('noor'), quota: hour }, at);
    for (const done of times(300, (position) => position)) {
      await limits.take({ ...follow(`name ${done}`), quota: hour }, T0);
    }
    await limits.take({ ...follow('noor'), quota: hour }, T0);
    await expect(limits.take({ ...follow('noor'), quota: hour }, T0)).rejects.toBeInstanceOf(LimitReached);
  });

  it('takes what was counted in former hours out of its row with the next write, whatever that is', async () => {
    for (const done of times(3, (position) => position)) await limits.take(follow(`name ${done}`), T0);
    const counts = async () => Object.keys(await rowOfAlice()).filter((name) => /^\d/.test(name));
    expect(await counts()).toHaveLength(3);
    await limits.take(write(), T0 + HOUR - 1);
    expect(await counts()).toHaveLength(3);
    await limits.take(write(), T0 + HOUR);
    expect(await counts()).toEqual([]);
    await limits.take(follow('name 0'), T0 + HOUR);
    expect(await counts()).toHaveLength(1);
  });
});
