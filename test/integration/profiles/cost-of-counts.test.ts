/** Accounts with years of posts for all the audiences that one may have cost what small ones cost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId, AudienceId, PostId } from '../../../lambdas/kernel/ids.ts';
import { AudienceId as AudienceIds, newUlid, postIdOf } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { rowBytes } from '../../../lambdas/platform/row-bytes.ts';
import type { Key, Row } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { countProjections } from '../../../lambdas/profiles/count-projections.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { presentProfile } from '../../../lambdas/profiles/present-profile.ts';
import { makeProfileSnapshotStore } from '../../../lambdas/profiles/profile-snapshot-store.ts';
import { runParts } from '../../support/run-parts.ts';
import { edgeRows, idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable, Units } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const BUCKET_MS = 2 ** 30;
const YEARS = 3; // of which each bucket has a post for everybody, and one for each audience
const BUCKETS = Math.ceil((YEARS * 365 * 86_400_000) / BUCKET_MS);

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

let sequence = 0;
const changeOf = (key: Key, before: Row | undefined, after: Row | undefined): RowChange => {
  sequence += 1;
  return { key, before, after, sequenceNumber: String(sequence) };
};

const project = async (changes: readonly RowChange[]): Promise<void> => {
  const deps = { counts: makeCountStore(testTable.table) };
  expect(await runParts(changes, [countProjections, deps])).toEqual({ batchItemFailures: [] });
};

const audiencesOf = (count: number): readonly AudienceId[] =>
  Array.from({ length: count }, (_, each) => AudienceIds.parse(newUlid(T0 + each)));

const headOf = (postId: PostId, more: Row): Row & Key => ({
  ...postRow.key({ postId }),
  state: 'published',
  version: 1,
  nonce: 'ABCDEFGH',
  publishedAt: T0,
  ...more,
});

/** Puts posts and tells what changed. */
const publish = async (heads: readonly (Row & Key)[]): Promise<void> => {
  await putRows(testTable.table, heads);
  await project(
    heads.map((head) => changeOf({ pk: head.pk, sk: head.sk }, { ...head, state: 'processing' }, head)),
  );
};

const addAudiences = (owner: AccountId, audiences: readonly AudienceId[]) =>
  putRows(
    testTable.table,
    audiences.map((audienceId, each) => ({
      ...audienceRow.key({ owner, audienceId }),
      name: `${each}`,
      members: 1,
    })),
  );

/** An account that has posted in each of so many buckets: for everybody, and for each of so many audiences. */
const givenAuthor = async (name: string, buckets: number, audiences: readonly AudienceId[]) => {
  const author = idOf(name);
  await putRows(testTable.table, [profileItem(someAccount(name))]);
  await addAudiences(author, audiences);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const at = T0 - bucket * BUCKET_MS;
    await publish([
      headOf(postIdOf(at, author), { visibility: 'public' }),
      ...audiences.map((audienceId, each) =>
        headOf(postIdOf(at + 1 + each, author), { visibility: 'audience', audienceId }),
      ),
    ]);
  }
  return { author, audiences };
};

type Author = Awaited<ReturnType<typeof givenAuthor>>;

const someoneFollows = async ({ author }: Author, fan: string): Promise<void> => {
  const rows = edgeRows(idOf(fan), author);
  await putRows(testTable.table, rows);
  await project(
    rows.slice(0, 1).map((row) => changeOf(edgeRow.key({ owner: idOf(fan), other: author }), undefined, row)),
  );
};

const profileFor = async ({ author }: Author, viewer: AccountId | undefined) => {
  const deps = { snapshots: makeProfileSnapshotStore(testTable.table), media: () => '' };
  const account = someAccount('whoever', { accountId: author });
  return (await presentProfile(deps, account, viewer, T0)).counts;
};

describe('an account with years of posts for all the audiences it may have', () => {
  let large: Author;
  let small: Author;
  beforeAll(async () => {
    large = await givenAuthor('large', BUCKETS, audiencesOf(limits.audiences));
    small = await givenAuthor('small', 1, audiencesOf(1));
  }, 60_000);

  const bothCost = async (act: (author: Author) => Promise<unknown>): Promise<readonly [Units, Units]> => [
    await testTable.unitsOf(() => act(small)),
    await testTable.unitsOf(() => act(large)),
  ];

  it('shows each viewer the posts that it may see', async () => {
    const { author, audiences } = large;
    const member = idOf('member of three');
    await putRows(testTable.table, [
      {
        ...edgeRow.key({ owner: member, other: author }),
        since: newUlid(T0),
        audiences: new Set(audiences.slice(2, 5)),
      },
    ]);
    expect(await profileFor(large, undefined)).toMatchObject({ posts: BUCKETS });
    expect(await profileFor(large, author)).toMatchObject({ posts: BUCKETS * (1 + limits.audiences) });
    expect(await profileFor(large, member)).toMatchObject({ posts: BUCKETS * 4 });
  });

  it('keeps no row of counts that is larger than a write unit', async () => {
    const { rows } = await testTable.table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :counts)',
        values: { ':pk': edgeRow.partition({ owner: large.author }), ':counts': 'COUNTS' },
      },
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(Math.max(...rows.map(rowBytes))).toBeLessThanOrEqual(1_024);
  });

  it('is followed and left for what a small one costs', async () => {
    // One unit for the count of the followed account, one for that of the follower.
    const [ofSmall, ofLarge] = await bothCost((author) => someoneFollows(author, `fan of ${author.author}`));
    expect(ofLarge.write - 2).toBe(ofSmall.write - 2);
    expect(ofLarge).toEqual(ofSmall);
  });

  it('publishes for at most six units', async () => {
    const forAll = await bothCost(({ author }) =>
      publish([headOf(postIdOf(T0 + 100, author), { visibility: 'public' })]),
    );
    expect(forAll.map(({ write }) => write)).toEqual([1, 1]);
  });
});
