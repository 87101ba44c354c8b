/** The latest likes of an account stand in the row of its limits, and move to rows of several. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callerRow, likedPostsRow } from '../../../lambdas/callers/caller-rows.ts';
import {
  entryOf,
  LIKES_AT_ONCE,
  likesInCaller,
  takeOutLikes,
} from '../../../lambdas/callers/listed-likes.ts';
import { makeWriteLimits } from '../../../lambdas/callers/write-limits.ts';
import { type AccountId, authorOf, newActId } from '../../../lambdas/kernel/ids.ts';
import { writeQuotas } from '../../../lambdas/kernel/rate-limits.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import { always, type Table } from '../../../lambdas/platform/table.ts';
import { ownLikes } from '../../../lambdas/reactions/own-likes.ts';
import { enterLike } from '../../support/reacting.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let world: TestTable;
let amal: AccountId;

beforeAll(async () => {
  world = await startTestTable();
});
afterAll(() => world.stop());
beforeEach(() => {
  amal = idOf(randomUUID());
});

const posts = Array.from({ length: 50 }, (_, each) => postAt(idOf('author'), each));
/** Likes posts one after the other, each in a second of its own. */
const like = async (those: readonly number[], table: Table = world.table): Promise<void> => {
  const limits = makeWriteLimits(table);
  for (const each of those) await enterLike(limits, amal, postAt(idOf('author'), each), T0 + each * 1_000);
};
const upTo = (end: number, from = 0) => Array.from({ length: end - from }, (_, each) => from + each);

const rowOfAmal = () => world.table.get(callerRow.key({ accountId: amal }), { consistent: true });
const inCaller = async () => likesInCaller(await rowOfAmal()).map(({ postId }) => posts.indexOf(postId));
/** What rows of several hold, row by row. */
const inRows = async () => {
  const values = { ':pk': likedPostsRow.partition({ accountId: amal }), ':prefix': likedPostsRow.sortPrefix };
  const where = { expression: 'pk = :pk AND begins_with(sk, :prefix)', values };
  const { rows } = await world.table.query({ where, consistent: true });
  return rows.map((row) => likedPostsRow.parse(row).likes.map(({ postId }) => posts.indexOf(postId)));
};
const listed = async (table: Pick<Table, 'get' | 'query'> = world.table) => {
  const { items } = await ownLikes(table, amal, { limit: 100, after: undefined, consistent: true });
  return items.map(({ postId }) => posts.indexOf(postId));
};

describe('likes of an account', () => {
  it('cost nothing beside their limits until there are six, which move for two units', async () => {
    expect(await world.unitsOf(() => like(upTo(5)))).toMatchObject({ write: 5 });
    expect(await inCaller()).toEqual(upTo(5));
    expect(await world.unitsOf(() => like([5]))).toMatchObject({ write: 1 + 2 });
    expect(await inCaller()).toEqual([]);
    expect(await inRows()).toEqual([upTo(6)]);
    await like([6]);
    expect(await listed()).toEqual(upTo(7).toReversed());
  });

  it('are not entered where nothing is left of the limit', async () => {
    const quota = { quota: 2, windowSeconds: 60 };
    const outcomes = await Promise.allSettled(
      posts.slice(0, 4).map((postId) => {
        const wanted = {
          account: amal,
          limit: 'writes',
          quota,
          entry: entryOf({ act: newActId(T0), postId }),
        } as const;
        return makeWriteLimits(world.table).take(wanted, T0);
      }),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    expect(await inCaller()).toHaveLength(2);
  });

  it('are all there, once each, when a move stopped before or behind its row, and with the next', async () => {
    await like(upTo(5));
    const stopping = { ...world.table, put: () => Promise.reject(new Error('stopped')) };
    await expect(like([5], stopping)).rejects.toThrow('stopped');
    expect([await inCaller(), await inRows()]).toEqual([upTo(6), []]);
    await like(upTo(11, 6));
    const refusingRemoval: Table = {
      ...world.table,
      update: (key, change, condition) =>
        change.expression.startsWith('REMOVE')
          ? Promise.reject(new Error('stopped'))
          : world.table.update(key, change, condition),
    };
    await expect(like([11], refusingRemoval)).rejects.toThrow('stopped');
    expect([await inCaller(), await inRows()]).toEqual([upTo(12), [upTo(12)]]);
    expect(await listed()).toEqual(upTo(12).toReversed());
    await like(upTo(18, 12));
    expect([await inCaller(), await inRows()]).toMatchObject([[], [{}, {}]]);
    expect(await listed()).toEqual(upTo(18).toReversed());
  });

  it('of many containers at once are all there, and move in whole sixes', async () => {
    await Promise.all(upTo(40).map((each) => like([each])));
    const rows = await inRows();
    expect(await listed()).toEqual(upTo(40).toReversed());
    expect((await inCaller()).length).toBeLessThan(LIKES_AT_ONCE);
    expect(rows.length).toBeLessThanOrEqual(40 / LIKES_AT_ONCE);
  });

  it('are all read while they move', async () => {
    await like(upTo(5));
    const moving = {
      ...world.table,
      query: async (...input: Parameters<Table['query']>) => {
        await like([5]);
        return world.table.query(...input);
      },
    };
    expect(await listed(moving)).toEqual(upTo(6).toReversed());
  });

  it('go by themselves where an author goes, out of both kinds of rows, and leave the others', async () => {
    const limits = makeWriteLimits(world.table);
    const gone = upTo(8).filter((each) => [1, 3, 7].includes(each));
    for (const each of upTo(8)) {
      const author = gone.includes(each) ? idOf('erased') : idOf('author');
      await enterLike(limits, amal, postAt(author, each), T0 + each * 1_000);
    }
    const where = { expression: 'pk = :pk', values: { ':pk': callerRow.partition({ accountId: amal }) } };
    const keys = (await world.table.query({ where, consistent: true })).rows.map(keyOfRow);
    expect(keys).toHaveLength(2);
    const takeOut = (isGone: Parameters<typeof takeOutLikes>[2]) =>
      Promise.all(keys.map((key) => takeOutLikes(world.table, key, isGone)));
    expect(await takeOut(({ postId }) => authorOf(postId) === idOf('erased'))).toEqual([true, true]);
    expect(await listed()).toEqual([6, 5, 4, 2, 0]);
    expect(await rowOfAmal()).toHaveProperty('writes');
    await takeOut(() => true);
    expect((await world.table.query({ where, consistent: true })).rows.map(keyOfRow)).toEqual([
      callerRow.key({ accountId: amal }),
    ]);
    expect(await takeOutLikes(world.table, { pk: 'A#1', sk: 'PROFILE' }, () => true)).toBe(false);
  });

  it('have their row stay that was to expire', async () => {
    const key = callerRow.key({ accountId: amal });
    const change = { expression: 'SET expiresAt = :soon', values: { ':soon': T0 / 1_000 + 60 } };
    await world.table.update(key, change, always);
    await like([0]);
    await makeWriteLimits(world.table).take({ account: amal, limit: 'edits', quota: writeQuotas.edits }, T0);
    expect(await rowOfAmal()).not.toHaveProperty('expiresAt');
  });
});
