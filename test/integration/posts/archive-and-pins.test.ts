import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { noRelation } from '../../../lambdas/graph/edge.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { archivePost, unarchivePost } from '../../../lambdas/posts/archive-post.ts';
import { deletePost, restorePost } from '../../../lambdas/posts/bin-post.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import { type GridPosition, listGrid } from '../../../lambdas/posts/list-grid.ts';
import { pinPost, unpinPost } from '../../../lambdas/posts/pin-post.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { alice, bob } from '../../support/some-post.ts';

let engine: Engine;
let world: PostTable;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  await world.givenAccount(alice, 'alice');
  await world.changes();
});
afterEach(() => world.stop());

const publish = async (): Promise<PostId> => {
  world.pass(1_000);
  const { post } = await world.create([await world.givenPhoto(alice)]);
  await world.settle();
  return post.postId;
};
const own = (postId: PostId, owner = alice) => ({ postId, owner, now: world.now() });
const archive = (postId: PostId, owner = alice) => archivePost(world, own(postId, owner));
const unarchive = (postId: PostId) =>
  unarchivePost(world, { author: { accountId: alice, isPrivate: false }, postId, now: world.now() });
const ownPin = async (postId: PostId, owner = alice) => ({
  account: await ownAccount(world.accounts, owner),
  postId,
  now: world.now(),
});
const pin = async (postId: PostId, owner = alice) => pinPost(world, await ownPin(postId, owner));
const unpin = async (postId: PostId) => unpinPost(world, await ownPin(postId));
const pins = async () => (await world.accounts.byId(alice))?.pins ?? [];

const gridPage = async (limit: number, from?: GridPosition, viewer = bob) => {
  const author = await world.accounts.byId(alice);
  if (author === undefined) throw new Error('Alice has no account');
  const who = { accountId: viewer, relation: noRelation };
  const { items, next } = await listGrid(world, author, who, { limit, from, now: world.now() });
  return { ids: items.map(({ post }) => post.postId), next };
};
const grid = async () => (await gridPage(100)).ids;

describe('the archive', () => {
  it('does not take what another device has put away meanwhile', async () => {
    const postId = await publish();
    const seen = await world.posts.head(postId, world.now(), { consistent: true });
    if (seen?.state !== 'published') throw new Error('not published');
    expect(await world.posts.moveToBin(seen, world.now())).toMatchObject({ state: 'deleted' });
    expect(await world.posts.archive(seen)).toBeUndefined();
    expect((await world.posts.head(postId, world.now(), { consistent: true }))?.state).toBe('deleted');
  });

  it('takes a post out of sight with all it has, and gives it back to the feeds', async () => {
    const postId = await publish();
    const published = await world.post(postId);
    world.fanOutJobs.length = 0;
    expect(await archive(postId)).toMatchObject({ state: 'archived' });
    expect(await world.post(postId)).toEqual({ ...published, state: 'archived' });
    expect(await archive(postId)).toMatchObject({ state: 'archived' });
    await world.settle();
    expect(await grid()).toEqual([]);
    expect((await gridPage(100, undefined, alice)).ids).toEqual([]);
    const listed = await world.posts.listArchive(alice, 100, undefined, world.now());
    expect(listed.posts.map((post) => post.postId)).toEqual([postId]);
    expect(world.fanOutJobs).toEqual([]);

    for (let time = 0; time < 2; time += 1) {
      expect(await unarchive(postId)).toMatchObject({ state: 'published' });
      expect(await world.post(postId)).toEqual(published);
    }
    await world.settle();
    expect(world.fanOutJobs).toEqual([{ kind: 'post', postId }]);
    expect(await grid()).toEqual([postId]);
    expect((await world.posts.listArchive(alice, 100, undefined, world.now())).posts).toEqual([]);
  });

  it('keeps what an edit changes, and comes back out of the bin as archive', async () => {
    const postId = await publish();
    await archive(postId);
    await editPost(world, {
      postId,
      author: { accountId: alice, isPrivate: false },
      change: { title: 'Later' },
      now: world.now(),
    });
    await deletePost(world, own(postId));
    expect((await world.posts.listArchive(alice, 100, undefined, world.now())).posts).toEqual([]);
    await restorePost(world, own(postId));
    expect(await world.post(postId)).toMatchObject({ state: 'archived', title: 'Later' });
    expect((await world.posts.listArchive(alice, 100, undefined, world.now())).posts).toHaveLength(1);
    await unarchive(postId);
    expect(await world.post(postId)).toMatchObject({ state: 'published', title: 'Later' });
  });

  it('takes published posts of one’s own only', async () => {
    const postId = await publish();
    await expect(archive(postId, bob)).rejects.toMatchObject({ definition: { code: 'not_found' } });
    const { post } = await world.create([await world.givenPhoto(alice, 'awaiting')]);
    await expect(archive(post.postId)).rejects.toMatchObject({ definition: { code: 'not_published' } });
    await expect(unarchive(post.postId)).rejects.toMatchObject({ definition: { code: 'not_published' } });
  });

  it('leaves nothing behind when an archived post is deleted for good', async () => {
    const postId = await publish();
    await archive(postId);
    await deletePost(world, own(postId));
    world.pass((limits.deletedPostDays + 1) * DAY_MS);
    await world.expire();
    await world.settle();
    await world.expire();
    expect([...(await world.rows()).keys()]).toEqual([`A#${alice} PROFILE`]);
  });
});

