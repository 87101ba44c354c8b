/** Accounts with years of posts for all the audiences that one may have cost what small ones cost. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import { relationOf } from '../../../lambdas/graph/edge.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { AudienceId, newUlid, postIdOf } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { chunksOf } from '../../../lambdas/platform/chunks.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../../../lambdas/platform/row-bytes.ts';
import type { Key, Row } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { countProjections } from '../../../lambdas/profiles/count-projections.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { countsFor } from '../../../lambdas/profiles/counts.ts';
import { makeProfileSnapshotStore } from '../../../lambdas/profiles/profile-snapshot-store.ts';
import { runParts } from '../../support/run-parts.ts';
import { edgeRows, idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable, Units } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const BUCKET_MS = 2 ** 30;
const YEARS = 2; // of which each bucket has a post for everybody, and one for each audience
const PUBLISHED_AT_ONCE = 100; // as in a batch of the stream
const BUCKETS = Math.ceil((YEARS * 365 * DAY_MS) / BUCKET_MS);

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
  Array.from({ length: count }, (_, each) => AudienceId.parse(newUlid(T0 + each)));

const headOf = (postId: PostId, more: Row): Row & Key => ({
  ...postRow.key({ postId }),
  state: 'published',
  version: 1,
  nonce: 'ABCDEFGH',
  publishedAt: T0,
  ...more,
});

/** Tells that posts were published, whose rows are there. */
const publish = (heads: readonly (Row & Key)[]): Promise<void> =>
  project(heads.map((head) => changeOf(keyOfRow(head), { ...head, state: 'processing' }, head)));

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
  const heads = Array.from({ length: buckets }, (_, bucket) => T0 - bucket * BUCKET_MS).flatMap((at) => [
    headOf(postIdOf(at, author), { visibility: 'public' }),
    ...audiences.map((audienceId, each) =>
      headOf(postIdOf(at + 1 + each, author), { visibility: 'audience', audienceId }),
    ),
  ]);
  await putRows(testTable.table, heads);
  for (const some of chunksOf(heads, PUBLISHED_AT_ONCE)) await publish(some);
  return { author, audiences };
};

type Author = Awaited<ReturnType<typeof givenAuthor>>;

const edgeTo = ({ author }: Pick<Author, 'author'>, owner: AccountId, audiences: readonly AudienceId[]) => ({
  ...edgeRow.key({ owner, other: author }),
  since: newUlid(T0),
  ...(audiences.length > 0 && { audiences: new Set(audiences) }),
});

/** How many posts a viewer counts on the profile. */
const postsFor = async ({ author }: Author, viewer: AccountId | undefined): Promise<number> => {
  const { counts, edge, audiencePosts } = await makeProfileSnapshotStore(testTable.table).read(
    viewer,
    author,
  );
  const { followsAuthor: follows } = relationOf(edge);
  return countsFor(counts, { isSelf: viewer === author, follows, isPrivate: false, audiencePosts }).posts;
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
  const newest = ({ author }: Author, more: Row): Row & Key => headOf(postIdOf(T0 + 100, author), more);

  it('shows each viewer the posts that it may see', async () => {
    const { author, audiences } = large;
    const member = idOf('member of three');
    await putRows(testTable.table, [edgeTo(large, member, audiences.slice(2, 5))]);
    expect(await postsFor(large, undefined)).toBe(BUCKETS);
    expect(await postsFor(large, author)).toBe(BUCKETS * (1 + limits.audiences));
    expect(await postsFor(large, member)).toBe(BUCKETS * 4);
  });

  it('is shown for what a small one costs, and to members of any number of audiences for half a unit more', async () => {
    const [guest, self] = [undefined, ({ author }: Author) => author];
    expect((await bothCost((author) => postsFor(author, guest))).map(({ read }) => read)).toEqual([1, 1]);
    expect((await bothCost((author) => postsFor(author, self(author)))).map(({ read }) => read)).toEqual([
      1, 1,
    ]);
    const [stranger, member] = [idOf('stranger'), idOf('member of all')];
    await putRows(
      testTable.table,
      [small, large].map((author) => edgeTo(author, member, author.audiences)),
    );
    expect((await bothCost((author) => postsFor(author, stranger))).map(({ read }) => read)).toEqual([3, 3]);
    expect((await bothCost((author) => postsFor(author, member))).map(({ read }) => read)).toEqual([
      3.5, 3.5,
    ]);
  });

  it('keeps no row of counts that is larger than a write unit', async () => {
    const { rows } = await testTable.table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :counts)',
        values: { ':pk': edgeRow.partition({ owner: large.author }), ':counts': 'COUNTS' },
      },
    });
    expect(rows.length).toBeGreaterThan(BUCKETS);
    expect(Math.max(...rows.map(rowBytes))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('is followed and left for what a small one costs', async () => {
    const fan = idOf('fan');
    for (const { author } of [small, large]) await putRows(testTable.table, edgeRows(fan, author));
    const edgeFrom = (author: Author) => edgeRow.key({ owner: fan, other: author.author });
    const follows = await bothCost((author) =>
      project([changeOf(edgeFrom(author), undefined, edgeTo(author, fan, []))]),
    );
    // Of the followed account, and of the one who follows.
    expect(follows.map(({ write }) => write)).toEqual([2, 2]);
    const gone = [small, large].flatMap(({ author }) => edgeRows(fan, author).map(keyOfRow));
    await testTable.table.writeManyUnordered([], gone);
    const ends = await bothCost((author) =>
      project([changeOf(edgeFrom(author), edgeTo(author, fan, []), undefined)]),
    );
    expect([follows[1].read, ends[1]]).toEqual([follows[0].read, ends[0]]);
    expect(ends.map(({ write }) => write)).toEqual([2, 2]);
  });

  it.each([
    ['everybody', () => ({ visibility: 'public' }), [1, 1]],
    // The older of two buckets goes apart where there is no room for both: twice two units, and one for the visibility.
    [
      'an audience',
      ({ audiences }: Author) => ({ visibility: 'audience', audienceId: audiences[0] }),
      [2, 5],
    ],
  ] as const)('publishes a post for %s for few units', async (_, to, expected) => {
    const heads = new Map([small, large].map((author) => [author, newest(author, to(author))]));
    await putRows(testTable.table, [...heads.values()]);
    const published = await bothCost((author) => publish([heads.get(author) ?? expect.fail()]));
    expect(published.map(({ write }) => write)).toEqual(expected);
  });

  it('counts a post of years ago for few units more, and once', async () => {
    const { author } = large;
    const before = headOf(postIdOf(T0 - (BUCKETS - 1) * BUCKET_MS, author), { visibility: 'public' });
    const [posts, ofGuest] = [await postsFor(large, author), await postsFor(large, undefined)];
    const after = { ...before, visibility: 'private' };
    await putRows(testTable.table, [after]);
    const change = changeOf(keyOfRow(before), before, after);
    expect((await testTable.unitsOf(() => project([change]))).write).toBe(4);
    expect((await testTable.unitsOf(() => project([change]))).write).toBe(0);
    expect([await postsFor(large, author), await postsFor(large, undefined)]).toEqual([posts, ofGuest - 1]);
  });
});
