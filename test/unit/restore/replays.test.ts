import { describe, expect, it } from 'vitest';
import type { Account } from '../../../lambdas/accounts/account.ts';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { audienceMemberRow } from '../../../lambdas/audiences/audience-rows.ts';
import { callerRow, likedPostsRow } from '../../../lambdas/callers/caller-rows.ts';
import { likeField } from '../../../lambdas/callers/listed-likes.ts';
import { draftRow } from '../../../lambdas/drafts/draft-rows.ts';
import { edgeRow, followerRow, reverseRow } from '../../../lambdas/graph/graph-rows.ts';
import { AudienceId, draftIdOf, newActId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { followNotifiers } from '../../../lambdas/notify/follow-notifications.ts';
import type { NotificationJob } from '../../../lambdas/notify/notifier.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import type { Key, Row } from '../../../lambdas/platform/table.ts';
import { nameOfKey } from '../../../lambdas/platform/table.ts';
import { newPartId } from '../../../lambdas/posts/post-parts.ts';
import { postRow, textPartRow } from '../../../lambdas/posts/post-rows.ts';
import { countsRow } from '../../../lambdas/profiles/profile-rows.ts';
import { likedPostRow, likeRow, saveRow, viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { withdrawalsIn } from '../../../lambdas/reactions/withdraw-acts.ts';
import { gonePost } from '../../../lib/restore/posts.ts';
import { replaysOf } from '../../../lib/restore/reconcile.ts';
import type { Replay } from '../../../lib/restore/replay.ts';
import { runParts } from '../../support/run-parts.ts';
import {
  edgeRows,
  idOf,
  postAt,
  postItem,
  profileItem,
  someAccount,
  T0,
} from '../../support/some-account.ts';

const [alice, bob] = [idOf('alice'), idOf('bob')];
const postId = postAt(alice, 1);
const DAY_MS = 86_400_000;

/** What rows ask for, in a table of these and others. */
const replays = async (rows: readonly (Row & Key)[], others: readonly (Row & Key)[] = [], since = T0) => {
  const table = new Map([...rows, ...others].map((row) => [nameOfKey(keyOfRow(row)), row]));
  const asked = await replaysOf(rows, since, async (keys) =>
    keys.flatMap((key) => table.get(nameOfKey(key)) ?? []),
  );
  expect(asked.malformed).toEqual([]);
  return asked.replays;
};
const topicsOf = (all: Awaited<ReturnType<typeof replays>>, consumer: string) =>
  all.filter((replay) => replay.consumer === consumer).flatMap(({ topics }) => topics);

/** The jobs for notifications that a replay of an edge comes to. */
const jobsOfFollows = async ({ key, before, after }: Replay): Promise<readonly NotificationJob[]> => {
  const sent: NotificationJob[] = [];
  const deps = {
    notifications: { send: async (jobs: readonly NotificationJob[]) => void sent.push(...jobs) },
  };
  const parts = followNotifiers.map(({ of: { part } }) => [part, deps] as const);
  const { batchItemFailures } = await runParts([{ key, before, after, sequenceNumber: '1' }], ...parts);
  expect(batchItemFailures).toEqual([]);
  return sent;
};

describe('rows that follow from others', () => {
  const [edge, ...lists] = edgeRows(bob, alice, newUlid(T0));

  it('ask for nothing while these say so', async () => {
    expect(await replays(lists, edge && [edge])).toEqual([]);
    const act = newActId(T0);
    const state = { ...viewerStateRow.key({ reader: bob, postId }), liked: act, at: T0 };
    const mark = { ...likeRow.key({ target: postId, act, account: bob }) };
    expect(await replays([mark], [state, { ...postItem(postId) }], T0 + 1)).toEqual([]);
  });

  it('tell of a like that is counted, and of which the author may not have been told yet', async () => {
    const act = newActId(T0);
    const key = viewerStateRow.key({ reader: bob, postId });
    const mark = { ...likeRow.key({ target: postId, act, account: bob }) };
    const left = await replays([mark], [{ ...key, liked: act, saved: act, at: T0 }]);
    expect(left).toMatchObject([{ consumer: 'effects', after: mark }]);
    const saved = { ...saveRow.key({ postId, act, account: bob }) };
    expect(await replays([saved], [{ ...key, liked: act, saved: act, at: T0 }])).toEqual([]);
  });

  it('tell of each like that an account lists, as if it had a row of its own', async () => {
    const acts = Array.from({ length: 3 }, (_, each) => newActId(T0 + each));
    const [first, second, third] = acts.map((act) => ({ act, postId }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('no acts');
    const left = await replays([
      { ...callerRow.key({ accountId: bob }), writes: T0, [likeField(first.act)]: postId },
      { ...likedPostsRow.key({ accountId: bob, oldest: second.act, nonce: '0' }), likes: [second, third] },
    ]);
    expect(left.map(({ consumer, key }) => [consumer, key])).toEqual(
      acts.map((act) => ['projections', likedPostRow.key({ account: bob, act, postId })]),
    );
    expect(likedPostRow.parse({ ...left[0]?.after })).toMatchObject(first);
  });

  it('are handed over as what they were made of, as it was', async () => {
    const key = edgeRow.key({ owner: bob, other: alice });
    const since = newUlid(T0);
    const left = await replays([
      { ...followerRow.key({ owner: alice, at: since, other: bob }) },
      { ...reverseRow.key({ followed: alice, follower: bob }), since },
    ]);
    expect(left).toHaveLength(1); // both ask for the same
    expect(left[0]).toMatchObject({ consumer: 'projections', key, before: { ...key, since } });
    expect(left[0]).not.toHaveProperty('after');
    expect(edgeRow.parse({ ...left[0]?.before })).toMatchObject({ since });
  });

  it('are followed by marks of likes that were taken back', async () => {
    const act = newActId(T0);
    const key = viewerStateRow.key({ reader: bob, postId });
    const [left] = await replays(
      [{ ...likeRow.key({ target: postId, act, account: bob }) }],
      [{ ...key, at: T0 + 1 }, postItem(postId)],
    );
    expect(left).toMatchObject({ key, before: { liked: act }, after: { at: T0 + 1 } });
    expect(viewerStateRow.parse({ ...left?.before })).toMatchObject({ liked: act });
  });

  it('are apart where they differ in what they say: two audiences, two acts', async () => {
    const [friends, family] = [AudienceId.parse(newUlid(T0)), AudienceId.parse(newUlid(T0))];
    const left = await replays([
      { ...audienceMemberRow.key({ owner: alice, audienceId: friends, member: bob }) },
      { ...audienceMemberRow.key({ owner: alice, audienceId: family, member: bob }) },
    ]);
    expect(left.map(({ before }) => edgeRow.parse({ ...before }).audiences)).toEqual([[friends], [family]]);
    const act = newActId(T0);
    const acts = await replays([
      { ...likeRow.key({ target: postId, act, account: bob }) },
      { ...saveRow.key({ postId, act, account: bob }) },
    ]);
    expect(acts.map(({ before }) => [before?.['liked'], before?.['saved']])).toEqual([
      [act, undefined],
      [undefined, act],
    ]);
  });

  it('lead to buckets of counts that no edge leads to', async () => {
    const row = {
      ...countsRow.key({ accountId: alice }),
      version: 1,
      numbers: {},
      followers: { '7': 2 },
      following: {},
    };
    const [bucket] = await replays([row]);
    expect(bucket?.topics).toEqual(['profiles']);
    expect(edgeRow.parse({ ...bucket?.before })).toMatchObject({ other: alice });
    expect(String(edgeRow.parse({ ...bucket?.before }).owner)).toMatch(/^7/);
  });
});

describe('an edge', () => {
  const key = edgeRow.key({ owner: bob, other: alice });
  const [old, recent] = [newUlid(T0), newUlid(T0 + DAY_MS)];
  const since = T0 + DAY_MS;
  const told = async (row: Row, alicesAccount: Partial<Account> = {}) => {
    const asked = await replays(
      [{ ...key, ...row }],
      [profileItem(someAccount('alice', alicesAccount))],
      since,
    );
    const effects = asked.filter(({ consumer }) => consumer === 'effects');
    return (await Promise.all(effects.map(jobsOfFollows))).flat();
  };

  it('tells of a follow, of a request, and of the approval by a private account', async () => {
    expect(await told({ since: recent })).toMatchObject([{ kind: 'follows', followed: alice }]);
    expect(await told({ requested: recent })).toMatchObject([{ kind: 'request', asked: alice }]);
    const approved = await told({ since: recent }, { isPrivate: true });
    expect(approved.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'request']);
    expect(approved).toContainEqual({ kind: 'accepted', approver: alice, follower: bob, since: recent });
  });

  it('tells of nothing that is old, whatever else is new', async () => {
    expect(await told({ since: old, bell: recent })).toEqual([]);
    expect(await told({ since: old, lastBlock: recent })).toEqual([]);
    expect(await told({ blocks: old, lastBlock: old, requested: recent })).toMatchObject([
      { kind: 'request' },
    ]);
    expect(await told({ blocks: recent, lastBlock: recent })).toMatchObject([{ kind: 'block' }]);
  });

  it('has what a block takes back looked for only where the block is new', async () => {
    const withdrawn = async (block: string) => {
      const row = { ...key, blocks: block, blockedBy: block, lastBlock: block };
      const [change] = await replays([row], [], since);
      const [before, after] = [change?.before, change?.after].map(
        (each) => each && edgeRow.parse({ ...each }),
      );
      const ids = { owner: bob, other: alice };
      const sameEdge = { entity: 'edge', ids, before, after, position: 0, changedAt: undefined } as const;
      return withdrawalsIn(sameEdge, ['liked']);
    };
    expect(await withdrawn(old)).toEqual([]);
    expect(await withdrawn(recent)).not.toEqual([]);
  });
});

describe('a post', () => {
  it('goes to feeds only where its fan-out may still be undone, and operators are told of none', async () => {
    const recent = await replays([postItem(postId)]);
    expect(topicsOf(recent, 'effects')).toContain('posts');
    expect(topicsOf(recent, 'effects')).not.toContain('webhooks');
    const old = await replays([postItem(postId, { publishedAt: T0 })], [], T0 + DAY_MS);
    expect(topicsOf(old, 'effects')).toEqual([]);
    expect(topicsOf(old, 'projections')).toContain('profiles');
  });

  it('that is not published is looked at however old it is', async () => {
    const waiting = { ...postItem(postId), state: 'processing', publishedAt: undefined };
    expect(topicsOf(await replays([waiting], [], T0 + DAY_MS), 'effects')).toContain('posts');
  });

  it('that left the state published is counted as if it had just done so', async () => {
    const archived = postItem(postId, { state: 'archived' });
    const [first] = (await replays([archived])).filter(({ consumer }) => consumer === 'projections');
    expect(postRow.parse({ ...first?.before })).toMatchObject({ state: 'published' });
    expect(postRow.parse({ ...first?.after })).toMatchObject({ state: 'archived' });
  });

  it('that is gone leaves what belonged to it, which goes too', async () => {
    const part = { ...textPartRow.key({ postId, part: newPartId(1) }), caption: 'c' };
    const left = await replays([part]);
    expect(left.map(({ consumer }) => consumer)).toEqual(['projections', 'effects']);
    for (const { before, after } of left) {
      expect(after).toBeUndefined();
      expect(postRow.parse({ ...before })).toMatchObject({ postId, state: 'published' });
    }
    expect(await replays([part], [postItem(postId)])).toEqual([]);
    expect(gonePost(postId)).toMatchObject({ publishedAt: T0 + 60_000 });
  });
});

describe('a draft', () => {
  const key = draftRow.key({ draftId: draftIdOf(T0, alice) });
  const draft = { nonce: 'ABCDEFGH', version: 2, details: { visibility: 'public' }, photos: [] };
  const times = { changedAt: T0, expiresAt: T0, publishAt: T0 + DAY_MS };
  const failure = { code: 'photo_unusable', part: '2.ABCDEFGH' };
  const failed = { ...key, ...draft, ...times, state: 'failed', failure };

  it('that failed at its time tells its author, where that may still be undone', async () => {
    const [recent] = await replays([failed], [], T0 + DAY_MS);
    expect(draftRow.parse({ ...recent?.before })).toMatchObject({
      state: 'scheduled',
      publishAt: T0 + DAY_MS,
    });
    expect(draftRow.parse({ ...recent?.after })).toMatchObject({ state: 'failed' });
    const [old] = await replays([failed], [], T0 + DAY_MS + 1);
    expect(old).not.toHaveProperty('before');
  });

  it('that is scheduled is looked at as if it were new', async () => {
    const [scheduled] = await replays([{ ...key, ...draft, ...times, state: 'scheduled' }]);
    expect(scheduled).toMatchObject({ consumer: 'effects', after: { state: 'scheduled' } });
    expect(scheduled).not.toHaveProperty('before');
  });
});

it('a row that cannot be read is named, and holds up no other', async () => {
  const [bad, good] = [{ ...edgeRow.key({ owner: bob, other: alice }), since: 7 }, postItem(postId)];
  const asked = await replaysOf([bad, good], T0, async () => []);
  expect(asked.malformed).toEqual([keyOfRow(bad)]);
  expect(asked.replays.length).toBeGreaterThan(0);
});

it('whoever is seen no more has their comments counted anew, nobody else', async () => {
  expect(await replays([profileItem(someAccount('carol'))])).toEqual([]);
  const [suspended] = await replays([profileItem(someAccount('carol', { status: 'suspended' }))]);
  expect(profileRow.parse({ ...suspended?.before })).toMatchObject({ status: 'active' });
});