describe('pins', () => {
  it('are three at most, also when many are set at once', async () => {
    const postIds = [];
    for (let count = 0; count < 5; count += 1) postIds.push(await publish());
    const outcomes = await Promise.allSettled(postIds.map((postId) => pin(postId)));
    expect(await pins()).toHaveLength(limits.pinnedPosts);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      expect(['limit_reached', 'conflict']).toContain(outcome.reason.definition.code);
    }
  });

  it('name the limit at the fourth, and make room for posts that are no longer shown', async () => {
    const postIds = [];
    for (let count = 0; count < 4; count += 1) postIds.push(await publish());
    const [first, second, third, fourth] = postIds;
    for (const postId of [first!, second!, third!]) await pin(postId);
    await pin(third!);
    expect(await pins()).toEqual([third, second, first]);
    await expect(pin(fourth!)).rejects.toMatchObject({
      definition: { code: 'limit_reached', status: 409 },
      detail: { en: expect.stringContaining('3') },
    });
    await archive(second!);
    await pin(fourth!);
    expect(await pins()).toEqual([fourth, third, first]);
    await unpin(third!);
    await unpin(third!);
    expect(await pins()).toEqual([fourth, first]);
  });

  it('are of one’s own published posts', async () => {
    await world.givenAccount(bob, 'bob');
    const postId = await publish();
    await expect(pin(postId, bob)).rejects.toMatchObject({ definition: { code: 'not_found' } });
    await archive(postId);
    await expect(pin(postId)).rejects.toMatchObject({ definition: { code: 'not_published' } });
  });

  it('begin the grid, whose pages list every post once whatever is pinned meanwhile', async () => {
    const postIds: PostId[] = [];
    for (let count = 0; count < 6; count += 1) postIds.unshift(await publish());
    const [newest, second, , , fifth, oldest] = postIds;
    await pin(oldest!);
    await pin(fifth!);
    expect(await grid()).toEqual([fifth, oldest, ...postIds.slice(0, 4)]);
    for (const limit of [1, 2, 3, 100]) {
      const seen: PostId[] = [];
      let from: GridPosition | undefined;
      do {
        const page = await gridPage(limit, from);
        seen.push(...page.ids);
        from = page.next;
        await unpin(fifth!);
        if (!(await pins()).includes(newest!)) await pin(newest!);
      } while (from !== undefined);
      expect([...seen].sort()).toEqual([...postIds].sort());
      await unpin(newest!);
      await pin(fifth!);
    }
    await archive(fifth!);
    await deletePost(world, own(second!));
    expect(await grid()).toEqual([oldest, newest, ...postIds.slice(2, 4)]);
  });
});
