import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import { feedProjections } from '../../../lambdas/feeds/feed-projections.ts';
import type { AcceptRequestsJob } from '../../../lambdas/graph/accept-requests.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { graphProjections } from '../../../lambdas/graph/graph-projections.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { AudienceId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { FanOutJob } from '../../../lambdas/kernel/jobs/fan-out-job.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { countProjections } from '../../../lambdas/profiles/count-projections.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { countsFor, followersOf } from '../../../lambdas/profiles/counts.ts';
import { makeProfileSnapshotStore } from '../../../lambdas/profiles/profile-snapshot-store.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const depsOf = () => {
  const jobs: FanOutJob[] = [];
  const queue = {
    send: async (sent: readonly FanOutJob[]) => {
      jobs.push(...sent);
    },
  };
  const { table } = testTable;
  const opened: AcceptRequestsJob[] = [];
  const acceptance = {
    send: async (sent: readonly AcceptRequestsJob[]) => {
      opened.push(...sent);
    },
  };
  return {
    accounts: makeAccountStore(table),
    edges: makeEdgeStore(table),
    counts: makeCountStore(table),
    fanOut: queue,
    jobs,
    acceptance,
    opened,
    clock: () => T0,
  };
};

let sequence = 0;
const changeOf = (key: { pk: string; sk: string }, more: Partial<RowChange> = {}): RowChange => {
  sequence += 1;
  return { key, before: undefined, after: {}, sequenceNumber: String(sequence), ...more };
};

const followed = async (follower: AccountId, author: AccountId): Promise<RowChange> => {
  const since = newUlid(T0);
  await makeEdgeStore(testTable.table).follow({ follower, followed: author }, since);
  return changeOf(edgeRow.key({ owner: follower, other: author }), { after: { since } });
};

const project = (deps: ReturnType<typeof depsOf>, changes: readonly RowChange[]) =>
  runParts(changes, [graphProjections, deps], [countProjections, deps], [feedProjections, deps]);

describe('what follows from follows costs', () => {
  it('one write unit for the edge', async () => {
    const { edges } = depsOf();
    const edge = { follower: idOf('one'), followed: idOf('two') };
    expect(await testTable.unitsOf(() => edges.follow(edge, newUlid(T0)))).toEqual({ read: 0, write: 1 });
  });

  it('one write for the count of an author whom a hundred follow at once', async () => {
    const deps = depsOf();
    const author = idOf('burst author');
    const people = Array.from({ length: 100 }, (_, each) => idOf(`burst ${each}`));
    const changes = await Promise.all(people.map((person) => followed(person, author)));
    const units = await testTable.unitsOf(() => project(deps, changes));
    // For each a reverse edge, the rows of both lists and a count of followed accounts, and one count of followers.
    expect(units.write).toBe(3 * 100 + 100 + 1);
    expect(followersOf(await deps.counts.read(author))).toBe(100);
    const again = await testTable.unitsOf(() => project(deps, changes));
    expect(again.write).toBe(3 * 100); // the rows once more: counts that are right are not written
  });

  it('one write unit for the count of a post', async () => {
    const deps = depsOf();
    const postId = postAt(idOf('poster'), 1);
    await putRows(testTable.table, [postItem(postId)]);
    const change = changeOf(postRow.key({ postId }), {
      before: postItem(postId, { state: 'processing' }),
      after: postItem(postId),
    });
    expect((await testTable.unitsOf(() => project(deps, [change]))).write).toBe(1);
    const silent = changeOf(postRow.key({ postId }), { before: postItem(postId), after: postItem(postId) });
    expect(await testTable.unitsOf(() => project(deps, [silent]))).toEqual({ read: 0, write: 0 });
  });
});

