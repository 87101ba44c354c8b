/** Relationships of several accounts, requests answered in bulk: each once, in the order asked, and bounded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { answerRequests } from '../../../lambdas/graph/answer-requests.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { getRelationships } from '../../../lambdas/graph/get-relationships.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { ListPosition } from '../../../lambdas/graph/list-by-time.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { edgeRows, idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const depsOf = () => ({
  accounts: makeAccountStore(testTable.table),
  edges: makeEdgeStore(testTable.table),
});

it('relationships come in the order asked, without oneself, the suspended, and who blocks the viewer', async () => {
  const names = ['viewer', 'followed', 'stranger', 'blocked', 'blocker'];
  const between = (owner: string, other: string, more: object) => ({
    ...edgeRow.key({ owner: idOf(owner), other: idOf(other) }),
    ...more,
  });
  await putRows(testTable.table, [
    ...names.map((name) => profileItem(someAccount(name))),
    profileItem(someAccount('away', { status: 'suspended' })),
    ...edgeRows(idOf('viewer'), idOf('followed')),
    ...edgeRows(idOf('viewer'), idOf('away')),
    between('viewer', 'blocked', { blocks: 'x' }),
    between('viewer', 'blocker', { blockedBy: 'x' }),
    between('blocker', 'viewer', { blocks: 'x' }),
  ]);
  const asked = ['stranger', 'viewer', 'blocker', 'nobody', 'blocked', 'away', 'followed', 'stranger'];
  const { items } = await getRelationships(depsOf(), {
    viewer: idOf('viewer'),
    accountIds: asked.map(idOf),
    now: T0,
  });
  expect(items.map(({ accountId }) => accountId)).toEqual(['stranger', 'blocked', 'followed'].map(idOf));
  expect(items.map(({ relationship: { following, blocking } }) => [following, blocking])).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
});

describe('requests to follow', () => {
  const ask = async (name: string, askers: readonly string[]): Promise<void> => {
    const { edges } = depsOf();
    const requests = askers.map((asker, each) => ({
      follower: idOf(asker),
      followed: idOf(name),
      acts: new Set([newUlid(T0 + each)]),
    }));
    for (const { acts, ...pair } of requests) await edges.request(pair, [...acts].join());
    await edges.syncListRows('requests', requests);
    await putRows(
      testTable.table,
      askers.map((asker) => profileItem(someAccount(asker))),
    );
  };
  const edgesToward = async (name: string, askers: readonly string[]) => {
    const found = await depsOf().edges.toward(idOf(name), askers.map(idOf), { consistent: true });
    return askers.map((asker) => {
      const edge = found.get(idOf(asker));
      if (edge?.since !== undefined) return 'follows';
      return edge?.requested === undefined ? 'nothing' : 'asks';
    });
  };

  it('of those who are named are accepted or declined, and it is said who did not ask', async () => {
    const askers = ['first', 'second', 'third', 'fourth'];
    await ask('asked', askers);
    const answer = (how: 'accept' | 'decline', names: readonly string[]) =>
      answerRequests(depsOf(), {
        viewer: idOf('asked'),
        answer: how,
        accountIds: names.map(idOf),
        now: T0,
      }).then(({ answered, next }) => {
        expect(next).toBeUndefined();
        return answered.map(({ accountId, outcome }) => [accountId, outcome]);
      });
    expect(await answer('accept', ['third', 'nobody', 'first', 'third'])).toEqual([
      [idOf('third'), 'accepted'],
      [idOf('nobody'), 'not_found'],
      [idOf('first'), 'accepted'],
    ]);
    expect(await answer('decline', ['second', 'first'])).toEqual([
      [idOf('second'), 'declined'],
      [idOf('first'), 'not_found'],
    ]);
    expect(await answer('accept', ['third', 'second'])).toEqual([
      [idOf('third'), 'not_found'],
      [idOf('second'), 'not_found'],
    ]);
    expect(await edgesToward('asked', askers)).toEqual(['follows', 'nothing', 'follows', 'asks']);
  });

  it.each(['accept', 'decline'] as const)(
    'of everybody: %s, oldest first, a hundred at a time',
    async (how) => {
      const askers = Array.from({ length: 130 }, (_, each) => `${how} ${each}`);
      await ask(`all ${how}`, askers);
      const answered: AccountId[] = [];
      const sizes: number[] = [];
      let from: ListPosition | undefined;
      do {
        const done = await answerRequests(depsOf(), {
          viewer: idOf(`all ${how}`),
          answer: how,
          from,
          now: T0,
        });
        answered.push(...done.answered.map(({ accountId }) => accountId));
        sizes.push(done.answered.length);
        from = done.next;
      } while (from !== undefined);
      expect(answered).toEqual(askers.map(idOf));
      expect(sizes).toEqual([100, 30]);
      const states = new Set(await edgesToward(`all ${how}`, askers));
      expect(states).toEqual(new Set([how === 'accept' ? 'follows' : 'nothing']));
    },
  );

  it.each(['accept', 'decline'] as const)('of suspended accounts are not found: %s', async (answer) => {
    const [viewer, askers] = [idOf(`strict ${answer}`), [`here ${answer}`, `suspended ${answer}`]];
    await ask(`strict ${answer}`, askers);
    const suspended = someAccount(`suspended ${answer}`, { status: 'suspended' });
    await putRows(testTable.table, [profileItem(suspended)]);
    for (const accountIds of [[suspended.accountId], undefined]) {
      const { answered } = await answerRequests(depsOf(), { viewer, answer, accountIds, now: T0 });
      expect(answered).toContainEqual({ accountId: suspended.accountId, outcome: 'not_found' });
    }
    const here = answer === 'accept' ? 'follows' : 'nothing';
    expect(await edgesToward(`strict ${answer}`, askers)).toEqual([here, 'asks']);
  });

  it('that are accepted together become follows in the order in which they were made', async () => {
    const askers = Array.from({ length: 30 }, (_, each) => `in turn ${each}`);
    await ask('in order', askers);
    await answerRequests(depsOf(), { viewer: idOf('in order'), answer: 'accept', now: T0 });
    const found = await depsOf().edges.toward(idOf('in order'), askers.map(idOf), { consistent: true });
    const since = askers.map((asker) => String(found.get(idOf(asker))?.since));
    expect(since).toEqual(since.toSorted());
  });
});
