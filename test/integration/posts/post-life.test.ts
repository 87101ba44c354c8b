import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PhotoId, PostId } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { deletePost, restorePost } from '../../../lambdas/posts/bin-post.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import type { PostChange } from '../../../lambdas/posts/post-contract.ts';
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

const publish = async (photos = 1): Promise<{ postId: PostId; photoIds: PhotoId[] }> => {
  const photoIds = await Promise.all(Array.from({ length: photos }, () => world.givenPhoto(alice)));
  const { post } = await world.create(photoIds, { body: { title: 'First', caption: 'A caption' } });
  await world.settle();
  return { postId: post.postId, photoIds };
};
const edit = (postId: PostId, change: PostChange, editor = alice) =>
  editPost(world, {
    postId,
    author: { accountId: editor, isPrivate: false },
    change,
    now: world.now(),
  });
const bin = (postId: PostId, owner = alice) => deletePost(world, { postId, owner, now: world.now() });
const restore = (postId: PostId, owner = alice) => restorePost(world, { postId, owner, now: world.now() });
const edits = async (postId: PostId) =>
  world.posts.completeEdits(postId, (await world.posts.listEdits(postId, 100, undefined)).edits);

describe('an edit', () => {
  it('keeps what the post said before, newest first', async () => {
    const { postId, photoIds } = await publish(2);
    world.pass(1_000);
    await edit(postId, { title: 'Second' });
    world.pass(1_000);
    await edit(postId, {
      title: '',
      photos: [{ photoId: photoIds[1]!, altText: 'A' }, { photoId: photoIds[0]! }],
    });
    const post = await world.post(postId);
    expect(post).toMatchObject({ state: 'published', version: 3, editedAt: world.now() });
    expect(post?.title).toBeUndefined();
    expect(post?.photos).toMatchObject([
      { photoId: photoIds[1], altText: 'A', width: 2048 },
      { width: 2048 },
    ]);
    expect(await edits(postId)).toMatchObject([
      { version: 2, title: 'Second', coverPhotoId: photoIds[0], editedAt: world.now() },
      { version: 1, title: 'First', editedAt: world.now() - 1_000 },
    ]);
  });

  it('pages through all of them', async () => {
    const { postId } = await publish();
    for (let at = 0; at < 5; at += 1) await edit(postId, { title: `Title ${at}` });
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const page = await world.posts.listEdits(postId, 2, after);
      seen.push(...page.edits.map(({ version }) => version));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it('that changes nothing writes nothing', async () => {
    const { postId } = await publish();
    const before = world.spent.writes;
    await edit(postId, { title: 'First', caption: 'A caption', visibility: 'public' });
    expect(world.spent.writes).toBe(before);
  });

  it('may come while the post is processing, and is what is published', async () => {
    const photoIds = [await world.givenPhoto(alice), await world.givenPhoto(alice, 'processing')];
    const { post } = await world.create(photoIds);
    await edit(post.postId, {
      photos: photoIds.toReversed().map((photoId) => ({ photoId, altText: 'late' })),
    });
    await world.whenPhotoBecomes(photoIds[1]!, 'ready');
    await world.settle();
    expect(await world.post(post.postId)).toMatchObject({
      state: 'published',
      photos: photoIds.toReversed().map((photoId) => ({ photoId, altText: 'late', width: 2048 })),
    });
  });

  it('from several devices at once loses none: each is there or in the history', async () => {
    const { postId } = await publish();
    const titles = ['one', 'two', 'three'];
    await Promise.all(titles.map((title) => edit(postId, { title })));
    const said = [(await world.post(postId))?.title, ...(await edits(postId)).map(({ title }) => title)];
    expect(said.toSorted()).toEqual(['First', ...titles].toSorted());
  });

  it('by somebody else, or of what is in the bin, finds nothing', async () => {
    const { postId } = await publish();
    await expect(edit(postId, { title: 'Mine' }, bob)).rejects.toMatchObject({
      definition: { code: 'not_found' },
    });
    await bin(postId);
    await expect(edit(postId, { title: 'Late' })).rejects.toMatchObject({
      definition: { code: 'not_found' },
    });
  });

  it('that opens a private post sends it to followers', async () => {
    const { post } = await world.create([await world.givenPhoto(alice)], { body: { visibility: 'private' } });
    await world.settle();
    expect(world.fanOutJobs).toEqual([]);
    await edit(post.postId, { visibility: 'followers' });
    await edit(post.postId, { visibility: 'public' });
    await world.settle();
    expect(world.fanOutJobs).toEqual([{ kind: 'post', postId: post.postId }]);
  });
});

describe('the bin', () => {
  it('gives a post back as it was', async () => {
    const { postId } = await publish(2);
    const before = await world.post(postId);
    await bin(postId);
    expect(await world.post(postId)).toMatchObject({ state: 'deleted', was: 'published' });
    expect((await world.posts.listByAuthor(alice, 20, undefined)).posts).toEqual([]);
    expect((await world.posts.listBin(alice, 20, undefined, world.now())).posts).toMatchObject([{ postId }]);
    world.pass(29 * DAY_MS);
    await world.expire();
    expect(await restore(postId)).toMatchObject({ state: 'published' });
    expect(await world.post(postId)).toEqual(before);
    expect((await world.posts.listBin(alice, 20, undefined, world.now())).posts).toEqual([]);
    world.pass(2 * DAY_MS);
    await world.expire();
    expect(await world.post(postId)).toEqual(before);
  });

  it('takes a post twice and gives it once', async () => {
    const { postId } = await publish();
    await Promise.all([bin(postId), bin(postId), bin(postId)]);
    const tries = await Promise.allSettled([restore(postId), restore(postId)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(restore(postId)).rejects.toMatchObject({ definition: { code: 'not_deleted' } });
  });

  it('is closed to others', async () => {
    const { postId } = await publish();
    await expect(bin(postId, bob)).rejects.toMatchObject({ definition: { code: 'not_found' } });
    await bin(postId);
    await expect(restore(postId, bob)).rejects.toMatchObject({ definition: { code: 'not_found' } });
  });

  it('lets a post that was processing go on when it comes back', async () => {
    const photoId = await world.givenPhoto(alice, 'processing');
    const { post } = await world.create([photoId]);
    await bin(post.postId);
    await world.whenPhotoBecomes(photoId, 'ready');
    await world.settle();
    expect(await world.post(post.postId)).toMatchObject({ state: 'deleted', was: 'processing' });
    await restore(post.postId);
    await world.settle();
    expect(await world.post(post.postId)).toMatchObject({ state: 'published' });
    expect(world.fanOutJobs).toHaveLength(1);
  });

  it('lists its posts newest first, every one once', async () => {
    const postIds: PostId[] = [];
    for (let at = 0; at < 5; at += 1) {
      postIds.push((await publish()).postId);
      world.pass(10);
    }
    for (const postId of postIds) await bin(postId);
    const seen: PostId[] = [];
    let after: PostId | undefined;
    do {
      const page = await world.posts.listBin(alice, 2, after, world.now());
      seen.push(...page.posts.map((post) => post.postId));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(postIds.toReversed());
  });

  it('after 30 days keeps nothing: no row of post, edits, photos, and a job for every photo', async () => {
    const empty = await world.rows();
    const { postId, photoIds } = await publish(3);
    for (let at = 0; at < 30; at += 1) await edit(postId, { title: `Title ${at}` });
    await bin(postId);
    await world.settle();
    world.pass(30 * DAY_MS);
    expect(await world.post(postId)).toBeUndefined();
    await expect(restore(postId)).rejects.toMatchObject({ definition: { code: 'not_found' } });
    await world.expire();
    await world.settle(2);
    expect(new Map(await world.rows())).toEqual(new Map(empty));
    expect(new Set(world.deletionJobs.flatMap((job) => job.photoIds))).toEqual(new Set(photoIds));
  });
});

describe('a photo that no post uses', () => {
  it('vanishes after a day, objects included', async () => {
    const photoId = await world.givenPhoto(alice);
    await world.settle();
    world.pass(DAY_MS);
    await world.expire();
    await world.settle();
    expect(await world.photoItem(photoId)).toBeUndefined();
    expect(world.deletionJobs).toEqual([{ kind: 'delete-media', photoIds: [photoId] }]);
  });
});
