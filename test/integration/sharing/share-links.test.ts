import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Account } from '../../../lambdas/accounts/account.ts';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import { NewShareLink } from '../../../lambdas/sharing/share-link-contract.ts';
import {
  createShareLink,
  listShareLinks,
  readSharedPost,
  revokeShareLink,
} from '../../../lambdas/sharing/share-post.ts';
import { digestOf } from '../../../lambdas/sharing/share-token.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { profileItem, putRows, someAccount } from '../../support/some-account.ts';
import { alice, bob } from '../../support/some-post.ts';

const HOUR_MS = 3_600_000;

let engine: Engine;
let world: PostTable;
let postId: PostId;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
  await world.changes();
  postId = (await world.create([await world.givenPhoto(alice)])).post.postId;
  await world.settle();
});
afterEach(() => world.stop());

const own = (owner = alice) => ({ postId, owner, now: world.now() });
const iso = (aheadMs: number) => new Date(world.now() + aheadMs).toISOString();
const share = async (token: string, expiresAt?: string, owner = alice) => {
  const author = await ownAccount(world.accounts, owner);
  return createShareLink(world, { author, postId, now: world.now(), token, expiresAt });
};
const open = (token: string) => readSharedPost(world, token, undefined, world.now());
const code = (wanted: string) => ({ definition: { code: wanted } });

describe('share links', () => {
  it('are at most twenty alive, also when many are made at once', async () => {
    for (let count = 0; count < limits.shareLinksPerPost - 1; count += 1) {
      await share(`token ${count}`, iso(DAY_MS));
    }
    const tries = await Promise.allSettled(['a', 'b', 'c'].map((token) => share(token, iso(DAY_MS))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(share('another')).rejects.toMatchObject({
      ...code('limit_reached'),
      detail: { en: expect.stringContaining('at most 20') },
    });
    world.pass(DAY_MS);
    await share('another');
    expect(await listShareLinks(world, own())).toHaveLength(1);
  });

  it('end when they say, at most 90 days ahead', async () => {
    const most = limits.shareLinkMaxDays * DAY_MS;
    for (const expiresAt of [iso(0), iso(-DAY_MS), iso(most + 1)]) {
      await expect(share('x', expiresAt)).rejects.toMatchObject({
        ...code('invalid_request'),
        detail: { en: expect.stringContaining(expiresAt) },
      });
    }
    expect(await share('longest', iso(most))).toMatchObject({ digest: digestOf('longest') });
    expect((await share('usual')).expiresAt * 1_000).toBe(world.now() + 30 * DAY_MS);
    world.pass(30 * DAY_MS);
    await expect(open('usual')).rejects.toMatchObject(code('not_found'));
    expect(await open('longest')).toMatchObject({ post: { postId } });
  });

  it('may end at a time of a place', async () => {
    const expiresAt = iso(4 * HOUR_MS).replace('Z', '+03:00');
    expect(z.parse(NewShareLink, { expiresAt })).toEqual({ expiresAt });
    expect((await share('token', expiresAt)).expiresAt * 1_000).toBe(world.now() + HOUR_MS);
  });

  it('are one’s own to make, list and end', async () => {
    await world.givenAccount(bob, 'bob');
    const { digest } = await share('token');
    await expect(share('x', undefined, bob)).rejects.toMatchObject(code('not_found'));
    await expect(listShareLinks(world, own(bob))).rejects.toMatchObject(code('not_found'));
    const end = (owner = alice, linkId = digest) => revokeShareLink(world, { ...own(owner), linkId });
    await expect(end(bob)).rejects.toMatchObject(code('not_found'));
    await end();
    await expect(end()).rejects.toMatchObject(code('not_found'));
    await expect(open('token')).rejects.toMatchObject(code('not_found'));
  });

  it('show what may be shared now, and no row knows their tokens', async () => {
    await share('secret token');
    const edit = (visibility: 'private' | 'followers') =>
      editPost(world, {
        postId,
        author: { accountId: alice, isPrivate: false },
        change: { visibility },
        now: world.now(),
      });
    await edit('private');
    await expect(open('secret token')).rejects.toMatchObject(code('not_found'));
    await expect(share('x')).rejects.toMatchObject(code('not_shareable'));
    await edit('followers');
    expect(await open('secret token')).toMatchObject({ post: { postId } });
    expect(JSON.stringify([...(await world.rows())])).not.toContain('secret token');
  });

  it('show nothing while their author is private or suspended', async () => {
    await share('token');
    const becomes = (more: Partial<Account>) =>
      putRows(world.table, [profileItem(someAccount('alice', { accountId: alice, ...more }))]);
    for (const more of [{ isPrivate: true }, { status: 'suspended' }] as const) {
      await becomes(more);
      await expect(open('token')).rejects.toMatchObject(code('not_found'));
    }
    await becomes({});
    expect(await open('token')).toMatchObject({ post: { postId } });
  });

  it('go with their post', async () => {
    await share('one', iso(limits.shareLinkMaxDays * DAY_MS));
    await share('other');
    const post = await world.post(postId);
    if (post === undefined || post.state === 'deleted') throw new Error('The post is gone');
    await world.posts.moveToBin(post, world.now());
    world.pass((limits.deletedPostDays + 1) * DAY_MS - DAY_MS * 5);
    const before = [...(await world.rows()).keys()].filter((name) => name.includes('LINK'));
    expect(before).toHaveLength(3);
    world.pass(DAY_MS * 5);
    await world.expire();
    await world.settle();
    expect([...(await world.rows()).keys()].filter((name) => name.includes('LINK'))).toEqual([]);
  });
});