describe('the counts of posts', () => {
  it('follow a post from one audience to another, and out of it', async () => {
    const deps = depsOf();
    const author = idOf('careful');
    const postId = postAt(author, 1);
    const [friends, family] = ['B', 'C'].map((last) => AudienceId.parse(`01K7Z3R2C07ZK3N9QW2M5RX8T${last}`));
    await putRows(
      testTable.table,
      [friends, family].flatMap((audienceId) =>
        audienceId === undefined
          ? []
          : [{ ...audienceRow.key({ owner: author, audienceId }), name: 'some', members: 1 }],
      ),
    );
    const snapshots = makeProfileSnapshotStore(testTable.table);
    let before: Row | undefined;
    const becomes = async (more: Row): Promise<readonly number[]> => {
      const after = postItem(postId, more);
      await putRows(testTable.table, [after]);
      await project(deps, [changeOf(postRow.key({ postId }), { before, after })]);
      before = after;
      const follower = { isSelf: false, follows: true, isPrivate: false };
      const shown = [friends, family].map(async (audience, each) => {
        const edge = { ...edgeRow.key({ owner: idOf(`member ${each}`), other: author }), since: newUlid(T0) };
        await putRows(testTable.table, [{ ...edge, audiences: new Set([audience]) }]);
        const { counts, audiencePosts } = await snapshots.read(idOf(`member ${each}`), author);
        return countsFor(counts, { ...follower, audiencePosts }).posts;
      });
      return Promise.all(shown);
    };
    expect(await becomes({ visibility: 'audience', audienceId: friends })).toEqual([1, 0]);
    expect(await becomes({ visibility: 'audience', audienceId: family })).toEqual([0, 1]);
    expect(await becomes({ visibility: 'unlisted' })).toEqual([1, 1]);
    expect(await becomes({ visibility: 'private' })).toEqual([0, 0]);
    expect(await becomes({ visibility: 'audience', audienceId: friends })).toEqual([1, 0]);
    expect(await becomes({ visibility: 'audience', audienceId: friends, state: 'archived' })).toEqual([0, 0]);
  });
});

describe('a batch of changes', () => {
  it('asks for one feed job per edge, however often it changed', async () => {
    const deps = depsOf();
    const change = await followed(idOf('often'), idOf('author'));
    await project(deps, [change, change, change]);
    expect(deps.jobs).toEqual([{ kind: 'follow', reader: idOf('often'), author: idOf('author') }]);
  });

  it('that holds one that cannot be read does what stands before it, and stops there', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const deps = depsOf();
    const good = await followed(idOf('before poison'), idOf('poisoned'));
    const poison = changeOf({ pk: 'A#broken', sk: 'EDGE#broken' });
    const late = await followed(idOf('after poison'), idOf('poisoned'));
    expect(await project(deps, [good, poison, late])).toEqual({
      batchItemFailures: [{ itemIdentifier: poison.sequenceNumber }],
    });
    expect(followersOf(await deps.counts.read(idOf('poisoned')))).toBe(1);
    vi.restoreAllMocks();
  });
});

describe('lists of people', () => {
  it('page to the end, everybody once', async () => {
    const deps = depsOf();
    const star = idOf('star');
    const fans = Array.from({ length: 23 }, (_, each) => idOf(`fan ${each}`));
    const changes = await Promise.all(fans.map((fan) => followed(fan, star)));
    await project(deps, changes);
    const seen: AccountId[] = [];
    let after: AccountId | undefined;
    do {
      const page = await deps.edges.page('followers', star, { limit: 5, after });
      seen.push(...page.accountIds);
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(fans.toSorted());
  });
});

describe('an account that becomes public', () => {
  it('has its requests accepted by a job, and by another each time it does so again', async () => {
    const deps = depsOf();
    const account = idOf('opened again');
    const changes = [false, true, false, true].map((isPrivate) => {
      const states = [!isPrivate, isPrivate].map((is) =>
        profileItem(someAccount('opened again', { isPrivate: is })),
      );
      return changeOf(profileRow.key({ accountId: account }), { before: states[0], after: states[1] });
    });
    const job = { kind: 'accept-requests', account };
    await project(deps, changes.slice(0, 2));
    expect(deps.opened).toEqual([job]);
    await project(deps, changes.slice(2));
    expect(deps.opened).toEqual([job, job]);
    await project(deps, changes.slice(1, 2));
    expect(deps.opened).toEqual([job, job]); // one that becomes private sends none
  });
});
