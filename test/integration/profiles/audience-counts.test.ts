import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { AudienceId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { audiencePostsOf, postBucket, tallyOfRow } from '../../../lambdas/profiles/counts.ts';
import { audienceCountsRow } from '../../../lambdas/profiles/profile-rows.ts';
import { numbersOf } from '../../../lambdas/profiles/tally.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const DAY_MINUTES = 1_440;

const keyOf = (owner: AccountId, audienceId: AudienceId) => audienceRow.key({ owner, audienceId });

/** Puts an audience, and a post for it some days after the beginning; answers the audience. */
const givenPost = async (owner: AccountId, days: number): Promise<AudienceId> => {
  const audienceId = AudienceId.parse(newUlid(T0 + days));
  const postId = postAt(owner, days * DAY_MINUTES);
  await putRows(testTable.table, [
    { ...keyOf(owner, audienceId), name: 'some', members: 1 },
    postItem(postId, { visibility: 'audience', audienceId }),
  ]);
  return audienceId;
};

const recount = (table: Table, owner: AccountId, days: number): Promise<void> => {
  const none = new Set<string>();
  const audiencePosts = new Set([postBucket(postAt(owner, days * DAY_MINUTES))]);
  return makeCountStore(table).recount(owner, {
    followers: none,
    following: none,
    posts: none,
    audiencePosts,
  });
};

const tallyFor = async (accountId: AccountId) =>
  tallyOfRow(await testTable.table.get(audienceCountsRow.key({ accountId }), { consistent: true }));

describe('the posts by audience', () => {
  it('are those of audiences that there are, whoever makes and deletes audiences all the time', async () => {
    const owner = idOf('fickle');
    const audiences: AudienceId[] = [];
    for (let each = 0; each < 2 * limits.audiences; each += 1) {
      const days = each * 3; // some in a bucket, and more buckets than the row has room for
      audiences.push(await givenPost(owner, days));
      const former = audiences.at(-limits.audiences - 1);
      if (former !== undefined) await testTable.table.writeManyUnordered([], [keyOf(owner, former)]);
      await recount(testTable.table, owner, days);
    }
    const tally = await tallyFor(owner);
    expect(Object.keys(numbersOf(tally)).length).toBeLessThanOrEqual(limits.audiences);
    expect(audiencePostsOf(tally, audiences)).toBe(limits.audiences);
  });

  it('are all there when an audience came while others were counted', async () => {
    const owner = idOf('in between');
    const { table } = testTable;
    const first = await givenPost(owner, 1);
    const second: AudienceId[] = [];
    const interrupted: Table = {
      ...table,
      async *queryAll(input) {
        const pages = [];
        for await (const page of table.queryAll(input)) pages.push(page);
        if (input.where.values?.[':prefix'] === audienceRow.sortPrefix && second.length === 0) {
          second.push(await givenPost(owner, 100));
          await recount(table, owner, 100);
        }
        yield* pages;
      },
    };
    await recount(interrupted, owner, 1);
    expect(audiencePostsOf(await tallyFor(owner), [first, ...second])).toBe(2);
  });
});
