/** One recount runs between another's reading and writing, and finds the number stored that it counts itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { AudienceId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import type { Key, Row, Table } from '../../../lambdas/platform/table.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import type { TouchedBuckets } from '../../../lambdas/profiles/counts.ts';
import { audiencePostsOf, edgeBucket, postBucket, tallyOfRow } from '../../../lambdas/profiles/counts.ts';
import { audienceCountsRow } from '../../../lambdas/profiles/profile-rows.ts';
import { numbersOf } from '../../../lambdas/profiles/tally.ts';
import { edgeRows, idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const untouched: TouchedBuckets = {
  followers: new Set(),
  following: new Set(),
  posts: new Set(),
  audiencePosts: new Set(),
};

/** The table, where something happens before the first write. */
const interrupted = (table: Table, happens: () => Promise<void>): Table => {
  let isFirst = true;
  const before = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    if (isFirst) {
      isFirst = false;
      await happens();
    }
    return write();
  };
  return {
    ...table,
    update: (...change) => before(() => table.update(...change)),
    transact: (writes) => before(() => table.transact(writes)),
  };
};

/** One thing is counted. Another comes, and the first goes while the other is counted; each of the two events is told. */
const oneComesAsOneGoes = async (
  accountId: AccountId,
  [first, second]: readonly [readonly (Row & Key)[], readonly (Row & Key)[]],
  touched: Partial<TouchedBuckets>,
): Promise<void> => {
  const { table } = testTable;
  const recount = (through: Table) =>
    makeCountStore(through).recount(accountId, { ...untouched, ...touched });
  await putRows(table, first);
  await recount(table);
  await putRows(table, second);
  await recount(
    interrupted(table, async () => {
      await table.writeManyUnordered([], first.map(keyOfRow));
      await recount(table);
    }),
  );
};

/** Two whose edges lie in the same bucket. */
const twoOfABucket = (): readonly [AccountId, AccountId] => {
  const people = Array.from({ length: 40 }, (_, each) => idOf(`one of many ${each}`));
  const [first, second] =
    [...Map.groupBy(people, edgeBucket).values()].find(({ length }) => length > 1) ?? [];
  return [first ?? expect.fail(), second ?? expect.fail()];
};

describe('a number is right again when one comes as one goes', () => {
  it.each(['followers', 'following'] as const)('of %s', async (list) => {
    const owner = idOf(`has ${list}`);
    const [first, second] = twoOfABucket();
    const edge = (other: AccountId) =>
      list === 'followers' ? edgeRows(other, owner) : edgeRows(owner, other);
    await oneComesAsOneGoes(owner, [edge(first), edge(second)], { [list]: new Set([edgeBucket(first)]) });
    const counts = await makeCountStore(testTable.table).read(owner, { consistent: true });
    expect(counts[list]).toEqual({ [edgeBucket(first)]: 1 });
  });

  it('of posts', async () => {
    const owner = idOf('has posts');
    const [first, second] = [postAt(owner, 1), postAt(owner, 2)];
    const posts = new Set([postBucket(first)]);
    await oneComesAsOneGoes(owner, [[postItem(first)], [postItem(second)]], { posts });
    const counts = await makeCountStore(testTable.table).read(owner, { consistent: true });
    expect(numbersOf(counts)).toEqual({ public: 1 });
  });

  it('of posts for an audience', async () => {
    const owner = idOf('has an audience');
    const audienceId = AudienceId.parse(newUlid(T0));
    await putRows(testTable.table, [{ ...audienceRow.key({ owner, audienceId }), name: 'some', members: 0 }]);
    const postFor = (minutes: number) => [
      postItem(postAt(owner, minutes), { visibility: 'audience', audienceId }),
    ];
    const audiencePosts = new Set([postBucket(postAt(owner, 1))]);
    await oneComesAsOneGoes(owner, [postFor(1), postFor(2)], { audiencePosts });
    const row = await testTable.table.get(audienceCountsRow.key({ accountId: owner }), { consistent: true });
    expect(audiencePostsOf(tallyOfRow(row), [audienceId])).toBe(1);
  });
});
