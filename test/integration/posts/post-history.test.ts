/** Who reads the history of a post whose life has a second step: into the archive and out, a private account, another visibility. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noRelation } from '../../../lambdas/graph/edge.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { archivePost, unarchivePost } from '../../../lambdas/posts/archive-post.ts';
import { canSeeEdit } from '../../../lambdas/posts/can-see-edit.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import type { PostChange } from '../../../lambdas/posts/post-contract.ts';
import { listEdits, removeEdit } from '../../../lambdas/posts/post-history.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { alice, bob } from '../../support/some-post.ts';

let engine: Engine;
let world: PostTable;
let isPrivate: boolean;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  isPrivate = false;
  await world.givenAccount(alice, 'alice');
});
afterEach(() => world.stop());

const publish = async (caption: string): Promise<PostId> => {
  const { post } = await world.create([await world.givenPhoto(alice)], { body: { caption } });
  await world.settle();
  return post.postId;
};
const own = (postId: PostId) => ({ postId, owner: alice, now: world.now() });
const say = (postId: PostId, caption: string, more: PostChange = {}) => {
  world.pass(1_000);
  const author = { accountId: alice, isPrivate };
  return editPost(world, { postId, author, change: { caption, ...more }, now: world.now() });
};
const archive = (postId: PostId) => archivePost(world, own(postId));
const unarchive = (postId: PostId) =>
  unarchivePost(world, { postId, author: { accountId: alice, isPrivate }, now: world.now() });

const guest = noRelation;
const followerSince = (at: number) => ({ ...noRelation, followsAuthor: true, since: newUlid(at) });

/** The captions in the history, oldest first, as somebody reads them while the account is as it is. */
const readBy = async (postId: PostId, relation: typeof noRelation, viewer = bob) => {
  const post = (await world.posts.head(postId, world.now())) ?? expect.fail('It is gone');
  const author = { status: 'active', isPrivate } as const;
  const { items } = await listEdits(
    world.posts,
    post,
    (edit) => canSeeEdit(viewer, post, edit, author, relation),
    { limit: 100, from: undefined },
  );
  return items.map(({ caption }) => caption).reverse();
};

describe('the history of a post', () => {
  it('has nothing for others of what was said in the archive alone', async () => {
    const postId = await publish('open');
    await archive(postId);
    await say(postId, 'secret');
    await say(postId, 'clean');
    await unarchive(postId);
    await say(postId, 'open again');
    expect(await readBy(postId, guest)).toEqual(['open', 'clean']);
    expect(await readBy(postId, guest, alice)).toEqual(['open', 'secret', 'clean']);
  });

  it('has nothing for others of what was said before the post was published', async () => {
    const photoId = await world.givenPhoto(alice, 'processing');
    const { post } = await world.create([photoId], { body: { caption: 'early' } });
    await say(post.postId, 'later');
    await world.whenPhotoBecomes(photoId, 'ready');
    await world.settle();
    await say(post.postId, 'now');
    expect(await readBy(post.postId, guest)).toEqual(['later']);
  });

  it('keeps to followers of then what was said while the account was private', async () => {
    const postId = await publish('open');
    isPrivate = true;
    await say(postId, 'for followers');
    const then = world.now();
    await say(postId, 'for followers too');
    isPrivate = false;
    await say(postId, 'open again');
    expect(await readBy(postId, guest)).toEqual(['open']);
    expect(await readBy(postId, followerSince(then))).toEqual(['open', 'for followers', 'for followers too']);
    expect(await readBy(postId, followerSince(world.now() + 1))).toEqual(['open']);
  });

  it('keeps to its circle what was said before the visibility was widened', async () => {
    const postId = await publish('open');
    await say(postId, 'private', { visibility: 'private' });
    await say(postId, 'for followers', { visibility: 'followers' });
    await say(postId, 'open again', { visibility: 'public' });
    await say(postId, 'and again');
    expect(await readBy(postId, guest)).toEqual(['open', 'open again']);
    expect(await readBy(postId, followerSince(1))).toEqual(['open', 'for followers', 'open again']);
  });

  it('loses an entry that its author removes, and never what the post says now', async () => {
    const long = 'long '.repeat(500);
    const postId = await publish(long);
    await say(postId, 'second');
    await say(postId, 'third');
    const remove = (version: number, owner = alice) =>
      removeEdit(world, { postId, owner, version, now: world.now() });
    await expect(remove(3)).rejects.toMatchObject({ definition: { code: 'present_text' } });
    await expect(remove(9)).rejects.toMatchObject({ definition: { code: 'not_found' } });
    await expect(remove(1, bob)).rejects.toMatchObject({ definition: { code: 'not_found' } });
    await remove(1);
    await expect(remove(1)).rejects.toMatchObject({ definition: { code: 'not_found' } });
    expect(await readBy(postId, guest, alice)).toEqual(['second']);
    expect((await world.post(postId))?.caption).toBe('third');
    expect(JSON.stringify([...(await world.rows()).values()])).not.toContain('long long');
  });

  it('is full at its limit, and takes edits again when entries are removed', async () => {
    const postId = await publish('0');
    for (let edit = 1; edit <= limits.editsPerPost; edit += 1) await say(postId, String(edit));
    await expect(say(postId, 'one more')).rejects.toMatchObject({
      definition: { code: 'limit_reached' },
      detail: {
        en: expect.stringContaining(String(limits.editsPerPost)),
        ar: expect.stringContaining(String(limits.editsPerPost)),
      },
    });
    expect((await world.post(postId))?.caption).toBe(String(limits.editsPerPost));
    await removeEdit(world, { ...own(postId), version: 1 });
    await say(postId, 'one more');
    expect((await world.post(postId))?.caption).toBe('one more');
  });
});
