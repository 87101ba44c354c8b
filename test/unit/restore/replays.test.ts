import { describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { edgeRow, followerRow, reverseRow } from '../../../lambdas/graph/graph-rows.ts';
import { newActId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import type { Key, Row } from '../../../lambdas/platform/table.ts';
import { nameOfKey } from '../../../lambdas/platform/table.ts';
import { newPartId } from '../../../lambdas/posts/post-parts.ts';
import { postRow, textPartRow } from '../../../lambdas/posts/post-rows.ts';
import { countsRow } from '../../../lambdas/profiles/profile-rows.ts';
import { likeRow, viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { gonePost } from '../../../lib/restore/posts.ts';
import { replaysOf } from '../../../lib/restore/reconcile.ts';
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

describe('rows that follow from others', () => {
  const [edge, ...lists] = edgeRows(bob, alice, newUlid(T0));

  it('ask for nothing while these say so', async () => {
    expect(await replays(lists, edge && [edge])).toEqual([]);
    const act = newActId(T0);
    const state = { ...viewerStateRow.key({ reader: bob, postId }), liked: act, at: T0 };
    const mark = { ...likeRow.key({ target: postId, act, account: bob }) };
    expect(await replays([mark], [state, { ...postItem(postId) }])).toEqual([]);
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
