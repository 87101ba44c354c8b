/** Lists of an account with a hundred thousand followers, which follows twenty thousand, on a table engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../lambdas/accounts/account-store.ts';
import { makeEdgeStore } from '../../lambdas/graph/edge-store.ts';
import { edgeRow, followerRow, reverseRow } from '../../lambdas/graph/graph-rows.ts';
import { listFollowersYouKnow } from '../../lambdas/graph/list-mutuals.ts';
import type { PeoplePage, PeoplePart } from '../../lambdas/graph/list-people.ts';
import { listPeople } from '../../lambdas/graph/list-people.ts';
import type { AccountId } from '../../lambdas/kernel/ids.ts';
import { newUlid } from '../../lambdas/kernel/ids.ts';
import { idOf, profileItem, someAccount, T0 } from '../support/some-account.ts';
import type { TestTable } from '../support/table.ts';
import { startTestTable } from '../support/table.ts';
import { putManyRows } from './put-many-rows.ts';

const EDGES = 100_000;
const FOLLOWED = 20_000;
const KNOWN = 2_000;
const PAGE = 100;

const names = Array.from({ length: EDGES }, (_, each) => `fan ${each}`);
const star = someAccount('star');
const since = newUlid(T0);

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
  const ids = names.map(idOf);
  await putManyRows(testTable.table, [
    ...ids.map((id) => ({ ...reverseRow.key({ followed: star.accountId, follower: id }), since })),
    ...ids.map((other) => ({ ...followerRow.key({ owner: star.accountId, at: since, other }) })),
    ...ids.slice(0, FOLLOWED).map((id) => ({ ...edgeRow.key({ owner: star.accountId, other: id }), since })),
    ...names.map((name) => profileItem(someAccount(name))),
    ...ids.slice(0, KNOWN).flatMap((id) => [
      { ...edgeRow.key({ owner: idOf('viewer'), other: id }), since },
      { ...edgeRow.key({ owner: id, other: star.accountId }), since }, // the truth behind the reverse edge, which look-ups ask
    ]),
  ]);
});
afterAll(() => testTable.stop());

const depsOf = () => ({ accounts: makeAccountStore(testTable.table), edges: makeEdgeStore(testTable.table) });

const readAll = async <Position>(
  read: (part: PeoplePart<Position>) => Promise<PeoplePage<Position>>,
): Promise<readonly AccountId[]> => {
  const seen: AccountId[] = [];
  let from: Position | undefined;
  do {
    const page = await read({ limit: PAGE, from });
    seen.push(...page.people.map(({ account }) => account.accountId));
    from = page.next;
  } while (from !== undefined);
  return seen;
};

describe('an account with a hundred thousand followers', () => {
  it('has a list of followers that pages to the end, everybody once', async () => {
    const seen = await readAll((part: PeoplePart) =>
      listPeople(depsOf(), { viewer: undefined, account: star, list: 'followers', ...part }),
    );
    expect(seen).toHaveLength(EDGES);
    expect(seen).toEqual(names.map(idOf).toSorted().toReversed()); // all followed at the same time
  });

  it('has a list of followed accounts that pages to the end, everybody once', async () => {
    const seen: AccountId[] = [];
    let after: AccountId | undefined;
    do {
      const page = await makeEdgeStore(testTable.table).page('following', star.accountId, {
        limit: 1_000,
        after,
      });
      seen.push(...page.accountIds);
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(names.slice(0, FOLLOWED).map(idOf).toSorted());
  });

  it('tells a viewer all two thousand followers whom the viewer follows', async () => {
    const seen = await readAll((part: PeoplePart<AccountId>) =>
      listFollowersYouKnow(depsOf(), idOf('viewer'), star, part),
    );
    expect(seen).toEqual(names.slice(0, KNOWN).map(idOf).toSorted());
  });
});
